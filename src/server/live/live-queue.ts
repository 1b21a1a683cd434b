/** One event for a client that listens, as `text/event-stream` has it. */
export interface LiveEvent {
  readonly event: 'news' | 'status' | 'reset'
  readonly id?: string
  readonly data: object
}

/** Events on their way to one client. */
export interface LiveQueue {
  /** False when the client is too slow: the queue is full and has ended. */
  put(event: LiveEvent): boolean
  /** The next event; `quiet` when none came for so long; null when it has ended. */
  take(quietMs: number): Promise<LiveEvent | 'quiet' | null>
  end(): void
  /** Resolves when it has ended. */
  readonly ended: Promise<void>
}

/** @param most events that wait for one client; one more and it is dropped */
export function makeLiveQueue(most: number): LiveQueue {
  const waiting: LiveEvent[] = []
  let hasEnded = false
  let tellEnd = (): void => {}
  const ended = new Promise<void>((told) => {
    tellEnd = told
  })
  let wake: (() => void) | null = null
  const stir = (): void => {
    wake?.()
    wake = null
  }
  const end = (): void => {
    hasEnded = true
    tellEnd()
    stir()
  }
  return {
    put: (event) => {
      if (hasEnded) return false
      if (waiting.length >= most) {
        end()
        return false
      }
      waiting.push(event)
      stir()
      return true
    },
    take: async (quietMs) => {
      if (!hasEnded && waiting.length === 0) {
        await new Promise<void>((woken) => {
          const timer = setTimeout(woken, quietMs)
          wake = () => {
            clearTimeout(timer)
            woken()
          }
        })
      }
      if (hasEnded) return null
      return waiting.shift() ?? 'quiet'
    },
    end,
    ended,
  }
}
