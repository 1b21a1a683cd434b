import type { Actor, Commitment, Count, Incident, Place, Programme, Report, When } from '../../reading/schema.ts'
import { compare } from '../story-card.ts'
import type { PathChange, Told } from './reading-diff.ts'

/** What an item tells, by path; spans and ids are left out, for they change with the words alone. */
export type ToldPaths = Readonly<Record<string, Told>>

export const toldByReport = (report: Report): ToldPaths => ({
  type: report.type,
  mode: report.mode,
  modes: setOf(report.modes),
  contexts: setOf(report.contexts),
  quad: report.quad,
  score: report.score,
  cameo: report.cameo,
  status: report.status,
  historic: report.historic,
  confidence: report.confidence,
  trigger: report.trigger.text,
  weapons: setOf(report.weapons.map((w) => w.name)),
  ...toldOfActors('actors', report.actors),
  ...toldOfActors('recipients', report.recipients),
  ...toldOfDay('date', report.date),
  ...toldOfDay('planned', report.planned),
  ...toldOfPlace(report.place),
  ...toldOfCounts(report.counts),
  ...toldOfAttribution(report.attribution),
})

export const toldByIncident = (incident: Incident): ToldPaths => ({
  kind: incident.kind,
  weapons: setOf(incident.weapons.map((w) => w.name)),
  ...toldOfActors('perpetrators', incident.perpetrators),
  ...toldOfActors('targets', incident.targets),
  ...toldOfActors('victims', incident.victims),
  ...toldOfDay('date', incident.date),
  ...toldOfPlace(incident.place),
  ...toldOfCounts(incident.counts),
})

export const toldByCommitment = (commitment: Commitment): ToldPaths => ({
  action: commitment.action,
  status: commitment.status,
  ...toldOfActors('promisers', commitment.promisers),
  ...toldOfActors('beneficiaries', commitment.beneficiaries),
  ...toldOfDay('due', commitment.due),
  ...toldOfAttribution(commitment.attribution),
})

export const toldByProgramme = (programme: Programme): ToldPaths => ({
  name: programme.name,
  aliases: setOf(programme.aliases),
  amounts: setOf(programme.amounts.map((a) => `${a.value} ${a.currency}`)),
  sites: setOf(programme.sites.map((s) => s.name)),
  ...toldOfActors('parties', programme.parties),
  ...toldOfActors('disputedBy', programme.disputedBy),
})

const setOf = (words: readonly string[]): readonly string[] => [...new Set(words)].sort(compare)

const toldOfActors = (path: string, actors: readonly Actor[]): ToldPaths => ({
  [path]: setOf(actors.map((a) => a.name)),
  [`${path}.country`]: setOf(actors.flatMap((a) => a.country ?? [])),
  [`${path}.sectors`]: setOf(actors.flatMap((a) => a.sectors)),
  [`${path}.entity`]: setOf(actors.flatMap((a) => a.entity?.id ?? [])),
})

const toldOfDay = (path: string, when: When | null): ToldPaths => ({
  [path]: when && (when.start === when.end ? when.start : `${when.start}/${when.end}`),
  [`${path}.precision`]: when?.precision ?? null,
})

const toldOfPlace = (place: Place | null): ToldPaths => ({
  'place.name': place?.name ?? null,
  'place.country': place?.country ?? null,
  'place.admin1': place?.admin1 ?? null,
  'place.geonameid': place?.geonameid ?? null,
  'place.point': place?.lat == null || place.lon == null ? null : `${place.lat}, ${place.lon}`,
  'place.precision': place?.precision ?? null,
})

function toldOfCounts(counts: readonly Count[]): ToldPaths {
  const kinds = [...new Set(counts.map((c) => c.kind))]
  return Object.fromEntries(kinds.map((kind) => [`counts.${kind}`, figures(counts.filter((c) => c.kind === kind))]))
}

const figures = (counts: readonly Count[]): string =>
  counts
    .toSorted((a, b) => a.low - b.low || (a.high ?? Infinity) - (b.high ?? Infinity))
    .map(({ low, high }) => (high === null ? `${low} or more` : low === high ? `${low}` : `${low} to ${high}`))
    .join(', ')

const toldOfAttribution = ({ speaker, verb, certainty, quoted }: Report['attribution']): ToldPaths => ({
  'attribution.speaker': speaker?.name ?? null,
  'attribution.speaker.country': speaker?.country ?? null,
  'attribution.verb': verb,
  'attribution.certainty': certainty,
  'attribution.quoted': quoted,
})

/** A confidence that moves by less tells nothing else. */
const LEAST_CONFIDENCE = 0.05

/** Paths whose values differ, in alphabetical order. */
export function changesBetween(before: ToldPaths, after: ToldPaths): PathChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compare)
  return paths
    .map((path) => ({ path, from: before[path] ?? null, to: after[path] ?? null }))
    .filter(({ path, from, to }) =>
      path === 'confidence' ? Math.abs(Number(from) - Number(to)) >= LEAST_CONFIDENCE : JSON.stringify(from) !== JSON.stringify(to),
    )
}
