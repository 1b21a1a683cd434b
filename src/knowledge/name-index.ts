/** Names of several words, found where they stand among the words of a text. */
export interface NameIndex<T> {
  /** Longest name that begins at word `i`; words are lower case, one a token. */
  at(words: readonly string[], i: number): { readonly values: readonly T[]; readonly next: number } | null
  /** Values of one whole name, in any case; none when it is unknown. */
  find(name: string): readonly T[]
}

/** Where a tokenizer may part a name: blanks, hyphens, apostrophes. They do not count when names are compared. */
const JOINTS = /[\s\-–—'’`]+/g

/** Names of plain letters and single blanks, which most are. */
const PLAIN = /^[a-z0-9. ]*$/

/** Keys are letters without joints, so that it does not matter how a tokenizer parts `Lashkar-e-Taiba`. `the` before a name does not count. */
export function nameIndex<T>(names: Iterable<readonly [string, T]>): NameIndex<T> {
  const values = new Map<string, T[]>()
  const beginnings = new Set<string>()
  for (const [name, value] of names) {
    const parts = partsOf(name)
    let key = ''
    for (const part of parts) {
      key += part
      beginnings.add(key)
    }
    const held = values.get(key)
    if (held) held.push(value)
    else values.set(key, [value])
  }
  return {
    at(words, i) {
      let key = ''
      let found: { values: readonly T[]; next: number } | null = null
      for (let k = i; k < words.length; k++) {
        const word = words[k] as string
        key += withoutJoints(word)
        if (!beginnings.has(key)) break
        const held = values.get(key)
        if (held && !(word.length === 1 && isJoint(word))) found = { values: held, next: k + 1 }
      }
      return found
    },
    find: (name) => values.get(partsOf(name).join('')) ?? [],
  }
}

const isJoint = (word: string): boolean => word.replace(JOINTS, '') === ''
const withoutJoints = (word: string): string => (/[-–—'’`]/.test(word) ? word.replace(JOINTS, '') : word)

/** Lower-case parts of a name between its joints; brackets part too. */
function partsOf(name: string): string[] {
  const lower = name.toLowerCase()
  const spaced = lower.includes('(') ? lower.replace(/([()])/g, ' $1 ') : lower
  const parts = (PLAIN.test(spaced) ? spaced.split(' ') : spaced.split(JOINTS)).filter((w) => w !== '')
  return parts[0] === 'the' && parts.length > 1 ? parts.slice(1) : parts
}
