/** Padded pieces that one run of the network may hold. */
const LARGEST = 1500
/** What starting a run costs, in pieces. */
const START_COST = 24
const MOST_ROWS = 64

/**
 * Groups inputs of the given lengths into batches of little padding, by dynamic programming over the lengths in order. The
 * result depends on the lengths alone. Each batch lists indices of inputs, shortest first.
 */
export function planBatches(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, i) => i).sort((a, b) => (lengths[a] as number) - (lengths[b] as number) || a - b)
  const cost = new Float64Array(order.length + 1)
  const from = new Int32Array(order.length + 1)
  for (let end = 1; end <= order.length; end++) {
    const longest = lengths[order[end - 1] as number] as number
    cost[end] = Number.POSITIVE_INFINITY
    for (let start = end - 1; start >= 0; start--) {
      const padded = (end - start) * longest
      if (start < end - 1 && (padded > LARGEST || end - start > MOST_ROWS)) break
      const total = (cost[start] as number) + padded + START_COST
      if (total < (cost[end] as number)) {
        cost[end] = total
        from[end] = start
      }
    }
  }
  const batches: number[][] = []
  for (let end = order.length; end > 0; end = from[end] as number) batches.push(order.slice(from[end], end))
  return batches
}
