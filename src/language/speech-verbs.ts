import { readRows } from './word-lists.ts'

/** How sure the wording of the one who reports it is of what is said. */
export type Certainty = 'stated' | 'alleged' | 'doubted' | 'denied'

/** What holds the words said; see the head of `data/language/speech-verbs.tsv`. */
export type SpeechComplement = 'clause' | 'infinitive' | 'object' | 'charge' | 'raised' | 'quote'

export interface SpeechVerb {
  readonly lemma: string
  readonly certainty: Certainty
  readonly takes: ReadonlySet<SpeechComplement>
  readonly note: string | null
}

export interface SpeechNoun {
  readonly lemma: string
  readonly certainty: Certainty
  /** "reports of shelling": what is said may follow with "of". */
  readonly takesOf: boolean
}

let verbs: ReadonlyMap<string, SpeechVerb> | undefined
let nouns: ReadonlyMap<string, SpeechNoun> | undefined

/** Verbs of speech and thought by lemma. Read once from the data folder; throws when the file is missing. */
export function speechVerbs(): ReadonlyMap<string, SpeechVerb> {
  verbs ??= new Map(
    readRows('speech-verbs.tsv').map(([lemma = '', certainty, takes = '', note]) => [
      lemma,
      {
        lemma,
        certainty: certainty as Certainty,
        takes: new Set(takes.split(',') as SpeechComplement[]),
        note: note === undefined || note === '-' ? null : note,
      },
    ]),
  )
  return verbs
}

/** Nouns for what somebody says, by lemma. Read once from the data folder; throws when the file is missing. */
export function speechNouns(): ReadonlyMap<string, SpeechNoun> {
  nouns ??= new Map(
    readRows('speech-nouns.tsv').map(([lemma = '', certainty, of]) => [
      lemma,
      {
        lemma,
        certainty: certainty as Certainty,
        takesOf: of === 'yes',
      },
    ]),
  )
  return nouns
}
