/** Sets that are joined pair by pair; each is named by its least member, so that the order of joining plays no part. */
export class DisjointSets {
  readonly #parent = new Map<string, string>()

  find(member: string): string {
    let root = member
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up
    for (let at = member; at !== root; ) {
      const up = this.#parent.get(at) ?? root
      this.#parent.set(at, root)
      at = up
    }
    return root
  }

  join(a: string, b: string): void {
    const [p, q] = [this.find(a), this.find(b)]
    if (p === q) return
    const [least, other] = p < q ? [p, q] : [q, p]
    this.#parent.set(other, least)
  }
}
