import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'
import { ChanceryError } from '../../kit/errors.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of the Chromium that prints: that of CHANCERY_CHROMIUM, else one on PATH. Rejects with CHROMIUM_MISSING. */
export async function findChromium(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const named = env.CHANCERY_CHROMIUM ?? ''
  if (named !== '') {
    if (await isProgram(named)) return named
    throw new ChanceryError('CHROMIUM_MISSING', 'CHANCERY_CHROMIUM names no program', { where: named, hint: 'give the path of Chromium' })
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute)
  for (const name of NAMES) for (const folder of folders) if (await isProgram(join(folder, name))) return join(folder, name)
  throw new ChanceryError('CHROMIUM_MISSING', 'a PDF needs Chromium, and none is on this machine', {
    hint: 'install chromium or google-chrome, or name one with CHANCERY_CHROMIUM; or take html',
  })
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
