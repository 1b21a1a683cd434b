const VOWEL = /[aeiouy]/
const DOUBLED = /([bdfglmnprtz])\1$/
/** Doubled letters that are the word's own: tell, pass, buzz. */
const OWN_DOUBLE = /(?:ll|ss|zz|ff)$/

/**
 * A word without its commonest English endings (-s, -ed, -ing, final -e, y as i), so that "attacks", "attacked" and "attacking" are
 * found together. Light on purpose: words of different families stay apart, and names lose a letter at most by the same rule
 * wherever they stand. Only words of a to z are touched.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return bare(withoutPast(withoutS(word)))
}

function withoutS(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is|news)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutPast(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('eed')) return word.slice(0, -1)
  for (const ending of ['ed', 'ing']) {
    const base = word.slice(0, -ending.length)
    if (word.endsWith(ending) && base.length > 2 && VOWEL.test(base)) return undoubled(base)
  }
  return word
}

const undoubled = (base: string): string => (DOUBLED.test(base) && !OWN_DOUBLE.test(base) ? base.slice(0, -1) : base)

function bare(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1)
  if (word.length > 2 && word.endsWith('y') && !VOWEL.test(word.at(-2) as string)) return `${word.slice(0, -1)}i`
  return word
}
