import { idOf } from '../../kit/id.ts'
import type { Coded } from '../code/coded.ts'
import type { Incident, Report } from '../schema.ts'
import { partiesOf } from './parties.ts'
import type { Draft } from './report.ts'
import type { Scene } from './scene.ts'

/** What reports of these types may be an incident; COERCE only where somebody is taken or something seized. */
const COERCIVE_MODES = new Set(['arrest', 'seize', 'deport'])
const REAL: ReadonlySet<Report['status']> = new Set(['happened', 'ongoing', 'denied'])
/** What an incident is called by the mode of its surest report. */
const KINDS: Readonly<Record<string, string>> = {
  abduct: 'abduction',
  explosives: 'bombing',
  'suicide-attack': 'suicide attack',
  firearms: 'shooting',
  arrest: 'arrest',
  seize: 'seizure',
  deport: 'deportation',
  aerial: 'air strike',
  drone: 'drone strike',
  'heavy-weapons': 'shelling',
  destroy: 'destruction',
  targeted: 'killing',
}

/** Violent and coercive events of one story, the reports of one event together. */
export function incidentsOf(scene: Scene, drafts: readonly Draft[]): Incident[] {
  const groups: Draft[][] = []
  for (const draft of drafts) {
    if (!isViolent(draft.report)) continue
    const group = groups.find((g) => g.every((d) => isSameEvent(scene, d, draft)))
    if (group) group.push(draft)
    else groups.push([draft])
  }
  return groups.map((group) => toIncident(scene, group))
}

function isViolent({ type, mode, status }: Report): boolean {
  return REAL.has(status) && (type === 'ASSAULT' || (type === 'COERCE' && mode !== null && COERCIVE_MODES.has(mode)))
}

/** Nothing told of the two differs, and something ties them: a participant, or a definite noun that points back. */
function isSameEvent(scene: Scene, a: Draft, b: Draft): boolean {
  if (a.report.type !== b.report.type || a.report.historic !== b.report.historic) return false
  if (
    modesClash(a.report, b.report) ||
    placesClash(a.report, b.report) ||
    datesClash(a.report, b.report) ||
    countsClash(a.report, b.report)
  )
    return false
  return pointsBack(scene, b.coded) || pointsBack(scene, a.coded) || sharesParty(a.report, b.report)
}

const modesClash = (a: Report, b: Report): boolean => a.modes.length > 0 && b.modes.length > 0 && !a.modes.some((m) => b.modes.includes(m))

function placesClash({ place: a }: Report, { place: b }: Report): boolean {
  if (!a || !b) return false
  const fine = (p: NonNullable<typeof a>) => p.precision !== 'country' && p.precision !== 'area' && p.precision !== 'admin1'
  if (a.country !== null && b.country !== null && a.country !== b.country) return true
  return fine(a) && fine(b) && a.name !== b.name
}

const datesClash = ({ date: a }: Report, { date: b }: Report): boolean => a !== null && b !== null && (a.end < b.start || b.end < a.start)

function countsClash(a: Report, b: Report): boolean {
  return a.counts.some((c) => b.counts.some((d) => c.kind === d.kind && ((c.high ?? Infinity) < d.low || (d.high ?? Infinity) < c.low)))
}

/** Keys of those who take part in a report, kept with it: each is compared with many others. */
const PARTIES = new WeakMap<Report, ReadonlySet<string>>()

function partyKeys(report: Report): ReadonlySet<string> {
  let keys = PARTIES.get(report)
  if (!keys) {
    keys = new Set([...report.actors, ...report.recipients].map((p) => p.entity?.id ?? p.text.toLowerCase()))
    PARTIES.set(report, keys)
  }
  return keys
}

function sharesParty(a: Report, b: Report): boolean {
  const held = partyKeys(a)
  for (const key of partyKeys(b)) if (held.has(key)) return true
  return false
}

/** "the attack": a definite noun. */
function pointsBack(scene: Scene, { mention }: Coded): boolean {
  const { graph } = scene.context
  if (!mention.head.endsWith('/n') || mention.modifiers.size > 0) return false
  return graph.dependents(mention.trigger, 'det').some((d) => ['the', 'this', 'that'].includes(graph.token(d).lemma.toLowerCase()))
}

function toIncident(scene: Scene, group: readonly Draft[]): Incident {
  const reports = group.map((d) => d.report)
  const mode = reports.flatMap((r) => r.modes)[0]
  const first = reports[0] as Report
  const weapons = new Map(reports.flatMap((r) => r.weapons).map((w) => [w.name.toLowerCase(), w.name]))
  return {
    id: idOf(scene.context.story.id, 'incident', ...reports.map((r) => r.id)),
    kind: (mode && KINDS[mode]) ?? (first.type === 'ASSAULT' ? 'attack' : 'coercion'),
    date: reports.find((r) => r.date !== null)?.date ?? null,
    place: reports.find((r) => r.place !== null)?.place ?? null,
    ...partiesOf(
      scene,
      group.map((d) => d.coded),
    ),
    weapons: [...weapons.values()].map((name) => ({ name })),
    counts: distinctCounts(reports),
    reports: reports.map((r) => r.id),
  }
}

/** One count of a kind with the same figures, from the first report that tells it. */
function distinctCounts(reports: readonly Report[]): Incident['counts'] {
  const all = reports.flatMap((r) => r.counts)
  return all.filter((c, i) => all.findIndex((d) => d.kind === c.kind && d.low === c.low && d.high === c.high) === i)
}
