/** Numbers in blocks, so that growing copies nothing and memory is never taken twice. */
export class GrownArray {
  private readonly blocks: Uint32Array[] = []
  length = 0

  get(i: number): number {
    return (this.blocks[i >>> BITS] as Uint32Array)[i & MASK] as number
  }

  set(i: number, value: number): void {
    ;(this.blocks[i >>> BITS] as Uint32Array)[i & MASK] = value
  }

  push(value: number): void {
    if (this.length >>> BITS === this.blocks.length) this.blocks.push(new Uint32Array(1 << BITS))
    this.set(this.length++, value)
  }

  /** A copy of the numbers from `start` to `end`. */
  slice(start: number, end: number): Uint32Array {
    const out = new Uint32Array(end - start)
    for (let i = start; i < end; i++) out[i - start] = this.get(i)
    return out
  }

  /** Bytes taken. */
  get bytes(): number {
    return this.blocks.length << (BITS + 2)
  }
}

const BITS = 16
const MASK = (1 << BITS) - 1
