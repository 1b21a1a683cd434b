import type { Span } from '../../kit/span.ts'
import { wordsAt } from '../../kit/span.ts'
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts'
import { foldName } from '../../knowledge/gazetteer/gazetteer-fold.ts'
import type { GroundContext } from '../context.ts'
import type { ToponymOffset } from '../mention/toponym-offset.ts'
import { findToponyms, type ToponymMention } from '../mention/toponyms.ts'
import { accept } from './place-accept.ts'
import { datelineSpans } from './place-dateline.ts'
import { type Senses, type SensesOf, sensesOf } from './place-senses.ts'

/** A toponym of the story with what it may stand for. */
export interface Toponym {
  readonly text: string
  readonly span: Span
  /** Folded text with its class word: toponyms with one key are held to be one place. */
  readonly key: string
  readonly senses: Senses
  readonly offset: ToponymOffset | null
  /** Index of the toponym that may hold this one ("Paris, Texas"); null when none does. */
  within: number | null
  readonly dateline: boolean
  /** The words name a building or the like. */
  readonly facility: boolean
}

/** Toponyms in text order, the dateline's among them; none overlap. */
export function toponymsOf(context: GroundContext): Toponym[] {
  const {
    graph,
    story,
    knowledge: { gazetteer },
  } = context
  const mentions = findToponyms(graph)
  const senses = cached(gazetteer)
  const known = { context, mentions, senses, persons: surnamesOf(context), local: localNames(context) }
  const out = datelineSpans(story).map(
    (span, i, all): Toponym => makeToponym(story.text, span, senses, { within: i + 1 < all.length ? i + 1 : null, dateline: true }),
  )
  const numbers = new Map<number, number>()
  mentions.forEach((mention, i) => {
    const found = accept(i, known)
    if (found === null || isTaken(out, found)) return
    numbers.set(i, out.length)
    out.push(makeToponym(story.text, found, senses, { mention }))
  })
  mentions.forEach((mention, i) => {
    const [from, to] = [numbers.get(i), mention.within === null ? undefined : numbers.get(mention.within)]
    if (from !== undefined && to !== undefined) (out[from] as Toponym).within = to
  })
  return out
}

/** Only the dateline's and the last toponym can touch a span, as mentions come in text order. */
function isTaken(out: readonly Toponym[], [start, end]: Span): boolean {
  const touches = (t: Toponym | undefined): boolean => t !== undefined && t.span[0] < end && start < t.span[1]
  for (let i = 0; out[i]?.dateline; i++) if (touches(out[i])) return true
  return touches(out[out.length - 1])
}

interface Extra {
  readonly mention?: ToponymMention
  readonly within?: number | null
  readonly dateline?: boolean
}

function makeToponym(text: string, span: Span, senses: SensesOf, { mention, within = null, dateline = false }: Extra): Toponym {
  const words = wordsAt(text, span)
  const kindWord = mention?.span[1] === span[1] ? mention.kindWord : null
  return {
    text: words,
    span,
    key: keyOf(words, kindWord),
    senses: senses(words, kindWord),
    offset: mention?.offset ?? null,
    within,
    dateline,
    facility: mention?.tag === 'facility',
  }
}

const keyOf = (text: string, kindWord: string | null): string => (kindWord === null ? foldName(text) : `${foldName(text)} ${kindWord}`)

/** Look-ups of one story, each made once. */
function cached(gazetteer: Gazetteer): SensesOf {
  const known = new Map<string, Senses>()
  return (text, kindWord) => {
    const key = `${text}|${kindWord ?? ''}`
    let senses = known.get(key)
    if (senses === undefined) {
      senses = sensesOf(text, kindWord, gazetteer)
      known.set(key, senses)
    }
    return senses
  }
}

/** Lower-case names that the tagger held for places somewhere in the story, and the town where the publisher is at home. */
function localNames({ doc, story, knowledge: { gazetteer } }: GroundContext): ReadonlySet<string> {
  const out = new Set<string>()
  for (const name of doc.names) if (name.kind === 'place') out.add(wordsAt(doc.text, name.span).toLowerCase())
  const home = story.source.publisher === null ? null : gazetteer.home(story.source.publisher)
  if (home?.place) out.add(home.place.name.toLowerCase())
  return out
}

/** Words of the story's longer names of people: "Paris" after "Paris Hilton" is she. */
function surnamesOf({ doc }: GroundContext): ReadonlySet<string> {
  const out = new Set<string>()
  for (const name of doc.names) {
    if (name.kind !== 'person' || name.last - name.first < 2) continue
    for (let i = name.first; i < name.last; i++) out.add((doc.tokens[i]?.text ?? '').toLowerCase())
  }
  return out
}
