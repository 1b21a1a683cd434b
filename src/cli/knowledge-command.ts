import { fileURLToPath } from 'node:url'
import type { ReaderOptions } from '../pipeline/reader.ts'
import type { Io } from './io.ts'
import { paintFor } from './paint.ts'
import { sanitise } from './sanitise.ts'

export type KnowledgeOptions = Pick<ReaderOptions, 'data'>

const OWN_DATA = new URL('../../data/', import.meta.url)

/** Prints one line a part and one a fault. Resolves to 0, or 1 when anything is wrong. */
export async function knowledgeCheckCommand(options: KnowledgeOptions, io: Io): Promise<number> {
  const { checkKnowledge } = await import('../pipeline/check-knowledge.ts')
  const paint = paintFor(io.stdout, io.env)
  const data = options.data ?? OWN_DATA
  const parts = checkKnowledge(typeof data === 'string' ? data : fileURLToPath(data))
  for (const { part, told, faults } of parts) {
    const mark = faults.length === 0 ? paint.cool('ok  ') : paint.warm('FAIL')
    const lines = [`${mark} ${part.padEnd(9)} ${sanitise(told)}`, ...faults.map((fault) => `     ${sanitise(fault)}`)]
    await io.stdout.write(`${lines.join('\n')}\n`)
  }
  return parts.every(({ faults }) => faults.length === 0) ? 0 : 1
}
