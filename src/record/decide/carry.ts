import { idOf } from '../../kit/id.ts'
import { overlaps } from '../../kit/span.ts'
import { isViolent, KINDS } from '../../reading/assemble/incidents.ts'
import type { Actor, Incident, Place, Report } from '../../reading/schema.ts'
import type { StoryReading } from '../change.ts'

/**
 * A reading in which a report was corrected: what its incident took over from the report is as the person has it too, so that fusion
 * rests on it. A report that is violent no more leaves its incident; one that is now makes one of its own.
 */
export function carried(reading: StoryReading, before: Report, after: Report, story: string): StoryReading {
  const reports = reading.reports.map((report) => (report === before ? after : report))
  const holders = reading.incidents.filter((incident) => incident.reports.includes(after.id))
  const others = reading.incidents.filter((incident) => !holders.includes(incident))
  if (isViolent(before) && !isViolent(after))
    return { ...reading, reports, incidents: [...others, ...holders.flatMap((one) => without(one, after.id))] }
  if (holders.length === 0)
    return { ...reading, reports, incidents: isViolent(after) && !isViolent(before) ? [...others, alone(after, story)] : others }
  return {
    ...reading,
    reports,
    incidents: reading.incidents.map((one) => (holders.includes(one) ? retold(one, before, after, reports) : one)),
  }
}

function without(incident: Incident, report: string): Incident[] {
  const reports = incident.reports.filter((id) => id !== report)
  return reports.length === 0 ? [] : [{ ...incident, reports }]
}

/** What nobody but the report itself tells of an incident. */
function alone(report: Report, story: string): Incident {
  const { date, place, actors, recipients, weapons, counts } = report
  return {
    id: idOf(story, 'incident', report.id),
    kind: kindOf(report),
    ...{ date, place, counts },
    perpetrators: actors.map(asPerpetrator),
    targets: recipients,
    victims: [],
    weapons: weapons.map(({ name }) => ({ name })),
    reports: [report.id],
  }
}

const kindOf = ({ mode, type }: Report): string => (mode === null ? undefined : KINDS[mode]) ?? (type === 'ASSAULT' ? 'attack' : 'coercion')

function retold(incident: Incident, before: Report, after: Report, reports: readonly Report[]): Incident {
  const others = reports.filter(({ id }) => id !== after.id && incident.reports.includes(id))
  const renamed = <P extends Actor>(parties: readonly P[]): P[] => parties.map((party) => renamedBy(party, before, after))
  const isKinded = incident.kind === kindOf(before) && before.mode !== after.mode
  return {
    ...incident,
    kind: isKinded ? kindOf(after) : incident.kind,
    date:
      incident.date !== null && !same(incident.date, before.date)
        ? incident.date
        : (after.date ?? others.find(({ date }) => date !== null)?.date ?? null),
    place: isPlacedBy(incident.place, before, others) && !same(before.place, after.place) ? after.place : incident.place,
    perpetrators: changed(renamed(incident.perpetrators), before.actors, after.actors, asPerpetrator),
    targets: changed(renamed(incident.targets), before.recipients, after.recipients, (actor) => actor),
    victims: renamed(incident.victims),
    counts: same(before.counts, after.counts) ? incident.counts : recounted(incident, before, after),
  }
}

const isPlacedBy = (place: Place | null, before: Report, others: readonly Report[]): boolean =>
  place === null || isPlace(place, before.place) || !others.some((report) => isPlace(place, report.place))
const isPlace = (a: Place, b: Place | null): boolean => b !== null && a.name === b.name && a.country === b.country

const asPerpetrator = (actor: Actor): Incident['perpetrators'][number] => ({
  ...actor,
  kind: actor.entity?.kind === 'person' ? 'individual' : 'organization',
})

/** Parties without those that the person took out of the report, and with those that the person put in. */
function changed<P extends Actor>(parties: readonly P[], before: readonly Actor[], after: readonly Actor[], as: (actor: Actor) => P): P[] {
  const has = (all: readonly Actor[], one: Actor): boolean => all.some((actor) => actor.name === one.name && actor.text === one.text)
  const isKnown = (all: readonly Actor[], one: Actor): boolean =>
    all.some((actor) => actor.text === one.text && overlaps(actor.span, one.span))
  const gone = before.filter((actor) => !has(after, actor) && !isKnown(after, actor))
  const fresh = after.filter((actor) => !has(before, actor) && !isKnown(before, actor) && !has(parties, actor))
  return [...parties.filter((party) => !has(gone, party)), ...fresh.map(as)]
}

/** Fields that the person gave to an actor of the report, given to the party of the same words. */
function renamedBy<P extends Actor>(party: P, before: Report, after: Report): P {
  const [was, now] = [partiesOf(before), partiesOf(after)]
  const at = was.findIndex((actor) => overlaps(actor.span, party.span) || (actor.name === party.name && actor.text === party.text))
  const [old, fresh] = [was[at], now.find((actor) => actor.text === was[at]?.text && overlaps(actor.span, was[at].span))]
  if (old === undefined || fresh === undefined || same(old, fresh)) return party
  const changed = Object.entries(fresh).filter(([key, value]) => !same(value, old[key as keyof Actor]))
  return { ...party, ...Object.fromEntries(changed) }
}

const partiesOf = ({ actors, recipients, counts }: Report): Actor[] => [...actors, ...recipients, ...counts.flatMap(({ of }) => of ?? [])]

function recounted({ counts }: Incident, before: Report, after: Report): Incident['counts'] {
  const left = counts.filter(
    (count) => !before.counts.some((old) => same([old.kind, old.low, old.high], [count.kind, count.low, count.high])),
  )
  return [
    ...left,
    ...after.counts.filter((now) => !left.some((count) => same([now.kind, now.low, now.high], [count.kind, count.low, count.high]))),
  ]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
