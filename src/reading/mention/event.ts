/** One event as the words tell it, before anything is known of who, where or what it is in PLOVER. */
export interface EventMention {
  /** Token of the word that names the event. */
  readonly trigger: number
  /** Key of that word in the lexicon: lemma, with its particle, and `v`, `n` or `a`, e.g. `blow up/v`. */
  readonly head: string
  /** Token of the verb that lends a noun its subject ("held talks"), or null. */
  readonly light: number | null
  /** Lemma of that verb with its particle. */
  readonly lightLemma: string | null
  /** Token that bears tense, negation and time: the light verb if there is one, else the trigger. */
  readonly clause: number
  /** Tokens that make up the trigger: particle and light verb included. */
  readonly words: readonly number[]
  /** Head tokens of the participants by slot: `agent`, `patient`, `iobj`, `mod` (modifiers of a noun) or a preposition. */
  readonly slots: Slots
  /** Lower-case lemmas that modify the trigger noun. */
  readonly modifiers: ReadonlySet<string>
  /** Tokens that head clauses or nouns which may name a complement event ("agreed to *meet*", "demanded the *release*"). */
  readonly complements: readonly number[]
}

export type Slots = ReadonlyMap<string, readonly number[]>

/** Adds a token to a slot, once. */
export function fill(slots: Map<string, number[]>, slot: string, token: number): void {
  const held = slots.get(slot)
  if (!held) slots.set(slot, [token])
  else if (!held.includes(token)) held.push(token)
}
