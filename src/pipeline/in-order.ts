/**
 * Runs `work` on each item, at most `concurrency` at once, and gives the results in the order of the items. Takes no more items from
 * the source than it needs. A rejected `work` rejects the iteration at that item's turn.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  concurrency: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new RangeError(`concurrency must be a whole number of at least 1, not ${concurrency}`)
  const running: Promise<R>[] = []
  for await (const item of items) {
    const result = work(item)
    result.catch(() => {}) // seen at its turn
    running.push(result)
    if (running.length >= concurrency) yield await (running.shift() as Promise<R>)
  }
  for (const result of running) yield await result
}
