import type { Span } from '../kit/span.ts'

/** Universal part of speech (universaldependencies.org/u/pos). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One syntactic word. All indices count tokens of the whole Doc, not of the sentence. */
export interface Token {
  readonly index: number
  readonly span: Span
  readonly text: string
  /** Lower-case dictionary form; proper nouns keep their letters' case. */
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag as EWT and GUM use it. */
  readonly xpos: string
  /** Token index of the governor, or -1 for the root of its sentence. */
  readonly head: number
  /** Universal Dependencies relation with subtype, e.g. `nsubj:pass`. */
  readonly deprel: string
  /** Index of the sentence in `Doc.sentences`. */
  readonly sentence: number
}

/** Tokens `first` (inclusive) to `last` (exclusive). */
export interface Sentence {
  readonly index: number
  readonly span: Span
  readonly first: number
  readonly last: number
  /** Token index of the root. */
  readonly root: number
}

export type NameKind = 'person' | 'organization' | 'place' | 'group' | 'facility' | 'event' | 'time'

/** A proper name: tokens `first` (inclusive) to `last` (exclusive); `head` is the token that the others hang on. */
export interface Name {
  readonly kind: NameKind
  readonly span: Span
  readonly first: number
  readonly last: number
  readonly head: number
}

/** What somebody says. `cue` is the token of the speech verb; `speaker` the token that heads the speaker's phrase; -1 unknown. */
export interface Quote {
  readonly kind: 'direct' | 'indirect' | 'mixed'
  /** The words said, without quotation marks. */
  readonly span: Span
  readonly cue: number
  readonly speaker: number
}

export type Reference = 'name' | 'pronoun' | 'description'

/** One noun phrase that refers to something: `head` token, `first`..`last` (exclusive) its tokens. */
export interface Referent {
  readonly head: number
  readonly first: number
  readonly last: number
  readonly via: Reference
}

/**
 * Phrases that speak of the same thing, in text order. A plural phrase ("the two ministers") that refers to several chains
 * stands in a chain of its own whose `members` are the indices of those chains.
 */
export interface Chain {
  readonly referents: readonly Referent[]
  /** Index in `referents` of the fullest one: the longest name, else the fullest description. */
  readonly best: number
  readonly members: readonly number[]
}

/** A text with its analysis. Plain data; see `graph.ts` for walking the syntax. */
export interface Doc {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly quotes: readonly Quote[]
  readonly chains: readonly Chain[]
}
