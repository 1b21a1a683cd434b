import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * One piece of work at a time, in the order of asking. What is asked for by the work itself, inside its own turn, is answered at once
 * with what the turn was given: a reader that is called within a write sees that write, and nothing waits for itself.
 */
export interface Turns<T> {
  /** Waits for its turn. */
  take<R>(given: T, work: (given: T) => Promise<R>): Promise<R>
  /** What the turn that we are in was given; null outside. */
  inside(): T | null
}

export function makeTurns<T>(): Turns<T> {
  const storage = new AsyncLocalStorage<{ readonly given: T; ended: boolean }>()
  let last: Promise<unknown> = Promise.resolve()
  const inside = (): T | null => {
    const turn = storage.getStore()
    return turn === undefined || turn.ended ? null : turn.given
  }
  return {
    inside,
    take(given, work) {
      if (inside() !== null) throw new Error('a write within a write: use the writer at hand')
      const run = async () => {
        const turn = { given, ended: false }
        try {
          return await storage.run(turn, () => work(given))
        } finally {
          turn.ended = true
        }
      }
      const done = last.then(run)
      last = done.catch(() => {})
      return done
    },
  }
}
