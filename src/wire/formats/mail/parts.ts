import { field, type Headers, type Structured, splitHead, structured } from './headers.ts'
import { decodeTransfer } from './transfer.ts'

/** One part of a message that holds no further parts. */
export interface Leaf {
  readonly type: Structured
  readonly headers: Headers
  /** `attachment`, `inline` or what else it says; empty when it says nothing. */
  readonly disposition: string
  readonly fileName: string | null
  /** Freed of its transfer encoding. */
  readonly bytes: Uint8Array
  /** It is one of several forms of the same words, and this is the number of that choice. */
  readonly choice: number | null
}

export interface Parts {
  readonly leaves: readonly Leaf[]
  /** Parts were nested too deep, or were too many, and are left out. */
  readonly cut: boolean
}

const MOST_DEPTH = 30
const MOST_LEAVES = 1_000

interface Walk {
  readonly leaves: Leaf[]
  choices: number
  cut: boolean
}

interface Place {
  readonly depth: number
  readonly choice: number | null
  readonly isDigest: boolean
}

/** Every part of a message, in order (RFC 2046). */
export function partsOf(headers: Headers, body: Uint8Array): Parts {
  const walk: Walk = { leaves: [], choices: 0, cut: false }
  visit(headers, body, walk, { depth: 0, choice: null, isDigest: false })
  return walk
}

function visit(headers: Headers, body: Uint8Array, walk: Walk, { depth, choice, isDigest }: Place): void {
  const type = structured(field(headers, 'content-type') ?? (isDigest ? 'message/rfc822' : 'text/plain'))
  const boundary = type.params.get('boundary') ?? ''
  if (depth > MOST_DEPTH || walk.leaves.length >= MOST_LEAVES) {
    walk.cut = true
    return
  }
  const inner = type.value.startsWith('multipart/') && boundary !== '' ? cutAt(body, boundary) : null
  if (inner === null || inner.length === 0) {
    walk.leaves.push(leafOf(headers, type, body, choice))
    return
  }
  const choiceHere = type.value === 'multipart/alternative' && choice === null ? walk.choices++ : choice
  for (const bytes of inner) {
    const part = splitHead(bytes)
    visit(part.headers, part.body, walk, { depth: depth + 1, choice: choiceHere, isDigest: type.value === 'multipart/digest' })
  }
}

function leafOf(headers: Headers, type: Structured, body: Uint8Array, choice: number | null): Leaf {
  const disposition = structured(field(headers, 'content-disposition'))
  return {
    type: type.value.startsWith('multipart/') ? { value: 'text/plain', params: type.params } : type,
    headers,
    disposition: disposition.value,
    fileName: disposition.params.get('filename') ?? type.params.get('name') ?? null,
    bytes: decodeTransfer(body, field(headers, 'content-transfer-encoding') ?? ''),
    choice,
  }
}

/** What stands between the lines of a boundary; a last piece need not be closed. */
function cutAt(body: Uint8Array, boundary: string): Uint8Array[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const mark = Buffer.from(`--${boundary}`)
  const pieces: Uint8Array[] = []
  let start = -1
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    if (at > 0 && bytes[at - 1] !== 10) continue
    const lineEnd = bytes.indexOf(10, at)
    const end = lineEnd < 0 ? bytes.length : lineEnd
    const behind = end - at - mark.length > 200 ? 'x' : bytes.toString('latin1', at + mark.length, end).trim()
    if (behind !== '' && behind !== '--') continue
    if (start >= 0 && pieces.length < MOST_LEAVES) pieces.push(bytes.subarray(start, at - (bytes[at - 2] === 13 ? 2 : 1)))
    start = Math.min(bytes.length, end + 1)
    if (behind === '--') return pieces
  }
  if (start >= 0 && start < bytes.length) pieces.push(bytes.subarray(start))
  return pieces
}
