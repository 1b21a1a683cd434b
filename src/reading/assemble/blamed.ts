import type { Actor } from '../schema.ts'
import type { Draft } from './report.ts'
import type { Scene } from './scene.ts'

/** Sectors of those who are blamed for what they are held to have done. */
const ARMED = new Set(['REB', 'UAF', 'PRM', 'CRM', 'MIL'])
/** How many sentences after the event the blame may stand. */
const FURTHEST = 2

/** Armed actors who are blamed for nothing in particular ("It blamed the ELN."): for the violent event told last before it. */
export function blamedFor(
  { context: { graph } }: Scene,
  group: readonly Draft[],
  groups: readonly (readonly Draft[])[],
  drafts: readonly Draft[],
): readonly Actor[] {
  const sentenceOf = ({ coded }: Draft): number => graph.token(coded.mention.trigger).sentence
  const blame = drafts.filter((d) => d.report.type === 'ACCUSE' && d.report.mode === 'allege' && d.coded.inner.length === 0)
  return blame.flatMap((d) => {
    const at = sentenceOf(d)
    const near = groups.filter((g) => g.some((other) => at - sentenceOf(other) >= 0 && at - sentenceOf(other) <= FURTHEST))
    const last = near.filter((g) => g.every((other) => !other.report.historic)).at(0)
    return last === group ? d.report.recipients.filter((r) => r.sectors.some((s) => ARMED.has(s))) : []
  })
}
