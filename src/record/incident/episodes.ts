import type { Incident, Place, Reading, Report } from '../../reading/schema.ts'
import { actsOf, areAtOdds } from './acts.ts'

/** The parts of a story that tell of one event: a raid, the killing in it and the abduction it ended with. */
export interface Episode {
  readonly incidents: readonly Incident[]
  /** Reports of the text, and of the headline. */
  readonly reports: readonly Report[]
  /** Those of the text. */
  readonly own: readonly Report[]
  readonly historic: boolean
}

/** Words that part an event from the one told before. */
const APART = /\b(?:separate|separately|another|elsewhere|second|other|unrelated|earlier|previous)\b/i
/** Two places further from each other than this are not one event's, in kilometres. */
const FAR = 60

/** Groups what the reading keeps apart by kind of act. Pure; in the order of the text. */
export function episodesOf(reading: Reading): Episode[] {
  const groups: Growing[] = []
  for (const part of partsOf(reading)) {
    const historic = part.reports.every((report) => report.historic) || isTied(part.reports, groups)
    const group = groups.filter((g) => g.historic === historic).find((g) => isOneEpisode(g, part, reading.story.text))
    if (group === undefined) groups.push({ incidents: [part.incident], reports: [...part.reports], own: [...part.reports], historic })
    else add(group, part, true)
  }
  return groups
}

/**
 * What the headline tells belongs to the first episode that it does not clash with. It stands for a text that tells of no event; beside
 * one that does, what clashes in it is passed over.
 */
export function withHeadline(episodes: readonly Episode[], headline: Reading): Episode[] {
  const groups: Growing[] = episodes.map((e) => ({
    incidents: [...e.incidents],
    reports: [...e.reports],
    own: [...e.own],
    historic: e.historic,
  }))
  for (const part of partsOf(headline)) {
    const group = groups.find((g) => !g.historic && isOneEpisode(g, part, headline.story.text))
    if (group !== undefined) add(group, part, false)
    else if (!groups.some((g) => !g.historic && g.own.length > 0))
      groups.unshift({ incidents: [part.incident], reports: [...part.reports], own: [], historic: false })
  }
  return groups
}

interface Growing extends Episode {
  readonly incidents: Incident[]
  readonly reports: Report[]
  readonly own: Report[]
}

function add(group: Growing, part: Part, isOwn: boolean): void {
  group.incidents.push(part.incident)
  group.reports.push(...part.reports)
  if (isOwn) group.own.push(...part.reports)
}

function partsOf(reading: Reading): Part[] {
  const reports = new Map(reading.reports.map((report) => [report.id, report]))
  return reading.incidents
    .map((incident) => ({ incident, reports: incident.reports.flatMap((id) => reports.get(id) ?? []) }))
    .filter((part) => part.reports.length > 0)
    .sort((a, b) => startOf(a.reports) - startOf(b.reports))
}

interface Part {
  readonly incident: Incident
  readonly reports: readonly Report[]
}

/** What a clause of a historic sentence tells is historic too: "a bomb *that killed 13*". */
const isTied = (reports: readonly Report[], groups: readonly Episode[]): boolean =>
  reports.every(({ date }) => date === null) &&
  groups.some((g) => g.historic && g.reports.some((other) => reports.some((report) => other.sentence.span[0] === report.sentence.span[0])))

function isOneEpisode(group: Episode, part: Part, text: string): boolean {
  if (isOfLaw(group.reports) !== isOfLaw(part.reports)) return false
  if (areAtOdds(group.reports.flatMap(actsOf), part.reports.flatMap(actsOf))) return false
  if (saysApart(group.reports, part.reports, text)) return false
  return (
    group.reports.every((a) => part.reports.every((b) => !daysClash(a, b) && !placesClash(a.place, b.place))) &&
    !tollsClash(group.incidents, part.incident)
  )
}

const isOfLaw = (reports: readonly Report[]): boolean => reports.every(({ type, modes }) => type === 'COERCE' && !modes.includes('seize'))

/** "In a separate attack": said in the sentence that first tells of the part, which tells nothing of the group. */
function saysApart(group: readonly Report[], part: readonly Report[], text: string): boolean {
  const first = part[0] as Report
  const [start, end] = first.sentence.span
  if (group.some(({ sentence }) => sentence.span[0] === start)) return false
  return APART.test(text.slice(start, Math.min(end, first.trigger.span[1] + 20)))
}

const daysClash = ({ date: a }: Report, { date: b }: Report): boolean => a !== null && b !== null && (a.end < b.start || b.end < a.start)

function placesClash(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return false
  if (a.country !== null && b.country !== null && a.country !== b.country) return true
  const distance = kilometres(a, b)
  if (distance === null || isCoarse(a) || isCoarse(b)) return false
  return distance > FAR
}

/** Different numbers of dead in one text are two events, unless one is a part of the other's sentence. */
function tollsClash(group: readonly Incident[], part: Incident): boolean {
  const all = group.flatMap(({ counts }) => counts)
  return part.counts.some(({ kind, low, high }) => {
    const same = all.filter((count) => count.kind === kind && kind === 'abducted')
    return (
      same.length > 0 &&
      same.every((count) => (count.high ?? Number.POSITIVE_INFINITY) < low || (high ?? Number.POSITIVE_INFINITY) < count.low)
    )
  })
}

/** A province, country or region: its point says little of where in it. */
export const isCoarse = ({ precision }: Place): boolean => precision === 'admin1' || precision === 'country' || precision === 'area'

/** Great-circle distance between two points; null when one has none. */
export function kilometres(a: Pick<Place, 'lat' | 'lon'>, b: Pick<Place, 'lat' | 'lon'>): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

const startOf = (reports: readonly Report[]): number => Math.min(...reports.map(({ trigger }) => trigger.span[0]))
