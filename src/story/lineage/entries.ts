import type { Fingerprint } from './fingerprint.ts'
import { GrownArray } from './grown.ts'

/** The fingerprints that an index holds, one after another in typed arrays, each with its story's id and family. */
export class Entries {
  private readonly ids: string[] = []
  private readonly hashes = new GrownArray()
  /** Five numbers an entry: where its hashes end, shingles, how many of the hashes are facts, all facts, family. */
  private readonly shapes = new GrownArray()

  get size(): number {
    return this.ids.length
  }

  get bytes(): number {
    return this.hashes.bytes + this.shapes.bytes
  }

  push(id: string, family: number, { sketch, shingles, facts, factCount }: Fingerprint): number {
    this.ids.push(id)
    for (const hash of sketch) this.hashes.push(hash)
    for (const fact of facts) this.hashes.push(fact)
    for (const number of [this.hashes.length, shingles, facts.length, factCount, family]) this.shapes.push(number)
    return this.ids.length - 1
  }

  idOf(entry: number): string {
    return this.ids[entry] as string
  }

  familyOf(entry: number): number {
    return this.shapes.get(entry * 5 + 4)
  }

  printAt(entry: number): Fingerprint {
    const end = this.shapes.get(entry * 5)
    const start = entry === 0 ? 0 : this.shapes.get(entry * 5 - 5)
    const facts = this.shapes.get(entry * 5 + 2)
    return {
      sketch: this.hashes.slice(start, end - facts),
      shingles: this.shapes.get(entry * 5 + 1),
      facts: this.hashes.slice(end - facts, end),
      factCount: this.shapes.get(entry * 5 + 3),
    }
  }
}
