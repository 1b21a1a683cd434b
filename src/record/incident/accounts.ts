import { idOf } from '../../kit/id.ts'
import { dayNumber } from '../../kit/when.ts'
import type { Place, Reading, Report } from '../../reading/schema.ts'
import type { Account, AccountRole } from '../account.ts'
import type { Facts, FollowUpFact, FollowUpKind, Stretch, Toll } from '../facts.ts'
import type { StoryCard } from '../story-card.ts'
import { actsOf } from './acts.ts'
import { type Episode, episodesOf, isCoarse, withHeadline } from './episodes.ts'
import { INCIDENT_KINDS } from './kinds.ts'
import { namesOf } from './names.ts'
import { partiesOnce, speakerOf } from './parties.ts'
import { isLaw, type Sequel, sequelsOf } from './sequels.ts'
import { rareWords } from './story-words.ts'
import { noTownOf } from './towns.ts'

/** Days between an event and the story that first reports it, beyond which it is background or has a sequel. */
const NEWS_DAYS = 5
/** Days before publication on which news without a day may have happened. */
const UNTOLD_DAYS = 3
/** Background without a date may lie this far back. */
const PAST_DAYS = 800

/**
 * The accounts of incidents in one reading: news, background and sequels. Pure; in the order of the text. `headline` is the reading of
 * the story's title: it adds what the text leaves out, and where the text tells of no incident it stands for it, with no reports.
 */
export function incidentAccounts(reading: Reading, card: StoryCard, headline: Reading | null = null): Account[] {
  const published = card.published === null ? null : dayNumber(card.published)
  const told = episodesOf(reading)
  const episodes = headline === null ? told : withHeadline(told, headline)
  const sequels = sequelsOf(reading, episodes)
  const followed = new Set([...sequels.values()].flat().map(({ report }) => report.id))
  const lead = episodes.find((episode) => !isLaw(episode))
  return episodes
    .filter((episode) => !isLaw(episode) || !episode.reports.every(({ id }) => followed.has(id)))
    .map((episode) => {
      const after = sequels.get(episode) ?? []
      const role = roleOf(episode, after, published)
      return {
        id: idOf(card.key, 'account', ...episode.incidents.map(({ id }) => id)),
        role,
        story: card.key,
        reports: episode.own.map(({ id }) => id),
        facts: factsOf(episode, { card, reading, headline: episode === lead ? headline : null, published, role, after }),
      }
    })
}

function roleOf({ reports, historic }: Episode, after: readonly Sequel[], published: number | null): AccountRole {
  if (after.some(({ leads }) => leads)) return 'sequel'
  if (historic) return 'recall'
  const days = daysOf(reports)
  if (days === null || published === null || days.to >= published - NEWS_DAYS) return 'news'
  return after.length > 0 ? 'sequel' : 'recall'
}

interface Around {
  readonly card: StoryCard
  readonly reading: Reading
  /** Of the story's first attack alone. */
  readonly headline: Reading | null
  readonly published: number | null
  readonly role: AccountRole
  readonly after: readonly Sequel[]
}

function factsOf({ incidents, reports, own }: Episode, { card, reading, headline, published, role, after }: Around): Facts {
  const isNoTown = noTownOf(reading, headline)
  const places = placesOf(reports.map(({ place }) => place).concat(incidents.map(({ place }) => place)))
  return {
    kind: kindOf(incidents.map(({ kind }) => kind)),
    types: once(reports.map(({ type }) => type)),
    modes: once(reports.flatMap(({ modes }) => modes)),
    contexts: once(reports.flatMap(({ contexts }) => contexts)),
    quads: once(reports.map(({ quad }) => quad)),
    acts: once(reports.flatMap(actsOf)),
    weapons: [...new Set(incidents.flatMap(({ weapons }) => weapons.map(({ name }) => name.toLowerCase())))].sort(),
    day: stretchOf(reports, published, role),
    places,
    lands: landsOf(reading, headline),
    names: [...new Set([...namesOf(reading), ...(headline === null ? [] : namesOf(headline))])].sort(),
    words: rareWords(reading, card.title),
    perpetrators: partiesOnce(incidents.flatMap(({ perpetrators }) => perpetrators).filter(isNoTown)),
    victims: partiesOnce(incidents.flatMap(({ victims }) => victims).filter(isNoTown)),
    targets: partiesOnce(incidents.flatMap(({ targets }) => targets)),
    tolls: tollsOf(reports, new Set(own)),
    speakers: reports.flatMap(({ attribution: { speaker, certainty } }) => (speaker === null ? [] : [speakerOf(speaker, certainty)])),
    denied: reports.every(({ status }) => status === 'denied'),
    followUps: after.map(({ kind, report }) => toFollowUp(kind, report, reading.story.text)),
    published,
    anchor: own[0]?.trigger.span ?? null,
    confidence: Math.max(...reports.map(({ confidence }) => confidence)),
  }
}

const once = (all: readonly string[]): string[] => [...new Set(all)].sort()

function toFollowUp(kind: FollowUpKind, report: Report, text: string): FollowUpFact {
  const day = report.date === null ? null : dayNumber(report.date.end)
  const [start, end] = report.sentence.span
  return { kind, day, report: report.id, text: text.slice(start, end), span: report.sentence.span }
}

function stretchOf(reports: readonly Report[], published: number | null, role: AccountRole): Stretch {
  const told = daysOf(reports)
  if (told !== null) return { ...told, told: true }
  const last = published ?? 0
  return role === 'news' ? { from: last - UNTOLD_DAYS, to: last, told: false } : { from: last - PAST_DAYS, to: last, told: false }
}

/** The narrowest stretch that a report tells. */
function daysOf(reports: readonly Report[]): { from: number; to: number } | null {
  const all = reports.flatMap(({ date }) => {
    const [from, to] = date === null ? [null, null] : [dayNumber(date.start), dayNumber(date.end)]
    return from === null || to === null ? [] : [{ from, to }]
  })
  return all.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)[0] ?? null
}

/** Finest first, each once. */
function placesOf(all: readonly (Place | null)[]): Place[] {
  const found = new Map<string, Place>()
  for (const place of all)
    if (place !== null) found.set(`${place.name}/${place.country}`, found.get(`${place.name}/${place.country}`) ?? place)
  return [...found.values()].sort((a, b) => fineness(a) - fineness(b))
}

const ORDER = ['exact', 'city', 'near', 'admin2', 'admin1', 'area', 'country']
const fineness = (place: Place): number => ORDER.indexOf(place.precision) + (isCoarse(place) || place.lat !== null ? 0 : 3)

/** Countries of the story's places, that of most first. */
function landsOf({ places }: Reading, headline: Reading | null): string[] {
  const counts = new Map<string, number>()
  for (const { country } of [...places, ...(headline?.places ?? [])])
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country)
}

function tollsOf(reports: readonly Report[], own: ReadonlySet<Report>): Toll[] {
  const all = reports.flatMap((report) => tollsIn(report, own.has(report)))
  return all.filter((a, i) => all.findIndex((b) => b.kind === a.kind && b.low === a.low && b.high === a.high) === i)
}

function tollsIn({ id, counts, attribution: { speaker, certainty } }: Report, isOwn: boolean): Toll[] {
  return counts
    .filter(({ kind }) => kind !== 'participants')
    .map(({ kind, low, high, text, span }) => ({
      ...{ kind, low, high, text, span, report: isOwn ? id : null },
      speaker: speaker === null ? null : speakerOf(speaker, certainty),
    }))
}

/** The most telling of the kinds that the reading gives to the parts. */
function kindOf(kinds: readonly string[]): string {
  return INCIDENT_KINDS.find((kind) => kinds.includes(kind)) ?? kinds[0] ?? 'attack'
}
