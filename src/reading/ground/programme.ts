import type { Span } from '../../kit/span.ts'
import type { KnownProgramme } from '../../knowledge/actors/actors.ts'
import { foldName } from '../../knowledge/gazetteer/gazetteer-fold.ts'
import type { GroundContext } from '../context.ts'
import { readTable } from '../mention/table.ts'
import type { Actor, Place } from '../schema.ts'

/** A programme named in the text. */
export interface ProgrammeMention {
  /** Id of the known programme, else its name in lower case. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly text: string
  readonly span: Span
  /** Token on which the name hangs. */
  readonly head: number
  readonly parties: readonly Actor[]
  readonly sites: KnownSites
}

/** Where a programme is known to be. */
export interface KnownSites {
  /** Folded names. */
  readonly names: ReadonlySet<string>
  /** Codes of the countries that its sites lie in; none where they may lie anywhere. */
  readonly countries: ReadonlySet<string>
}

const NO_SITES: KnownSites = { names: new Set(), countries: new Set() }

/** A place of the story is one of the known sites: the same name, in one of their countries or in none. */
export function isKnownSite({ names, countries }: KnownSites, { name, text, country }: Pick<Place, 'name' | 'text' | 'country'>): boolean {
  if (!names.has(foldName(name)) && !names.has(foldName(text))) return false
  return country === null || countries.size === 0 || countries.has(country)
}

const HEADS = new Set(readTable('reading/programme-heads.tsv').map(([head]) => head as string))

/** Programmes that are known by name, and proper names that end in a word such as `Corridor`, in text order. */
export function findProgrammes(context: GroundContext): ProgrammeMention[] {
  const { doc, knowledge } = context
  const words = doc.tokens.map((t) => t.text.toLowerCase())
  const out: ProgrammeMention[] = []
  for (let i = 0; i < words.length; i++) {
    const match = knowledge.actors.programmeAt(words, i)
    const mention = match ? known(context, i, match) : HEADS.has(words[i] as string) ? unknown(context, i, out) : null
    if (!mention) continue
    out.push(mention)
    if (match) i = match.next - 1
  }
  return out
}

function known(context: GroundContext, first: number, { programme, next }: { programme: KnownProgramme; next: number }): ProgrammeMention {
  const { id, name, aliases } = programme
  const place = placeOf(context, first, next)
  const parties = programme.parties.flatMap((code) => partyOf(context, code, place.span) ?? [])
  return { id, name, aliases, ...place, parties, sites: sitesOf(programme, parties) }
}

/** The work of a mission is not in the countries that sent it. */
function sitesOf({ sites, kind }: KnownProgramme, parties: readonly Actor[]): KnownSites {
  const countries = kind === 'mission' ? [] : parties.flatMap(({ country }) => country ?? [])
  return { names: new Set(sites.map(foldName)), countries: new Set(countries) }
}

/** "the Lomé-Kano Corridor": the proper name that ends in the word at `last`, with the countries that it names as parties. */
function unknown(context: GroundContext, last: number, earlier: readonly ProgrammeMention[]): ProgrammeMention | null {
  const { doc, graph } = context
  const name = doc.names.find(
    (n) => n.first < last && n.last === last + 1 && (n.kind === 'organization' || n.kind === 'event' || n.kind === 'facility'),
  )
  if (!name || graph.token(last).text === graph.token(last).text.toLowerCase()) return null
  const place = placeOf(context, name.first, last + 1)
  const held = earlier.find((e) => e.name.toLowerCase() === place.text.toLowerCase())
  if (held) return { ...held, ...place }
  const words = place.text.split(/[\s–—-]+/)
  const codes = new Set(words.flatMap((w) => context.knowledge.actors.country(w)?.code ?? []))
  return {
    id: place.text.toLowerCase(),
    name: place.text,
    aliases: [],
    ...place,
    parties: [...codes].flatMap((c) => partyOf(context, c, place.span) ?? []),
    sites: NO_SITES,
  }
}

function placeOf({ doc, graph }: GroundContext, first: number, next: number): { text: string; span: Span; head: number } {
  const span: Span = [graph.token(first).span[0], graph.token(next - 1).span[1]]
  let head = next - 1
  for (let i = next - 1; i >= first; i--) if (graph.token(i).head < first || graph.token(i).head >= next) head = i
  return { text: doc.text.slice(span[0], span[1]).replace(/\s+/g, ' '), span, head }
}

function partyOf({ knowledge, doc }: GroundContext, code: string, span: Span): Actor | null {
  const country = knowledge.actors.countryByCode(code)
  if (!country) return null
  return {
    text: doc.text.slice(span[0], span[1]),
    span,
    name: country.name,
    country: country.code,
    sector: null,
    sectors: [],
    role: null,
    via: 'description',
    entity: { id: country.code, name: country.name, kind: 'country', aliases: [] },
  }
}
