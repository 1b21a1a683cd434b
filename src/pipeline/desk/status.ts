/** What the desk does beside answering; where it does both, reading is what is told. */
export interface DeskStatus {
  /** `importing`: stories that came in are read. `pulling`: feeds are asked. */
  readonly state: 'idle' | 'importing' | 'pulling'
  /** Stories of the work in hand that are done with; of how many, where that is known. */
  readonly done: number
  readonly total: number | null
}

export const IDLE: DeskStatus = { state: 'idle', done: 0, total: null }

/** How far the reading of what came in is. */
export interface Reading {
  readonly done: number
  readonly total: number | null
}

/** Keeps what the desk does, and tells those who listen when it changes. */
export interface StatusDesk {
  now(): DeskStatus
  /** Null: nothing is read. */
  reading(progress: Reading | null): void
  pulling(does: boolean): void
  /** Returns what ends the listening. A listener is called at once with each change, and must not throw. */
  listen(listener: (status: DeskStatus) => void): () => void
}

export function makeStatusDesk(): StatusDesk {
  const listeners = new Set<(status: DeskStatus) => void>()
  let progress: Reading | null = null
  let pulls = false
  let status = IDLE
  const tell = (): void => {
    const next: DeskStatus = progress !== null ? { state: 'importing', ...progress } : pulls ? { ...IDLE, state: 'pulling' } : IDLE
    if (next.state === status.state && next.done === status.done && next.total === status.total) return
    status = next
    for (const listener of listeners) listener(status)
  }
  return {
    now: () => status,
    reading: (changed) => {
      progress = changed
      tell()
    },
    pulling: (does) => {
      pulls = does
      tell()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
