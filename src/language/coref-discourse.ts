import { type DiscourseEntity, type EntityKind, newEntity } from './coref-entity.ts'
import { prominence, referentAt } from './coref-phrase.ts'
import { QuoteIndex } from './coref-quotes.ts'
import type { Quote, Referent } from './doc.ts'
import type { Graph } from './graph.ts'

/** A phrase that has been read. Without an entity: phrases joined by "and", which a plural may gather. */
export interface Trace {
  readonly head: number
  readonly sentence: number
  readonly entity: DiscourseEntity | null
  readonly group: DiscourseEntity[]
  /** 0 to 1; 0 for words that no pronoun stands for ("Chinese"). */
  readonly weight: number
}

/** What has been read so far, from left to right. */
export class Discourse {
  readonly graph: Graph
  readonly quotes: QuoteIndex
  readonly all: DiscourseEntity[] = []
  /** In text order. */
  readonly traces: Trace[] = []
  readonly #byHead = new Map<number, DiscourseEntity>()
  readonly #byNoun = new Map<string, DiscourseEntity[]>()
  readonly #countries = new Map<string, DiscourseEntity>()
  readonly #gathered = new Map<string, DiscourseEntity>()
  readonly #joined = new Map<number, Trace>()
  readonly #reserved = new Map<string, DiscourseEntity>()

  constructor(graph: Graph, quotes: readonly Quote[]) {
    this.graph = graph
    this.quotes = new QuoteIndex(graph, quotes)
  }

  add(kind: EntityKind, plural = false, members: readonly DiscourseEntity[] = []): DiscourseEntity {
    const entity = newEntity(this.all.length, kind, plural, members)
    this.all.push(entity)
    return entity
  }

  entityAt(head: number): DiscourseEntity | undefined {
    return this.#byHead.get(head)
  }

  country(code: string): DiscourseEntity {
    const known = this.#countries.get(code)
    if (known) return known
    const made = this.add('country')
    made.codes.add(code)
    this.#countries.set(code, made)
    return made
  }

  /** Who writes or reads the text: no phrase but a pronoun names them. */
  reserved(who: 'writer' | 'writers' | 'reader'): DiscourseEntity {
    const known = this.#reserved.get(who)
    if (known) return known
    const made = this.add('author', who === 'writers')
    this.#reserved.set(who, made)
    return made
  }

  /** The one entity that stands for several together. */
  gathered(members: readonly DiscourseEntity[]): DiscourseEntity {
    const key = members
      .map((m) => m.id)
      .sort((a, b) => a - b)
      .join(' ')
    const known = this.#gathered.get(key)
    if (known) return known
    const made = this.add(members[0]?.kind ?? 'thing', true, members)
    this.#gathered.set(key, made)
    return made
  }

  /** Entities described by a noun, the first read first. */
  described(lemma: string): readonly DiscourseEntity[] {
    return this.#byNoun.get(lemma) ?? []
  }

  describe(entity: DiscourseEntity, lemma: string): void {
    if (entity.nouns.has(lemma)) return
    entity.nouns.add(lemma)
    const list = this.#byNoun.get(lemma)
    if (list) list.push(entity)
    else this.#byNoun.set(lemma, [entity])
  }

  /** Notes that the phrase under a head (or the given words of it) speaks of the entity. A phrase is noted once. */
  mark(
    entity: DiscourseEntity,
    head: number,
    via: Referent['via'],
    weight = prominence(this.graph, head),
    words: Pick<Referent, 'first' | 'last'> = referentAt(this.graph, head, via),
  ): void {
    if (this.#byHead.has(head)) return
    entity.referents.push({ head, first: words.first, last: words.last, via })
    this.#byHead.set(head, entity)
    const { sentence } = this.graph.token(head)
    this.traces.push({ head, sentence, entity, group: [], weight: via === 'name' ? weight * 1.1 : weight })
    this.#join(entity, head, sentence, weight)
  }

  /** "X, Y and Z": a plural may stand for all of them. */
  #join(entity: DiscourseEntity, head: number, sentence: number, weight: number): void {
    const token = this.graph.token(head)
    if (token.deprel !== 'conj' || weight === 0) return
    const first = this.#byHead.get(token.head)
    if (!first || first === entity) return
    const known = this.#joined.get(token.head)
    if (known) {
      if (!known.group.includes(entity)) known.group.push(entity)
      return
    }
    const trace: Trace = { head, sentence, entity: null, group: [first, entity], weight: prominence(this.graph, token.head) * 1.2 }
    this.#joined.set(token.head, trace)
    this.traces.push(trace)
  }

  /** The named entity read last within ten tokens before one. */
  namedBefore(token: number): DiscourseEntity | undefined {
    for (let i = this.traces.length - 1; i >= 0; i--) {
      const { head, entity } = this.traces[i] as Trace
      if (token - head > 10) return undefined
      if (entity && entity.full.length > 0) return entity
    }
    return undefined
  }

  /** Where an entity was spoken of last: its sentence, or -1. */
  lastSentence({ referents }: DiscourseEntity): number {
    const last = referents.at(-1)
    return last ? this.graph.token(last.head).sentence : -1
  }
}
