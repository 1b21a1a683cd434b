import type { Readable, Transform } from 'node:stream'
import { codingsOf, decoderFor, isReadable, TELLING } from './decoders.ts'
import { type Bounds, Taken } from './taken.ts'

/** A body as far as it came. */
export interface Body {
  readonly bytes: Uint8Array
  /** The connection or the compressed stream broke before its end. */
  readonly cutOff: boolean
  /** It grew past the limit and was given up; `bytes` is empty. */
  readonly tooLarge: boolean
  /** The encoding that nobody can read, in words. */
  readonly unreadable: string | null
  /** What broke it. */
  readonly error: unknown
}

/** Bytes given to a decoder at once: where the stream is broken, all that came out of the same gift is lost. */
const SLICE = 1_024
const NOTHING: Body = { bytes: new Uint8Array(), cutOff: false, tooLarge: false, unreadable: null, error: null }

/**
 * Reads and decompresses a body within its bounds. Never rejects: what came before a fault is kept.
 * @param encoding the header `content-encoding`
 */
export async function readBody(source: Readable, encoding: string | null, bounds: Bounds): Promise<Body> {
  // Giving a body up makes it tell of that once more, with nobody left to listen.
  source.on('error', () => {})
  const codings = codingsOf(encoding)
  if (codings.length > 1 || !codings.every(isReadable)) {
    source.destroy()
    return { ...NOTHING, unreadable: `compressed as ${codings.join(', ').slice(0, 60)}` }
  }
  const taken = new Taken(bounds)
  const fault = await pump(source, codings[0] ?? null, taken)
  source.destroy()
  const bytes = taken.end()
  if (taken.tooLarge && !bounds.cutLarge) return { ...NOTHING, tooLarge: true }
  return { ...NOTHING, bytes, cutOff: fault !== null || taken.tooLarge, error: fault }
}

/** Moves the source through its decompression into what is taken; resolves to what broke it, or null. */
async function pump(source: Readable, coding: string | null, taken: Taken): Promise<unknown> {
  const unpacking = coding === null ? null : new Unpacking(coding, taken)
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      if (!taken.arrived(chunk.length)) return null
      if (!(await (unpacking === null ? taken.take(chunk) : unpacking.put(chunk)))) break
    }
    return unpacking === null ? null : await unpacking.end()
  } catch (error) {
    await unpacking?.end()
    return error
  } finally {
    unpacking?.destroy()
  }
}

/** A body on its way through a decoder, which its first bytes choose. */
class Unpacking {
  private readonly coding: string
  private readonly taken: Taken
  private head: Uint8Array | null = new Uint8Array()
  private decoder: Transform | null = null
  private done: Promise<unknown> = Promise.resolve(null)

  constructor(coding: string, taken: Taken) {
    this.coding = coding
    this.taken = taken
  }

  /** False when no more is wanted: the stream ended, broke or grew too large. */
  async put(chunk: Uint8Array): Promise<boolean> {
    if (this.head === null) return this.write(chunk)
    this.head = Buffer.concat([this.head, chunk])
    return this.head.length < TELLING ? true : this.begin()
  }

  /** Resolves to what broke the stream, or null. */
  async end(): Promise<unknown> {
    if (this.head !== null && this.head.length > 0) await this.begin()
    this.decoder?.end()
    return this.done
  }

  destroy(): void {
    this.decoder?.destroy()
  }

  private begin(): Promise<boolean> {
    const head = this.head ?? new Uint8Array()
    this.head = null
    this.decoder = decoderFor(this.coding, head)
    if (this.decoder !== null) this.done = drain(this.decoder, this.taken)
    return this.write(head)
  }

  private async write(chunk: Uint8Array): Promise<boolean> {
    const { decoder, taken } = this
    if (decoder === null) return taken.take(chunk)
    for (let at = 0; at < chunk.length; at += SLICE) {
      if (decoder.destroyed || decoder.readableEnded || taken.tooLarge) return false
      if (!decoder.write(chunk.subarray(at, at + SLICE)) && !(await drained(decoder))) return false
    }
    return !taken.tooLarge
  }
}

/** Takes all that comes out of a decoder; resolves to its error, or null at its end. */
async function drain(decoder: Transform, taken: Taken): Promise<unknown> {
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) if (!(await taken.take(chunk))) return null
    return null
  } catch (error) {
    return error
  }
}

/** True when the decoder takes more; false when it ended or broke. */
function drained(decoder: Transform): Promise<boolean> {
  if (decoder.destroyed) return Promise.resolve(false)
  return new Promise((resolve) => {
    const ways: readonly (readonly [string, () => void])[] = [
      ['drain', () => settle(true)],
      ['end', () => settle(false)],
      ['close', () => settle(false)],
      ['error', () => settle(false)],
    ]
    const settle = (more: boolean): void => {
      for (const [event, way] of ways) decoder.off(event, way)
      resolve(more)
    }
    for (const [event, way] of ways) decoder.on(event, way)
  })
}
