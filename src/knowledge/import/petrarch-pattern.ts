/** Conditions, recipients and particle that a pattern asks for, in the words of rules.tsv. */
export interface PatternSense {
  readonly particle: string | null
  /** `obj=tie|ties with`, or `-`. */
  readonly when: string
  /** Slots of the target where the pattern marks it; [] for the usual ones. */
  readonly recipient: readonly string[]
  readonly isSymmetric: boolean
}

/** Why a pattern is not taken; each is counted by itself. */
export interface PatternRefusal {
  readonly refused: string
}

type Sets = ReadonlyMap<string, readonly string[]>

const PARTICLES = new Set('up down out off away back apart aside forward together'.split(' '))
const PREPOSITIONS = new Set(
  (
    'on in over through for with against to at from into onto upon by of about under between among toward towards after before behind ' +
    'around across within without during along near outside inside'
  ).split(' '),
)
const ARTICLES = new Set('a an the its their his her our'.split(' '))
const MARKERS = new Set(['+', '%', '^', '$'])
/** Words of one set that a rule may hold. */
const MOST_WORDS = 120
/** Sets within one set. */
const MOST_SETS = 200

const refuse = (refused: string): PatternRefusal => ({ refused })

/** Puts a pattern into conditions when that is plain: at most an object and prepositions with one noun each, and one noun as subject. */
export function patternSense(text: string, sets: Sets): PatternSense | PatternRefusal {
  const [left = '', right = ''] = text.split('*')
  const before = wordsOf(left).filter((word) => word !== '$')
  const after = wordsOf(right)
  const subject = subjectOf(before, sets)
  if ('refused' in subject) return subject
  return afterVerb(after, sets, subject)
}

/** Words and marks in order; underscores and blanks part them, brackets around phrases do not count, articles neither. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s_(){}]+/)
    .filter((word) => word !== '' && !ARTICLES.has(word))

interface Subject {
  readonly condition: string | null
  readonly isSymmetric: boolean
}

function subjectOf(words: readonly string[], sets: Sets): Subject | PatternRefusal {
  const [first] = words
  if (first === undefined) return { condition: null, isSymmetric: false }
  if (words.length > 1 || first === '+' || first === '^') return refuse('words before the verb')
  if (first === '%') return { condition: null, isSymmetric: true }
  if (!first.startsWith('&') && !isNoun(first)) return refuse('words before the verb')
  const values = valuesOf(first, sets)
  return values === null ? refuse('a set that is not there, or has no single words') : { condition: `subj=${values}`, isSymmetric: false }
}

function afterVerb(words: readonly string[], sets: Sets, subject: Subject): PatternSense | PatternRefusal {
  const conditions = subject.condition === null ? [] : [subject.condition]
  const recipient: string[] = []
  let isSymmetric = subject.isSymmetric
  const particle = PARTICLES.has(words[0] ?? '') ? (words[0] as string) : null
  let slot = 'obj'
  /** Whether the slot holds its word already. */
  let isFull = false
  for (const word of particle === null ? words : words.slice(1)) {
    if (PREPOSITIONS.has(word)) {
      if (slot !== 'obj' && !isFull) conditions.push(slot)
      if (slot === word || conditions.length > 3) return refuse('more words than a rule can hold')
      slot = word
      isFull = false
    } else if (isFull || word === '$') return refuse(word === '$' ? 'the source after the verb' : 'more words than a rule can hold')
    else {
      isFull = true
      if (word === '%') isSymmetric = true
      if (word === '+') recipient.push(slot === 'obj' ? 'patient' : slot)
      const condition = MARKERS.has(word) ? (slot === 'obj' ? null : slot) : conditionOf(slot, word, sets)
      if (condition !== null && typeof condition !== 'string') return condition
      if (condition !== null) conditions.push(condition)
    }
  }
  if (slot !== 'obj' && !isFull) conditions.push(slot)
  return { particle, when: conditions.join(' ') || '-', recipient, isSymmetric }
}

function conditionOf(slot: string, word: string, sets: Sets): string | PatternRefusal {
  if (!word.startsWith('&') && !isNoun(word)) return refuse(word.endsWith('ly') ? 'an adverb' : 'a word that is no noun')
  const values = valuesOf(word, sets)
  return values === null ? refuse('a set that is not there, or has no single words') : `${slot}=${values}`
}

const NO_NOUNS = new Set(
  'not no never and or that which who would will could should may might must has have had is are was were be been said says'.split(' '),
)
const isNoun = (word: string): boolean => /^[a-z][a-z'-]{1,30}$/.test(word) && !NO_NOUNS.has(word) && !/..ly$/.test(word)

/** Forms of a word, or of the single words of a set, between bars. */
function valuesOf(word: string, sets: Sets): string | null {
  const words = word.startsWith('&') ? membersOf(word.slice(1).replace(/_+$/, ''), sets, new Set()) : [word]
  const forms = [...new Set(words.flatMap(formsOf))].slice(0, MOST_WORDS)
  return forms.length === 0 ? null : forms.join('|')
}

/** Single words of a set and of the sets in it, each set once. */
function membersOf(name: string, sets: Sets, seen: Set<string>): string[] {
  const out: string[] = []
  const key = name.toUpperCase()
  if (seen.has(key) || seen.size >= MOST_SETS) return out
  seen.add(key)
  for (const member of sets.get(key) ?? []) {
    if (out.length >= MOST_WORDS) break
    const word = member.toLowerCase().replace(/_+$/, '').trim()
    if (word.startsWith('&')) for (const below of membersOf(word.slice(1), sets, seen)) out.push(below)
    else if (isNoun(word)) out.push(word)
  }
  return out.slice(0, MOST_WORDS)
}

/** A word, and what may be its singular: rules compare dictionary forms. */
function formsOf(word: string): string[] {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word) || word.length < 4) return [word]
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : /(?:s|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
  return [singular, word]
}

/** Splits a verb of several words: `break down` is a verb with its particle, `ask for` a verb and what must stand behind it. */
export function verbSense(words: readonly string[]): { readonly head: string; readonly when: string | null } | null {
  const [verb = '', second, third] = words
  if (second === undefined) return { head: `${verb}/v`, when: null }
  if (third === undefined && PARTICLES.has(second)) return { head: `${verb} ${second}/v`, when: null }
  if (third === undefined && PREPOSITIONS.has(second)) return { head: `${verb}/v`, when: second }
  if (third !== undefined && words.length === 3 && PARTICLES.has(second) && PREPOSITIONS.has(third))
    return { head: `${verb} ${second}/v`, when: third }
  return null
}
