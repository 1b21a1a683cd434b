import { GrownArray } from './grown.ts'

/** More stories than this share a run of words: it is background or a formula, and finds nobody. */
const COMMON = 64

/**
 * Which stories hold a hash. Chains in typed arrays behind one table of heads, newest first; about 12 bytes a posting.
 */
export class Postings {
  private heads = new Uint32Array(1 << 16)
  private readonly hashes = new GrownArray()
  private readonly owners = new GrownArray()
  private readonly next = new GrownArray()

  add(hash: number, owner: number): void {
    if (this.hashes.length >= this.heads.length) this.grow()
    const slot = hash & (this.heads.length - 1)
    this.hashes.push(hash)
    this.owners.push(owner)
    this.next.push(this.heads[slot] as number)
    this.heads[slot] = this.hashes.length
  }

  /** Up to 64 owners of a hash; none of one that more share. */
  ownersOf(hash: number): number[] {
    const found: number[] = []
    for (let at = this.heads[hash & (this.heads.length - 1)] as number; at !== 0; at = this.next.get(at - 1)) {
      if (this.hashes.get(at - 1) !== hash) continue
      found.push(this.owners.get(at - 1))
      if (found.length > COMMON) return []
    }
    return found
  }

  get bytes(): number {
    return this.heads.byteLength + this.hashes.bytes + this.owners.bytes + this.next.bytes
  }

  private grow(): void {
    this.heads = new Uint32Array(this.heads.length * 2)
    const mask = this.heads.length - 1
    for (let i = 0; i < this.hashes.length; i++) {
      const slot = this.hashes.get(i) & mask
      this.next.set(i, this.heads[slot] as number)
      this.heads[slot] = i + 1
    }
  }
}
