/** Taken from every arc to ROOT when the plain best heads are no tree, so that exactly one stays. */
const ROOT_PENALTY = 1000

/** Square scores: `at[d * size + h]` is the score of word d hanging on h; 0 is ROOT. */
interface Scores {
  readonly size: number
  readonly at: Float64Array
}

/**
 * Heads of words 1 to n, 0 for the one root, of the best tree. `arcs`: log scores, row d of a padded table whose rows begin at
 * `offset` and are `stride` long; column h is the head. Entry 0 of the result stands for ROOT and is 0.
 */
export function bestHeads(arcs: Float32Array, offset: number, stride: number, words: number): Int32Array {
  const size = words + 1
  const heads = new Int32Array(size)
  for (let d = 1; d < size; d++) heads[d] = argmaxRow(arcs, offset + d * stride, size, d)
  if (words === 0 || isTree(heads)) return heads
  const at = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let d = 1; d < size; d++) {
    for (let h = 0; h < size; h++) if (h !== d) at[d * size + h] = finite(arcs[offset + d * stride + h] as number)
    at[d * size] = (at[d * size] as number) - ROOT_PENALTY
  }
  return spanningTree({ size, at })
}

/** Broken numbers must not break the tree. */
const finite = (score: number): number => (Number.isFinite(score) ? score : -1e6)

function argmaxRow(arcs: Float32Array, row: number, size: number, self: number): number {
  let best = 0
  for (let h = 0; h < size; h++) if (h !== self && (arcs[row + h] as number) > (arcs[row + best] as number)) best = h
  return best
}

function isTree(heads: Int32Array): boolean {
  let roots = 0
  for (let d = 1; d < heads.length; d++) if (heads[d] === 0) roots++
  return roots === 1 && findCycle(heads).length === 0
}

/** Nodes of some cycle, or none. */
export function findCycle(heads: Int32Array): number[] {
  const colour = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let at = start
    while (at !== 0 && colour[at] === 0) {
      colour[at] = start
      at = heads[at] as number
    }
    if (at === 0 || colour[at] !== start) continue
    const cycle = [at]
    for (let node = heads[at] as number; node !== at; node = heads[node] as number) cycle.push(node)
    return cycle
  }
  return []
}

/** Chu-Liu-Edmonds. */
function spanningTree(scores: Scores): Int32Array {
  const { size, at } = scores
  const heads = new Int32Array(size)
  for (let d = 1; d < size; d++) {
    let best = 0
    for (let h = 0; h < size; h++) if (h !== d && (at[d * size + h] as number) > (at[d * size + best] as number)) best = h
    heads[d] = best
  }
  const cycle = findCycle(heads)
  return cycle.length === 0 ? heads : withoutCycle(scores, heads, cycle)
}

/** Contracts the cycle to one node, solves the rest, and opens it again where the best arc enters. */
function withoutCycle({ size, at }: Scores, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inCycle = new Set(cycle)
  const rest: number[] = []
  for (let i = 0; i < size; i++) if (!inCycle.has(i)) rest.push(i)
  const n = rest.length
  const small = new Float64Array((n + 1) * (n + 1)).fill(Number.NEGATIVE_INFINITY)
  const leave = new Int32Array(n)
  const enter = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const node = rest[i] as number
    for (let j = 0; j < n; j++) small[i * (n + 1) + j] = at[node * size + (rest[j] as number)] as number
    leave[i] = bestOf(cycle, (c) => at[node * size + c] as number)
    small[i * (n + 1) + n] = at[node * size + (leave[i] as number)] as number
    const gain = (c: number): number => (at[c * size + node] as number) - (at[c * size + (heads[c] as number)] as number)
    enter[i] = bestOf(cycle, gain)
    small[n * (n + 1) + i] = gain(enter[i] as number)
  }
  const solved = spanningTree({ size: n + 1, at: small })
  const result = heads.slice()
  for (let i = 1; i < n; i++) result[rest[i] as number] = solved[i] === n ? (leave[i] as number) : (rest[solved[i] as number] as number)
  const outer = solved[n] as number
  result[enter[outer] as number] = rest[outer] as number
  return result
}

function bestOf(nodes: readonly number[], score: (node: number) => number): number {
  let best = nodes[0] as number
  for (const node of nodes) if (score(node) > score(best)) best = node
  return best
}
