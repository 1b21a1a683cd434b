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
}

/** Joins the windows of a long sentence: the first window's root stays, the others' hang on it as parataxis. */
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
  }
}
