import type { Io } from './io.ts'
import { sanitise } from './sanitise.ts'

/** Says on standard error what names were taken for, where the page itself has no room for it. */
export async function tellUnderstood(understood: readonly string[], { stderr }: Pick<Io, 'stderr'>): Promise<void> {
  if (understood.length > 0) await stderr.write(`chancery: ${sanitise(understood.join('; '))}\n`)
}
