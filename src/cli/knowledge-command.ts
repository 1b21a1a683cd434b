import type { PartCheck } from '../pipeline/check-knowledge.ts'
import type { ReaderOptions } from '../pipeline/reader.ts'
import type { Io } from './io.ts'
import { type Paint, paintFor } from './paint.ts'
import { sanitise } from './sanitise.ts'
import { OWN_DATA, pathOf } from './user-faults.ts'

export type KnowledgeOptions = Pick<ReaderOptions, 'data' | 'knowledge'>

/** Faults of a part told one by one. */
const TOLD = 100

/** Prints one line a part and one a fault. Resolves to 0, or 1 when anything is wrong. */
export async function knowledgeCheckCommand(options: KnowledgeOptions, io: Io): Promise<number> {
  const { checkKnowledge, checkUserKnowledge } = await import('../pipeline/check-knowledge.ts')
  const data = pathOf(options.data ?? OWN_DATA)
  const user = options.knowledge === undefined ? null : pathOf(options.knowledge)
  const parts = [...checkKnowledge(data), ...(user === null ? [] : [checkUserKnowledge(user, data)])]
  const paint = paintFor(io.stdout, io.env)
  for (const part of parts) await io.stdout.write(tellPart(part, paint))
  return parts.every(({ faults }) => faults.length === 0) ? 0 : 1
}

function tellPart({ part, told, faults }: PartCheck, paint: Paint): string {
  const mark = faults.length === 0 ? paint.cool('ok  ') : paint.warm('FAIL')
  const lines = [`${mark} ${part.padEnd(9)} ${sanitise(told)}`, ...faults.slice(0, TOLD).map((fault) => `     ${sanitise(fault)}`)]
  if (faults.length > TOLD) lines.push(`     and ${faults.length - TOLD} more`)
  return `${lines.join('\n')}\n`
}
