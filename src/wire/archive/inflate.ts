import { type Fault, noted } from '../fault.ts'
import type { Chunks } from './chunks.ts'
import { type GunzipStep, gunzipStep, salvaged } from './gunzip-step.ts'
import { watchRatio } from './ratio.ts'

/**
 * What gzip holds, member after member as one stream. What is broken or ends early gives what could be inflated, reading goes on with
 * the next member, and it is told; so is what inflates without end. Rejects only with what `chunks` rejects with.
 */
export async function* inflate(chunks: Chunks, name: string, tell: (fault: Fault) => void): AsyncGenerator<Uint8Array, void, undefined> {
  const taken = { bytes: 0 }
  yield* watchRatio(inflateAll(piecesOf(chunks), taken, name, tell), () => taken.bytes, name, tell)
}

/** What stands in place of what was lost, so that lines and records behind it begin as such. */
const GAP = Buffer.from('\r\n\r\n')

async function* inflateAll(
  pieces: AsyncIterable<Piece>,
  taken: { bytes: number },
  name: string,
  tell: (fault: Fault) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let gunzip: GunzipStep | null = gunzipStep()
  let isFresh = true
  try {
    for await (const { bytes, mayBegin } of pieces) {
      const offset = taken.bytes
      taken.bytes += bytes.length
      if (gunzip === null && !mayBegin) continue
      isFresh ||= gunzip === null
      gunzip ??= gunzipStep()
      let out = await gunzip.push(bytes).catch(() => null)
      if (out === null) {
        tell(
          noted(`${name}!${offset}`, 'truncated', 'the gzip stream is broken here; what stands before and whole members behind are read'),
        )
        yield* isFresh ? [salvaged(bytes)] : gunzip.rest()
        yield GAP
        gunzip.free()
        gunzip = mayBegin && !isFresh ? gunzipStep() : null
        // The break may show only where the next member begins.
        out = (await gunzip?.push(bytes).catch(() => null)) ?? null
        if (out === null) {
          gunzip?.free()
          gunzip = null
        }
      }
      isFresh = false
      yield* out ?? []
    }
    yield* (await gunzip?.end().catch(() => null)) ?? endsEarly(gunzip !== null, name, tell)
  } finally {
    gunzip?.free()
  }
}

function endsEarly(isOpen: boolean, name: string, tell: (fault: Fault) => void): readonly Uint8Array[] {
  if (isOpen) tell(noted(name, 'truncated', 'the gzip stream ends early; what stands before is read'))
  return []
}

interface Piece {
  readonly bytes: Uint8Array
  /** It begins as a member does. */
  readonly mayBegin: boolean
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])

/** The same bytes, cut before whatever looks like the beginning of a member. */
async function* piecesOf(chunks: Chunks): AsyncGenerator<Piece, void, undefined> {
  let held = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([held, chunk])
    const end = Math.max(0, bytes.length - MAGIC.length + 1)
    for (let from = 0; from < end; ) {
      const next = bytes.indexOf(MAGIC, from + 1)
      const to = next < 0 ? end : next
      yield { bytes: bytes.subarray(from, to), mayBegin: bytes.indexOf(MAGIC, from) === from }
      from = to
    }
    held = bytes.subarray(end)
  }
  if (held.length > 0) yield { bytes: held, mayBegin: false }
}
