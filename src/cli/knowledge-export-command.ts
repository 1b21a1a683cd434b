import { faultLine } from '../knowledge/check-table.ts'
import { actorsText, exportActors } from '../knowledge/import/actors.ts'
import { knownCodes, needFolder } from '../knowledge/user/user-knowledge.ts'
import type { Io } from './io.ts'
import type { KnowledgeOptions } from './knowledge-command.ts'
import { OWN_DATA, pathOf, tellLines } from './user-faults.ts'

/** Prints every actor, built in and own, as one actors.tsv. Resolves to 0, or 1 when a line of the own table does not hold. */
export async function exportActorsCommand(options: KnowledgeOptions, io: Io): Promise<number> {
  const data = pathOf(options.data ?? OWN_DATA)
  const own = options.knowledge === undefined ? null : pathOf(options.knowledge)
  if (own !== null) needFolder(own)
  const { rows, faults } = exportActors(data, own, knownCodes(data))
  await io.stdout.write(actorsText(rows))
  await tellLines(faults.map(faultLine), io)
  return faults.length === 0 ? 0 : 1
}
