import { checkInstallation } from '../pipeline/doctor.ts'
import type { ReaderOptions } from '../pipeline/reader.ts'
import type { Io } from './io.ts'
import { paintFor } from './paint.ts'
import { sanitise } from './sanitise.ts'

/** Prints one line a check, and what to do about each that failed. 1 when any failed. */
export async function doctorCommand(options: ReaderOptions, io: Io): Promise<number> {
  const paint = paintFor(io.stdout, io.env)
  let failed = 0
  for await (const check of checkInstallation(options, io.now)) {
    if (!check.ok) failed++
    const mark = check.ok ? paint.cool('ok  ') : paint.warm('FAIL')
    await io.stdout.write(`${mark} ${check.name.padEnd(9)} ${sanitise(check.told)}\n`)
  }
  await io.stdout.write(failed === 0 ? 'ready to read\n' : `${failed} of the checks failed\n`)
  return failed === 0 ? 0 : 1
}
