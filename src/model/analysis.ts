/** Words `first` (inclusive) to `last` (exclusive) of a sentence that are a name. */
export interface NameRange {
  readonly kind: string
  readonly first: number
  readonly last: number
}

/** What the network reads in one sentence; one entry a word. */
export interface Analysis {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** Index of the governor in the sentence; -1 for the root. Always one tree. */
  readonly heads: Int32Array
  readonly deprels: readonly string[]
  readonly names: readonly NameRange[]
  /** Natural-log probabilities of the learned heads: `types` of the sentence, `roles` flattened [words][labels]. */
  readonly learned: { readonly types: Float32Array; readonly roles: Float32Array } | null
}

/**
 * Joins the windows of a long sentence: the first window's root stays, the others' hang on it as parataxis; each type has its
 * best window's score.
 */
export function joinAnalyses(parts: readonly Analysis[]): Analysis {
  const [only] = parts
  if (only && parts.length === 1) return only
  const heads: number[] = []
  const deprels: string[] = []
  const names: NameRange[] = []
  let root = -1
  for (const part of parts) {
    const offset = heads.length
    for (const name of part.names) names.push({ kind: name.kind, first: name.first + offset, last: name.last + offset })
    for (let i = 0; i < part.heads.length; i++) {
      const head = part.heads[i] as number
      deprels.push(head < 0 && root >= 0 ? 'parataxis' : (part.deprels[i] as string))
      heads.push(head < 0 ? root : head + offset)
      if (head < 0 && root < 0) root = offset + i
    }
  }
  return {
    upos: parts.flatMap((part) => part.upos),
    xpos: parts.flatMap((part) => part.xpos),
    heads: Int32Array.from(heads),
    deprels,
    names,
    learned: joinLearned(parts),
  }
}

function joinLearned(parts: readonly Analysis[]): Analysis['learned'] {
  const all = parts.map((part) => part.learned)
  const [first] = all
  if (!first || all.includes(null)) return null
  const types = Float32Array.from(first.types, (_, i) => Math.max(...all.map((part) => part?.types[i] ?? Number.NEGATIVE_INFINITY)))
  return { types, roles: Float32Array.from(all.flatMap((part) => [...(part?.roles ?? [])])) }
}
