import type { Span } from '../../kit/span.ts'
import { wordsAt } from '../../kit/span.ts'
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import type { Candidate } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { GroundContext } from '../context.ts'
import type { ToponymMention } from '../mention/toponyms.ts'
import { heldBy } from './place-holds.ts'
import type { SensesOf } from './place-senses.ts'
import { isBody, isCalendar, isClassWord, isFragment } from './place-words.ts'

export interface AcceptContext {
  readonly context: GroundContext
  readonly mentions: readonly ToponymMention[]
  readonly senses: SensesOf
  /** Lower-case words of the story's longer names of people. */
  readonly persons: ReadonlySet<string>
  /** Lower-case names that the story uses for places elsewhere, and the publisher's home. */
  readonly local: ReadonlySet<string>
}

const ACRONYM = /^(?:[A-Z]\.?){2,5}$/
/** "Pa", "Miss", "KY": a short form of a unit's name without its full stop. */
const SHORT_FORM = /^[A-Z][A-Za-z]{1,3}$/
/** A town that only part of an organisation's name speaks of must be this big. */
const PART_POPULATION = 5000
const CAPITAL_POPULATION = 200_000

/** The words of a mention (by its index) that name a place, or null when it names none that can be vouched for. */
export function accept(index: number, from: AcceptContext): Span | null {
  const mention = from.mentions[index] as ToponymMention
  const text = wordsAt(from.context.doc.text, mention.span)
  const pair = pairOf(mention.span, from.mentions[index + 1], from)
  if (pair !== null) return pair
  const joined = hyphenated(mention.span, from)
  if (joined !== null) return joined
  if (isCalendar(text) || isBody(text) || isClassWord(text) || isShortForm(text, index, from)) return null
  switch (mention.tag) {
    case 'place':
    case 'facility':
      return isPlaceName(text, mention, from) ? mention.span : null
    case 'organization':
      return isWholeName(text, mention, from) ? mention.span : (headOf(mention, from) ?? tailOf(mention, from))
    case 'person':
    case 'none':
      return isWholeName(text, mention, from) ? mention.span : null
    default:
      return null
  }
}

/** One unit or country of two names: "Jammu and Kashmir". */
function pairOf(span: Span, after: ToponymMention | undefined, { context, senses }: AcceptContext): Span | null {
  if (after === undefined || after.span[0] !== span[1] + 5) return null
  const both: Span = [span[0], after.span[1]]
  const text = wordsAt(context.doc.text, both)
  if (!/^.{2,40} and .{2,40}$/i.test(text)) return null
  const { candidates, fit } = senses(text, null)
  return fit === 'whole' && candidates.some((c) => !c.weak && isState(c)) ? both : null
}

const isJoint = (c: string): boolean => c === '-' || c === "'" || c === '’' || c.toLowerCase() !== c.toUpperCase()

/** The whole of a word with hyphens of which the tagger took a part, when that is a place: "Port" in "Port-au-Prince". */
function hyphenated([start, end]: Span, { context, senses }: AcceptContext): Span | null {
  const { text } = context.doc
  if (text[end] !== '-' && text[start - 1] !== '-') return null
  let [from, to] = [start, end]
  while (from > 0 && start - from < 30 && isJoint(text[from - 1] as string)) from--
  while (to < text.length && to - end < 30 && isJoint(text[to] as string)) to++
  const whole: Span = [from, to]
  const { candidates, fit } = senses(wordsAt(text, whole), null)
  return fit === 'whole' && candidates.some((c) => !c.weak) ? whole : null
}

/** A unit's short form is one only after the place that it holds ("Reading, Pa") or with its full stop. */
function isShortForm(text: string, index: number, { context, mentions, senses }: AcceptContext): boolean {
  if (!SHORT_FORM.test(text) || context.doc.text[mentions[index]?.span[1] ?? 0] === '.') return false
  const best = senses(text, null).candidates.find((c) => !c.weak)
  if (best?.place.feature !== 'admin1' || best.place.name.toLowerCase().startsWith(text.toLowerCase()) === text.length > 3) return false
  return mentions[index - 1]?.within !== index
}

/** The tagger's own places are kept unless they are parts of names or words for a people. */
function isPlaceName(text: string, mention: ToponymMention, { context, senses }: AcceptContext): boolean {
  const { candidates } = senses(text, mention.kindWord)
  if (isKnownBody(text, mention, candidates, context)) return false
  if (candidates.length > 0) return true
  return !isFragment(text) && !isDemonym(text, context.knowledge.gazetteer)
}

/** "ELN", "Abu Sayyaf": a body that is known by the name, which may be a small town's too; one that opens the story is a dateline's town. */
function isKnownBody(
  text: string,
  { first, kindWord, locative }: ToponymMention,
  candidates: readonly Candidate[],
  context: GroundContext,
): boolean {
  if (first < 3 || kindWord !== null || candidates.some((c) => !c.weak && (isState(c) || c.place.population >= CAPITAL_POPULATION)))
    return false
  const kind = context.knowledge.actors.entity(text)?.kind
  return (kind === 'organization' || kind === 'group') && (!locative || candidates.length === 0 || ACRONYM.test(text))
}

/** A word for a people: a country's, or the name of a known place with its ending ("South Ossetians"). */
function isDemonym(text: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.demonym(text) !== null) return true
  const stem = /^(.{3,60}a)ns?$/.exec(text)?.[1]
  return stem !== undefined && gazetteer.lookup(stem, 1).length > 0
}

/** A name that the tagger held for something else is a place when the gazetteer knows all of it and the words around agree. */
function isWholeName(text: string, mention: ToponymMention, from: AcceptContext): boolean {
  const { candidates, fit } = from.senses(text, mention.kindWord)
  if (fit !== 'whole') return false
  const best = candidates.find((c) => !c.weak)
  if (best === undefined || (mention.last - mention.first === 1 && from.persons.has(text.toLowerCase()))) return false
  if (mention.tag === 'person' && candidates.some(isMetropolis)) return true
  if (isState(best)) return mention.tag !== 'person' || mention.locative
  if (ACRONYM.test(text)) return false
  return mention.locative || isHeld(text, mention, from) || mention.kindWord !== null || from.local.has(text.toLowerCase())
}

/** Another name beside it names a country or unit that holds it. */
function isHeld(text: string, { within, kindWord }: ToponymMention, { context, mentions, senses }: AcceptContext): boolean {
  const holder = within === null ? undefined : mentions[within]
  if (holder === undefined) return false
  return heldBy(senses(text, kindWord), senses(wordsAt(context.doc.text, holder.span), holder.kindWord)).size > 0
}

/** Capitals stand for their governments, as persons do: "Kinshasa accused ...". */
const isMetropolis = ({ place, weak }: Candidate): boolean => !weak && place.feature === 'capital' && place.population >= CAPITAL_POPULATION

/** Countries and first-level units: "the US", "DRC" are places wherever they stand. */
const isState = ({ place }: Candidate): boolean => place.feature === 'country' || place.feature === 'admin1'

/** The place that an organisation's name begins with: "Mexico City" in "Mexico City Health Secretary". */
function headOf(mention: ToponymMention, from: AcceptContext): Span | null {
  const { tokens } = from.context.doc
  for (let n = Math.min(4, mention.last - mention.first - 1); n > 0; n--) {
    const span: Span = [mention.span[0], tokens[mention.first + n - 1]?.span[1] as number]
    if (isPartPlace(span, from)) return span
  }
  return null
}

/** The place that an organisation's name ends with: "Uganda" in "Health Ministry of Uganda". */
function tailOf(mention: ToponymMention, from: AcceptContext): Span | null {
  const { tokens } = from.context.doc
  for (let i = mention.last - 2; i > mention.first; i--) {
    const word = tokens[i]?.text.toLowerCase()
    if (word !== 'of' && word !== 'in' && word !== 'at' && word !== 'for') continue
    const first = tokens[i + 1]?.text.toLowerCase() === 'the' && i + 2 < mention.last ? i + 2 : i + 1
    const span: Span = [tokens[first]?.span[0] as number, mention.span[1]]
    return isPartPlace(span, from) ? span : null
  }
  return null
}

function isPartPlace(span: Span, { context: { doc }, senses, local }: AcceptContext): boolean {
  const text = wordsAt(doc.text, span)
  const { candidates, fit } = senses(text, null)
  const best = candidates.find((c) => !c.weak)
  if (fit !== 'whole' || best === undefined || isClassWord(text) || isBody(text)) return false
  if (isState(best)) return !SHORT_FORM.test(text) || best.place.feature === 'country' || best.place.name === text
  if (ACRONYM.test(text) || text.length < 3) return false
  return best.place.population >= PART_POPULATION || best.place.feature === 'admin2' || local.has(text.toLowerCase())
}
