import { readFileSync } from 'node:fs'

const DATA = new URL('../../../data/', import.meta.url)

/**
 * Rows of a tab-separated file under `data/`: comment lines (`#`) and blank lines are left out, and so is the first row, which
 * names the columns. Throws when the file is missing or a row is shorter than the head.
 */
export function readTable(file: string): readonly (readonly string[])[] {
  const rows = readFileSync(new URL(file, DATA), 'utf8')
    .split('\n')
    .filter((line) => line.length > 0 && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  const width = rows[0]?.length ?? 0
  for (const row of rows) if (row.length < width) throw new Error(`data/${file}: row '${row.join(' ')}' lacks a column`)
  return rows.slice(1)
}

/** Phrases by their first word, longest first, so that the first fit is the longest. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>

/** `phrases`: words parted by blanks, lower case. */
export function indexPhrases<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const index = new Map<string, { words: readonly string[]; value: T }[]>()
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ')
    const list = index.get(words[0] as string) ?? []
    list.push({ words, value })
    index.set(words[0] as string, list)
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The longest phrase that begins at word `i`, and the index after it. */
export function phraseAt<T>(index: PhraseIndex<T>, words: readonly string[], i: number): { value: T; next: number } | null {
  const list = index.get(words[i] as string)
  if (!list) return null
  for (const { words: phrase, value } of list) {
    let k = 1
    while (k < phrase.length && words[i + k] === phrase[k]) k++
    if (k === phrase.length) return { value, next: i + k }
  }
  return null
}

/** Lower-case forms of the tokens, once for a Doc. */
export const lowerWords = (tokens: readonly { readonly text: string }[]): string[] => tokens.map((t) => t.text.toLowerCase())
