import { idOf } from '../../kit/id.ts'
import type { Incident, Report } from '../schema.ts'
import { blamedFor } from './blamed.ts'
import { claimantsFor } from './claimants.ts'
import { looseTolls } from './loose-tolls.ts'
import { partiesOf } from './parties.ts'
import type { Draft } from './report.ts'
import { isSameEvent, saysMoreOf } from './same-event.ts'
import type { Scene } from './scene.ts'
import { siteOf } from './site.ts'

/** What reports of these types may be an incident; COERCE only where somebody is taken or something seized. */
const COERCIVE_MODES = new Set(['arrest', 'seize', 'deport'])
const REAL: ReadonlySet<Report['status']> = new Set(['happened', 'ongoing', 'denied'])
/** What an incident is called by the mode of its surest report. */
export const KINDS: Readonly<Record<string, string>> = {
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

/** How many of the incidents told last a bare toll may be of. */
const NEAR = 2

/** Violent and coercive events of one story, the reports of one event together. */
export function incidentsOf(scene: Scene, drafts: readonly Draft[]): Incident[] {
  const groups: Draft[][] = []
  for (const draft of drafts) {
    if (!isViolent(draft.report)) continue
    const group =
      groups.find((g) => g.every((d) => isSameEvent(scene, d, draft))) ?? groups.slice(-NEAR).findLast((g) => saysMoreOf(scene, g, draft))
    if (group) group.push(draft)
    else groups.push([draft])
  }
  return groups.map((group) => toIncident(scene, { group, groups, drafts }))
}

export function isViolent({ type, mode, status }: Report): boolean {
  return REAL.has(status) && (type === 'ASSAULT' || (type === 'COERCE' && mode !== null && COERCIVE_MODES.has(mode)))
}

/** The reports of one incident among those of its story. */
interface Gathered {
  readonly group: readonly Draft[]
  readonly groups: readonly (readonly Draft[])[]
  readonly drafts: readonly Draft[]
}

function toIncident(scene: Scene, { group, groups, drafts }: Gathered): Incident {
  const reports = group.map((d) => d.report)
  const mode = reports.flatMap((r) => r.modes)[0]
  const first = reports[0] as Report
  const weapons = new Map(reports.flatMap((r) => r.weapons).map((w) => [w.name.toLowerCase(), w.name]))
  const events = group.map((d) => d.coded)
  const counts = [...distinctCounts(reports), ...looseTolls(scene, group, groups)]
  return {
    id: idOf(scene.context.story.id, 'incident', ...reports.map((r) => r.id)),
    kind: (mode && KINDS[mode]) ?? (first.type === 'ASSAULT' ? 'attack' : 'coercion'),
    date: sharpest(reports),
    place: siteOf(scene, group, groups),
    ...partiesOf(scene, {
      events,
      counts,
      blamed: [...claimantsFor(scene, events), ...blamedFor(scene, group, groups, drafts)],
    }),
    weapons: [...weapons.values()].map((name) => ({ name })),
    counts,
    reports: reports.map((r) => r.id),
  }
}

/** The shortest stretch of time that a report names, the first of equals. */
function sharpest(reports: readonly Report[]): Report['date'] {
  const days = ({ start, end }: NonNullable<Report['date']>): number => Date.parse(end) - Date.parse(start)
  return reports.reduce<Report['date']>((best, { date }) => (date && (!best || days(date) < days(best)) ? date : best), null)
}

/** One count of a kind with the same figures, from the first report that tells it. */
function distinctCounts(reports: readonly Report[]): Incident['counts'] {
  const all = reports.flatMap((r) => r.counts)
  return all.filter((c, i) => all.findIndex((d) => d.kind === c.kind && d.low === c.low && d.high === c.high) === i)
}
