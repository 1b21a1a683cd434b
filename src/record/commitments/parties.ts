import type { Span } from '../../kit/span.ts'
import { overlaps } from '../../kit/span.ts'
import type { Actor, Reading } from '../../reading/schema.ts'
import type { Speaker } from '../facts.ts'
import type { PartyMark } from './commitment-facts.ts'
import { nationsIn } from './nations.ts'

export const speakerOf = (actor: Actor, certainty: Speaker['certainty'] = 'stated'): Speaker => ({
  name: actor.name,
  entity: actor.entity?.id ?? null,
  country: actor.country,
  sectors: actor.sectors,
  certainty,
})

/** With the name that stands after a description: "Mining firm Karibu Gold". */
export function fullSpeaker(actor: Actor, text: string, certainty: Speaker['certainty'] = 'stated'): Speaker {
  const party = speakerOf(actor, certainty)
  if (party.country !== null || party.entity?.includes(':')) return party
  const rest = /^ (?:\p{Lu}[\p{L}&-]+ ?){1,4}/u.exec(text.slice(actor.span[1], actor.span[1] + 60))
  return rest ? { ...party, name: `${party.name}${rest[0]}`.trim() } : party
}

/** Every party that a story's words name, with its span: those of the reports, and states and world bodies by name. */
export function marksOf(reading: Reading): PartyMark[] {
  const { text } = reading.story
  const told = reading.reports.flatMap((r) => [...r.actors, ...r.recipients, ...(r.attribution.speaker ? [r.attribution.speaker] : [])])
  const pledged = reading.commitments.flatMap((c) => [...c.promisers, ...c.beneficiaries])
  const home = homeOf(reading)
  const marks = [...told, ...pledged].map((a) => ({ ...atHome(fullSpeaker(a, text), home), span: a.span }))
  const nations = nationsIn(text).filter((n) => !marks.some((m) => overlaps(m.span, n.span) && m.entity !== null))
  const names = (reading.names ?? [])
    .filter((n) => (n.kind === 'organization' || n.kind === 'group') && ![...marks, ...nations].some((m) => overlaps(m.span, n.span)))
    .map((n) => ({ name: n.text, entity: null, country: null, sectors: [], certainty: 'stated' as const, span: n.span }))
  return [...marks, ...nations, ...names].sort((a, b) => a.span[0] - b.span[0])
}

/** The country that a story is written from, else the only one that its places lie in; null when there are several. */
export function homeOf({ story, places }: Reading): string | null {
  const dateline = story.parts.find((p) => p.kind === 'dateline')
  const written = dateline && places.find((p) => overlaps(p.span, dateline.span))
  if (written?.country) return written.country
  const [only, ...others] = [...new Set(places.flatMap((p) => p.country ?? []))]
  return only !== undefined && others.length === 0 ? only : null
}

/** "The finance ministry" of no country said is that of the country that the story is written from. */
export const atHome = (party: Speaker, home: string | null): Speaker =>
  party.country === null && party.entity === null && party.sectors.some((s) => STATE.has(s)) ? { ...party, country: home } : party

/** Parties within a span, each once. */
export const partiesIn = (marks: readonly PartyMark[], span: Span): Speaker[] => once(marks.filter((m) => overlaps(m.span, span)))

/** Each party once: by entity, else by its name in lower case. */
export function once(parties: readonly Speaker[]): Speaker[] {
  const found = new Map<string, Speaker>()
  for (const { name, entity, country, sectors, certainty } of parties) {
    const key = entity ?? name.toLowerCase()
    if (!found.has(key)) found.set(key, { name, entity, country, sectors, certainty })
  }
  return [...found.values()]
}

const NO_STATE = new Set(['IGO', 'NGO', 'MNC', 'IMG', 'ISM', 'UIS', 'NON'])
const STATE = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'ELI'])

/** A country by itself or through its state; null for bodies of many states, rebels, firms and the like. */
export function stateOf({ country, sectors }: Speaker): string | null {
  if (country === null || NO_STATE.has(country)) return null
  return sectors.length === 0 || sectors.some((s) => STATE.has(s)) ? country : null
}

/** What is known of two parties: the same, other ones, or null when the words leave it open. */
export function sameParty(a: Speaker, b: Speaker): boolean {
  if (a.entity !== null && a.entity === b.entity) return true
  const [s, t] = [stateOf(a), stateOf(b)]
  if (s !== null && s === t) return true
  const [m, n] = [nameWords(a.name), nameWords(b.name)]
  const [few, many] = m.length <= n.length ? [m, n] : [n, m]
  if (few.length === 0 || !few.every((w) => many.includes(w))) return false
  return a.country === null || b.country === null || a.country === b.country
}

const SMALL = new Set(['the', 'of', 'and', 'for', 'in', 'a', 'an', 'to', 'new', 'government', 'its', 'his', 'their'])

/** Words of a name, without articles and prepositions. */
export const nameWords = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).filter((w) => !SMALL.has(w)).map((w) => w.replace(/s$/, ''))
