import type { Leave } from './large-lane.ts'

/** Bounds of a body. */
export interface Bounds {
  /** Bytes, as they come and decompressed. */
  readonly most: number
  /** Keeps the first `most` bytes of a larger body, as cut off, instead of giving it up. */
  readonly cutLarge?: boolean
  /** Waits for leave to grow past `LARGE_FROM` bytes. */
  readonly enter?: () => Promise<Leave>
}

/** From here on a body is large. */
export const LARGE_FROM = 2_000_000
/** More than this many times its compressed size, past the first 5 MB, is a bomb. */
const RATIO = 200
const RATIO_FROM = 5_000_000
/** What does not compress comes a little larger than it is. */
const OVERHEAD = 100_000

/** What has come of a body so far, held against its bounds. */
export class Taken {
  tooLarge = false
  private readonly chunks: Uint8Array[] = []
  private length = 0
  private compressed = 0
  private readonly bounds: Bounds
  private leave: Leave | null = null

  constructor(bounds: Bounds) {
    this.bounds = bounds
  }

  /** Counts bytes as they come; false when they are too many. */
  arrived(bytes: number): boolean {
    this.compressed += bytes
    this.tooLarge ||= this.compressed > this.bounds.most + OVERHEAD
    return !this.tooLarge
  }

  /** Keeps decompressed bytes, as many as the bounds let; false when they are too many. Rejects when waiting to grow was stopped. */
  async take(chunk: Uint8Array): Promise<boolean> {
    if (this.tooLarge) return false
    const room = this.bounds.most - this.length
    this.chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    this.length += Math.min(chunk.length, room)
    const bomb = this.length > RATIO_FROM && this.length > this.compressed * RATIO
    this.tooLarge = bomb || chunk.length > room
    if (!this.tooLarge && this.length > LARGE_FROM) this.leave ??= (await this.bounds.enter?.()) ?? null
    return !this.tooLarge
  }

  /** Ends the taking. All that was kept; nothing of a body that was given up. */
  end(): Uint8Array {
    const all = this.tooLarge && !this.bounds.cutLarge ? new Uint8Array() : Buffer.concat(this.chunks)
    this.chunks.length = 0
    this.leave?.()
    this.leave = null
    return all
  }
}
