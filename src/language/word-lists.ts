import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../data/language/', import.meta.url)

/** Rows of a tab-separated file in `data/language`, without comments and blank lines. Throws when the file is missing. */
export function readRows(file: string): string[][] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.length > 0 && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

/**
 * What may follow an abbreviation's stop. `title`: a name, so no sentence ends there; `open`: seldom the end; `close`: may be
 * the end; `number`: an abbreviation only before a digit; `state`: only after a comma, hyphen or bracket.
 */
export type AbbreviationKind = 'title' | 'open' | 'close' | 'number' | 'state'

/** Lower-case form without its last stop -> kind. */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationKind> = new Map(
  readRows('abbreviations.tsv').map(([form, kind]) => [form as string, kind as AbbreviationKind]),
)

/** Lower-case written word -> length of the first of its two words ("cannot" -> 3). */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map(
  readRows('contractions.tsv').map(([form, length]) => [form as string, Number(length)]),
)

/** Lower-case first parts that stay joined over a hyphen ("non", "anti"). */
export const JOINED_PREFIXES: ReadonlySet<string> = new Set(readRows('joined-prefixes.tsv').map(([form]) => form as string))

/** Lower-case words that, with a capital after an abbreviation, mostly begin a sentence. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(readRows('sentence-starters.tsv').map(([form]) => form as string))

/** Past and present forms of verbs that tell who said a quote. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says asked asks replied added told shouted cried warned declared answered wrote writes remarked insisted'.split(' '),
)
