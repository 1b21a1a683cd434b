import { fileURLToPath } from 'node:url'
import type { Io } from './io.ts'
import { sanitise } from './sanitise.ts'

/** Lines told one by one; the rest is only counted. */
const TOLD = 100

export const OWN_DATA = new URL('../../data/', import.meta.url)

/** A folder as a path. */
export const pathOf = (folder: string | URL): string => (typeof folder === 'string' ? folder : fileURLToPath(folder))

/** Tells lines that were left out on standard error, each with its file and reason. */
export async function tellLines(faults: readonly string[], { stderr }: Pick<Io, 'stderr'>): Promise<void> {
  const lines = faults.slice(0, TOLD).map((line) => `chancery: ${sanitise(line)}\n`)
  if (faults.length > TOLD) lines.push(`chancery: and ${faults.length - TOLD} more lines that do not hold\n`)
  if (lines.length > 0) await stderr.write(lines.join(''))
}
