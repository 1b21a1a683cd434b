import type { CountMention } from '../mention/count.ts'
import type { Count } from '../schema.ts'
import type { Draft } from './report.ts'
import type { Scene } from './scene.ts'

/** Kinds of count that may follow in a sentence of their own. */
const KINDS: ReadonlySet<CountMention['kind']> = new Set(['killed', 'injured'])
/** How many sentences after the event its toll may stand. */
const FURTHEST = 2

/**
 * Figures of people killed or hurt that stand in no report ("Fourteen civilians died."), for the violent event told last before them: a
 * kind of which it has no figure, and the figures of a toll.
 */
export function looseTolls(scene: Scene, group: readonly Draft[], groups: readonly (readonly Draft[])[]): Count[] {
  if (group.some((d) => d.report.type !== 'ASSAULT')) return []
  const told = new Set(groups.flat().flatMap((d) => d.report.counts.map((c) => c.span[0])))
  const held = new Set(group.flatMap((d) => d.report.counts.map((c) => c.kind)))
  const out: CountMention[] = []
  for (const count of scene.counts) {
    if (count.cumulative || !KINDS.has(count.kind) || told.has(count.span[0])) continue
    if (held.has(count.kind) && !count.total) continue
    if (!isOfEvent(scene, count) || nearest(scene, count, groups) !== group) continue
    if (!out.some((o) => o.kind === count.kind)) out.push(count)
  }
  return out.map((c) => ({
    kind: c.kind,
    low: c.low,
    high: c.high,
    text: c.text,
    span: c.span,
    of: scene.classes.actors(c.head)[0] ?? null,
  }))
}

/** False for what another event of the story has cost, or an end that nobody made. */
function isOfEvent({ context: { graph }, events }: Scene, { predicate }: CountMention): boolean {
  if (graph.dependents(predicate, 'obl').some((c) => graph.token(c).lemma === 'sleep')) return false
  return ![predicate, ...[...graph.ancestors(predicate)].map((a) => a.index)].some(
    (i) => events.has(i) && events.get(i)?.type === 'ASSAULT',
  )
}

/** The group with a report in the figure's sentence or in one shortly before it; the last where several have. */
function nearest(
  { context: { graph } }: Scene,
  { predicate }: CountMention,
  groups: readonly (readonly Draft[])[],
): readonly Draft[] | undefined {
  const at = graph.token(predicate).sentence
  let found: readonly Draft[] | undefined
  let distance = FURTHEST + 1
  for (const group of groups) {
    for (const { coded } of group) {
      const behind = at - graph.token(coded.mention.trigger).sentence
      if (behind < 0 || behind > distance || behind > FURTHEST || (found && group.some((d) => d.report.modes.includes('abduct')))) continue
      found = group
      distance = behind
    }
  }
  return found
}
