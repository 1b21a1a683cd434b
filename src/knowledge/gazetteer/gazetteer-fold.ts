/**
 * How a place name becomes a look-up key, and how a key is hashed. The packer and the reader of the gazetteer must agree on both, so this file
 * imports nothing: `scripts/pack-gazetteer.mjs` strips its types and runs it.
 */

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
}
const WORDS: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' }
const PLAIN = /^[a-z0-9 ]+$/
const MARKS = /\p{M}+/gu
const SILENT = /['’‘ʻʼʿʾ`´".]+/g
const BREAKS = /[\s\-‐‑–—_/,:;()[\]]+/g
const STRANGE = /[ßøłđðþæœıħŋə]/g

/**
 * Key of a name: lower case, no accents, apostrophes or dots; hyphens and white space are one space; Saint, Mount and Fort in their short form.
 * `Côte d'Ivoire` gives `cote divoire`, `St. Mary's` gives `st marys`. Letters of other scripts stay as they are.
 */
export function foldName(name: string): string {
  let key = name.toLowerCase().replace(SILENT, '').replace(BREAKS, ' ').trim()
  if (!PLAIN.test(key))
    key = key
      .normalize('NFD')
      .replace(MARKS, '')
      .replace(STRANGE, (c) => LETTERS[c] ?? c)
  if (key.includes('saint') || key.includes('mount') || key.includes('fort')) {
    key = key
      .split(' ')
      .map((word) => (Object.hasOwn(WORDS, word) ? (WORDS[word] as string) : word))
      .join(' ')
  }
  return key
}

/** Two independent 32-bit hashes of a key (after bryc's cyrb53, public domain); `into` receives them. */
export function hashKey(key: string, into: Uint32Array): void {
  let h1 = 0x6a09e667
  let h2 = 0xbb67ae85
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i)
    h1 = Math.imul(h1 ^ c, 2654435761)
    h2 = Math.imul(h2 ^ c, 1597334677)
  }
  into[0] = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  into[1] = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
}

/** Number of high bits of the first hash that choose a bucket. */
export const BUCKET_BITS = 16

/** Key under which a unit's code (`PK.02`) stands among the names; no folded name looks like it. */
export const codeKey = (code: string): string => `#${code}`

/** Bucket of a key: its hashes' first word shortened. */
export const bucketOf = (hashes: Uint32Array): number => (hashes[0] as number) >>> (32 - BUCKET_BITS)

/** What tells a key from the others of its bucket. */
export const checkOf = (hashes: Uint32Array): number => ((hashes[1] as number) ^ Math.imul(hashes[0] as number, 0x9e3779b1)) >>> 0
