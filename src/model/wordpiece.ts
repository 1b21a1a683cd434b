import { basicParts } from './basic-parts.ts'

/** Pieces of one word are cut to this many; the trainer does the same. */
export const MAX_WORD_PIECES = 8
const MAX_PART_LENGTH = 100
const CACHE_SIZE = 40_000

/**
 * Greedy longest-match-first WordPiece over BERT's uncased vocabulary. Each word is encoded on its own, so that its pieces
 * need no offsets: piece k of word w stands at `starts[w] + k`.
 */
export class WordPiece {
  readonly cls: number
  readonly sep: number
  readonly #unknown: number
  readonly #ids: ReadonlyMap<string, number>
  #young = new Map<string, Int32Array>()
  #old = new Map<string, Int32Array>()

  /** `vocabulary`: one piece a line, its number being its id. Throws when [UNK], [CLS] or [SEP] is absent. */
  constructor(vocabulary: string) {
    this.#ids = new Map(vocabulary.split('\n').map((piece, id) => [piece.replace(/\r$/, ''), id]))
    this.#unknown = this.#special('[UNK]')
    this.cls = this.#special('[CLS]')
    this.sep = this.#special('[SEP]')
  }

  /** 1 to MAX_WORD_PIECES ids; [UNK] when nothing is left of the word. */
  encode(word: string): Int32Array {
    const known = this.#young.get(word) ?? this.#old.get(word)
    if (known) return known
    const pieces: number[] = []
    for (const part of basicParts(word)) this.#pushPart(part, pieces)
    const ids = Int32Array.from(pieces.length > 0 ? pieces.slice(0, MAX_WORD_PIECES) : [this.#unknown])
    this.#remember(word, ids)
    return ids
  }

  #special(piece: string): number {
    const id = this.#ids.get(piece)
    if (id === undefined) throw new Error(`the vocabulary lacks ${piece}`)
    return id
  }

  /** Two generations, so that old words fall out and memory stays bounded. */
  #remember(word: string, ids: Int32Array): void {
    if (this.#young.size >= CACHE_SIZE) {
      this.#old = this.#young
      this.#young = new Map()
    }
    if (word.length <= MAX_PART_LENGTH) this.#young.set(word, ids)
  }

  #pushPart(part: string, out: number[]): void {
    const before = out.length
    const points = part.length > MAX_PART_LENGTH ? null : part
    for (let start = 0; points !== null && start < points.length; ) {
      const found = this.#longest(points, start)
      if (found === null) {
        out.length = before
        break
      }
      out.push(found.id)
      start = found.end
    }
    if (out.length === before) out.push(this.#unknown)
  }

  #longest(part: string, start: number): { id: number; end: number } | null {
    for (let end = part.length; end > start; end--) {
      const id = this.#ids.get(start > 0 ? `##${part.slice(start, end)}` : part.slice(start, end))
      if (id !== undefined) return { id, end }
    }
    return null
  }
}
