import type { DiscourseEntity, EntityKind } from './coref-entity.ts'
import { isFirstName, nounOf } from './coref-words.ts'

/** Entities with one word in common that are compared; keeps long texts linear. */
const LOOKED_AT = 12
const SMALL = new Set(['of', 'for', 'and', 'the', 'de', 'la', 'al', 'in', 'on', 'e', 'del', '&'])
const FIRM = new Set(['inc', 'inc.', 'ltd', 'ltd.', 'corp', 'corp.', 'co', 'co.', 'plc', 'llc', 'gmbh', 'holdings', 'international'])

/** Names read so far, looked up by their words and initials. */
export class NameIndex {
  readonly #byWord = new Map<string, DiscourseEntity[]>()
  readonly #byInitials = new Map<string, DiscourseEntity>()

  /** Notes a name (lower-case words) of an entity. */
  add(entity: DiscourseEntity, words: readonly string[]): void {
    for (const word of words) {
      if (entity.names.has(word)) continue
      entity.names.add(word)
      const list = this.#byWord.get(word)
      if (list) list.push(entity)
      else this.#byWord.set(word, [entity])
    }
    entity.aliases.add(words.join(' '))
    if (words.length > entity.full.length) entity.full = words
    if (words.length > 1) for (const letters of initialsOf(words)) this.#byInitials.set(letters, entity)
  }

  /** The entity that a name (lower-case words) speaks of, the latest first. */
  find(kind: EntityKind, words: readonly string[]): DiscourseEntity | undefined {
    const last = words.at(-1) as string
    const first = words[0] as string
    for (const word of last === first ? [last] : [last, first]) {
      const known = this.#byWord.get(word) ?? []
      for (let i = known.length - 1; i >= 0 && i >= known.length - LOOKED_AT; i--) {
        const entity = known[i] as DiscourseEntity
        if (mayBe(entity.kind, kind) ? isSameName(entity, kind, words) : isSurname(entity, kind, words)) return entity
      }
    }
    return undefined
  }

  /** The entity known so far by the initials of a name (lower-case words) alone. */
  shortened(words: readonly string[]): DiscourseEntity | undefined {
    for (const letters of initialsOf(words)) {
      const known = letters.length > 2 ? this.#byWord.get(letters)?.findLast((e) => e.full.length === 1 && e.kind !== 'person') : undefined
      if (known) return known
    }
    return undefined
  }

  /** The entity whose name has these initials ("WHO"); letters in lower case without stops. */
  spelledOut(letters: string): DiscourseEntity | undefined {
    return this.#byInitials.get(letters)
  }
}

const mayBe = (a: EntityKind, b: EntityKind): boolean =>
  a === b || a === 'thing' || b === 'thing' || (a !== 'person' && b !== 'person' && a !== 'country' && b !== 'country')

/** A surname that the tagger took for a body's name: "the Weber administration". */
const isSurname = ({ kind, full }: DiscourseEntity, as: EntityKind, words: readonly string[]): boolean =>
  kind === 'person' && as === 'body' && words.length === 1 && full.length > 1 && full.at(-1) === words[0]

function isSameName(entity: DiscourseEntity, kind: EntityKind, words: readonly string[]): boolean {
  const { full } = entity
  if (entity.aliases.has(words.join(' '))) return true
  const isPerson = kind === 'person' || entity.kind === 'person'
  return isPerson ? isSamePerson(entity, words) : words.length < full.length ? isShortFor(words, full) : isShortFor(full, words)
}

/** Surname or given name alone; parts of the full name; initials before the same surname. */
function isSamePerson({ full, names }: DiscourseEntity, words: readonly string[]): boolean {
  if (words.every((w) => names.has(w)))
    return words.length > 1 || words[0] === full.at(-1) || words[0] === full[0] || !isFirstName(words[0] as string)
  if (full.length < words.length && full.every((w) => words.includes(w)))
    return full.length > 1 || full[0] === words.at(-1) || full[0] === words[0]
  return full.length > 1 && words.length > 1 && full.at(-1) === words.at(-1) && isInitialOf(words[0] as string, full[0] as string)
}

const isInitialOf = (a: string, b: string): boolean => a[0] === b[0] && (a.replace('.', '').length === 1 || b.replace('.', '').length === 1)

/** "Foreign Ministry" for "Chinese Foreign Ministry"; "Acme" for "Acme Corp." or "Acme Bank"; not "China" for "Bank of China". */
function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  const rest = full.length - short.length
  if (rest < 1) return false
  const isTail = short.every((w, i) => w === full[rest + i])
  if (isTail) return short.length > 1
  const isHead = short.every((w, i) => w === full[i])
  return isHead && full.slice(short.length).every((w) => FIRM.has(w) || nounOf(w)?.kind === 'group' || nounOf(w)?.kind === 'place')
}

/** Initials of the words, with and without small ones and parts behind hyphens. */
function initialsOf(words: readonly string[]): string[] {
  const letters = (list: readonly string[]): string => list.map((w) => w[0] ?? '').join('')
  const parts = words.flatMap((w) => w.split('-')).filter((w) => w !== '')
  const all = [letters(words), letters(words.filter((w) => !SMALL.has(w))), letters(parts.filter((w) => !SMALL.has(w)))]
  return [...new Set(all)].filter((l) => l.length > 1 && l.length < 10)
}
