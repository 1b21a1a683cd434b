import { shapesOf } from './shapes.ts'
import type { WordPiece } from './wordpiece.ts'

/** Longest input of the encoder, [CLS] and [SEP] included. */
export const MAX_PIECES = 256

/** One sentence, or one window of a long one, ready for the encoder. */
export interface Encoded {
  /** [CLS], the pieces of the words, [SEP]. */
  readonly pieces: Int32Array
  /** Shape of each piece's word; 0 for [CLS] and [SEP]. */
  readonly shapes: Int32Array
  /** First piece of ROOT (0) and of each word. */
  readonly starts: Int32Array
}

/** Encodes words that fit into MAX_PIECES. `shapes` are those of the whole sentence. Throws RangeError when they do not fit. */
export function encodeWords(words: readonly string[], shapes: Uint8Array, vocabulary: WordPiece): Encoded {
  const ids = words.map((word) => vocabulary.encode(word))
  const length = ids.reduce((sum, word) => sum + word.length, 2)
  if (length > MAX_PIECES) throw new RangeError(`${length} pieces in one window`)
  const encoded = { pieces: new Int32Array(length), shapes: new Int32Array(length), starts: new Int32Array(words.length + 1) }
  encoded.pieces[0] = vocabulary.cls
  let at = 1
  for (let w = 0; w < ids.length; w++) {
    const word = ids[w] as Int32Array
    encoded.starts[w + 1] = at
    encoded.pieces.set(word, at)
    encoded.shapes.fill(shapes[w] as number, at, at + word.length)
    at += word.length
  }
  encoded.pieces[at] = vocabulary.sep
  return encoded
}

/** A stretch of a sentence's words that fits into the encoder. */
export interface Window {
  readonly first: number
  readonly last: number
  readonly input: Encoded
}

const CUT = /^(?:[;:,.!?)]|--+|[–—])$/

/** A sentence as windows: one as a rule; more, cut after punctuation where there is some, when its pieces do not fit. */
export function encodeSentence(words: readonly string[], vocabulary: WordPiece): Window[] {
  const shapes = shapesOf(words)
  const windows: Window[] = []
  for (let first = 0; first < words.length; ) {
    const last = windowEnd(words, first, vocabulary)
    windows.push({ first, last, input: encodeWords(words.slice(first, last), shapes.subarray(first, last), vocabulary) })
    first = last
  }
  return windows
}

function windowEnd(words: readonly string[], first: number, vocabulary: WordPiece): number {
  let room = MAX_PIECES - 2
  let last = first
  let cut = -1
  while (last < words.length) {
    room -= vocabulary.encode(words[last] as string).length
    if (room < 0) return cut > 0 ? cut : last
    last++
    if (room < MAX_PIECES / 2 && CUT.test(words[last - 1] as string)) cut = last
  }
  return last
}
