const WORD = /[\p{L}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, String(i)]),
)
/** Endings that British and American desks write differently, brought to one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/our(s|ed|ing|able|hood|ite)?$/, 'or$1'],
  [/(?<=[aeiou])ll(ed|ing|er|ers)$/, 'l$1'],
  [/(?<=[bt])re(s)?$/, 'er$1'],
  [/ence$/, 'ense'],
  [/amme(s)?$/, 'am$1'],
]

/** One word of a story: as compared, and whether it states a fact (a number, or a name by its capital within a sentence). */
export interface Word {
  readonly form: string
  readonly fact: boolean
}

/**
 * The words of a text as copies share them: case, accents and marks folded, numbers up to twenty as figures, one spelling for British
 * and American. Of a text all in capitals no name can be told.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const upper = !/\p{Ll}{2}/u.test(text)
  for (const match of text.matchAll(WORD)) {
    const written = match[0]
    const opens = words.length === 0 || /[.!?:"“”‘\n]\s*$/.test(text.slice(Math.max(0, match.index - 4), match.index))
    words.push({ form: fold(written), fact: /\d/.test(written) || (!opens && !upper && /^\p{Lu}/u.test(written)) })
  }
  return words
}

function fold(written: string): string {
  const bare = written
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’](?:s$)?|(?<=\d),(?=\d)|\.(?!\d)/g, '')
  const number = NUMBERS.get(bare)
  if (number !== undefined) return number
  if (bare.length < 5) return bare
  for (const [ending, put] of SPELLINGS) if (ending.test(bare)) return bare.replace(ending, put)
  return bare
}
