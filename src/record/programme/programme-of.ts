import { type Actor, PLACE_PRECISIONS, type Place } from '../../reading/schema.ts'
import type { ProgrammeMention } from '../entry.ts'
import { compare } from '../story-card.ts'
import type { ProgrammeDispute, ProgrammeParty, ProgrammeRecord, ProgrammeSite, ProgrammeSum, SumRange } from './programme-record.ts'
import { byFrequency, byTime, heardIn, mostTold, type Tally, tally, type WireOf } from './tally.ts'

/**
 * One record a programme, from all that stories tell of it; by name, then id. The order of the mentions plays no part. `wireOf` names
 * the wire of a story, so that copies are told from independent origins; without it each story is its own.
 */
export function programmesOf(mentions: readonly ProgrammeMention[], wireOf: WireOf = (story) => story): ProgrammeRecord[] {
  const byId = new Map<string, ProgrammeMention[]>()
  for (const mention of mentions.toSorted(byTime)) {
    const group = byId.get(mention.programme.id)
    if (group) group.push(mention)
    else byId.set(mention.programme.id, [mention])
  }
  return [...byId].map(([id, group]) => programmeOf(id, group, wireOf)).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
}

function programmeOf(id: string, mentions: readonly ProgrammeMention[], wireOf: WireOf): ProgrammeRecord {
  const name = mostTold(mentions.map((m) => m.programme.name)) ?? id
  const names = byFrequency(mentions.flatMap(({ programme }) => [...new Set([programme.name, ...programme.aliases])]))
  const sums = tally(
    mentions,
    (p) => p.amounts.filter((a) => Number.isFinite(a.value)),
    (a) => `${a.currency} ${a.value}`,
    wireOf,
  ).map(toSum)
  return {
    id,
    name,
    aliases: names.filter((n) => n !== name),
    ...heardIn(mentions, wireOf),
    parties: tally(mentions, (p) => p.parties, partyKey, wireOf)
      .map(toParty)
      .sort(byStories),
    sums,
    ranges: rangesOf(sums),
    sites: tally(mentions, (p) => p.sites, siteKey, wireOf)
      .map(toSite)
      .sort((a, b) => b.stories - a.stories || compare(a.place.name, b.place.name)),
    disputes: tally(mentions, (p) => p.disputedBy, partyKey, wireOf)
      .map(toDispute)
      .sort(byStories),
  }
}

const partyKey = ({ entity, country, name }: Actor): string => entity?.id ?? `${country ?? ''} ${name.toLowerCase()}`

const siteKey = ({ geonameid, country, name }: Place): string => geonameid ?? `${country ?? ''} ${name.toLowerCase()}`

const byStories = (a: ProgrammeParty, b: ProgrammeParty): number =>
  b.stories - a.stories || compare(a.name, b.name) || compare(a.entity ?? '', b.entity ?? '')

function toParty({ items, toldBy, ...told }: Tally<Actor>): ProgrammeParty {
  const entity = items.find((a) => a.entity !== null)?.entity ?? null
  return {
    ...told,
    name: entity?.name ?? mostTold(items.map((a) => a.name)) ?? '',
    entity: entity?.id ?? null,
    country: mostTold(items.flatMap((a) => a.country ?? [])),
    sectors: byFrequency(items.flatMap((a) => a.sectors)),
  }
}

const toDispute = (told: Tally<Actor>): ProgrammeDispute => ({ ...toParty(told), toldBy: told.toldBy })

function toSum({
  items,
  toldBy,
  ...told
}: Tally<{
  readonly value: number
  readonly currency: string
  readonly text: string
  readonly span: readonly [number, number]
}>): ProgrammeSum {
  const { value, currency } = items[0] as (typeof items)[number]
  return { ...told, value, currency }
}

function rangesOf(sums: readonly ProgrammeSum[]): SumRange[] {
  const currencies = [...new Set(sums.map((s) => s.currency))].sort(compare)
  return currencies.map((currency) => {
    const values = sums.filter((s) => s.currency === currency).map((s) => s.value)
    return { currency, low: Math.min(...values), high: Math.max(...values), sums: values.length }
  })
}

function toSite({ items, toldBy, ...told }: Tally<Place>): ProgrammeSite {
  const finest = items.toSorted((a, b) => fineness(a) - fineness(b))[0] as Place
  return { ...told, place: finest }
}

/** 0 for the finest; a place without a point comes after all that have one. */
const fineness = ({ precision, lat, lon }: Place): number =>
  PLACE_PRECISIONS.indexOf(precision) + (lat === null || lon === null ? PLACE_PRECISIONS.length : 0)
