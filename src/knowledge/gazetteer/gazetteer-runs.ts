import { join } from 'node:path'
import { Column, piecesOf } from './gazetteer-spool.ts'

/** A name of a place in the index: where its key stands, the row (top bit: a weak name), and the people that rank it. */
export interface Entry {
  readonly bucket: number
  readonly check: number
  readonly posting: number
  readonly weight: number
}

const WORDS = 4
const WEAK = 0x80000000

/** Order of the index: key, own names before weak ones, the biggest first, then the row. */
function before(a: Entry, b: Entry): number {
  return (
    a.bucket - b.bucket ||
    a.check - b.check ||
    (a.posting >= WEAK ? 1 : 0) - (b.posting >= WEAK ? 1 : 0) ||
    b.weight - a.weight ||
    a.posting - b.posting
  )
}

/** Entries beyond what memory holds: sorted runs on disk, merged at the end. At most `most` entries are in memory while they come in. */
export class Runs {
  readonly #folder: string
  readonly #most: number
  readonly #held: Uint32Array
  #used = 0
  readonly #paths: string[] = []

  constructor(folder: string, most = 1 << 19) {
    this.#folder = folder
    this.#most = most
    this.#held = new Uint32Array(most * WORDS)
  }

  add(bucket: number, check: number, posting: number, weight: number): void {
    this.#held.set([bucket, check, posting, weight], this.#used * WORDS)
    this.#used++
    if (this.#used === this.#most) this.#spill()
  }

  /** All entries in order; ends the taking in. */
  *merged(): Generator<Entry> {
    if (this.#used > 0) this.#spill()
    const heads = this.#paths.map((path) => entriesIn(path))
    const tops = heads.map((head) => head.next().value ?? null)
    for (;;) {
      let best = -1
      for (let i = 0; i < tops.length; i++) {
        const top = tops[i] as Entry | null
        if (top !== null && (best < 0 || before(top, tops[best] as Entry) < 0)) best = i
      }
      if (best < 0) return
      yield tops[best] as Entry
      tops[best] = heads[best]?.next().value ?? null
    }
  }

  #spill(): void {
    const at = (i: number): Entry => entryAt(this.#held, i * WORDS)
    const order = Uint32Array.from({ length: this.#used }, (_, i) => i).sort((a, b) => before(at(a), at(b)))
    const path = join(this.#folder, `run-${this.#paths.length}`)
    const column = new Column(path, 'Uint32Array')
    for (const i of order) for (let w = 0; w < WORDS; w++) column.push(this.#held[i * WORDS + w] as number)
    column.close()
    this.#paths.push(path)
    this.#used = 0
  }
}

const entryAt = (words: Uint32Array, i: number): Entry => ({
  bucket: words[i] as number,
  check: words[i + 1] as number,
  posting: words[i + 2] as number,
  weight: words[i + 3] as number,
})

function* entriesIn(path: string): Generator<Entry> {
  for (const piece of piecesOf(path)) {
    for (let at = 0; at < piece.length; at += WORDS * 4) {
      yield {
        bucket: piece.readUInt32LE(at),
        check: piece.readUInt32LE(at + 4),
        posting: piece.readUInt32LE(at + 8),
        weight: piece.readUInt32LE(at + 12),
      }
    }
  }
}
