import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** How the desk stands, as it says itself. */
export interface Live {
  /** `waiting`: not connected yet; `lost`: trying again. */
  readonly state: 'waiting' | 'live' | 'lost'
  /** What the reader does: `reading 120 of 299 stories`; null when it rests. */
  readonly doing: string | null
  /** Stories that came in since the page was opened. */
  readonly stories: number
}

/** News within this time are taken together, so that an import does not make every page ask again and again. */
const GATHER_MS = 1_500

let now: Live = { state: 'waiting', doing: null, stories: 0 }
const listeners = new Set<() => void>()
const set = (change: Partial<Live>): void => {
  now = { ...now, ...change }
  for (const listener of listeners) listener()
}

/** Listens to the desk; answers that news touch are asked for again. Returns what ends it. */
export function listen(client: QueryClient): () => void {
  const source = new EventSource('/api/v1/live')
  let timer: ReturnType<typeof setTimeout> | null = null
  const gather = (): void => {
    timer ??= setTimeout(() => {
      timer = null
      void client.invalidateQueries({ queryKey: ['record'] })
    }, GATHER_MS)
  }
  source.addEventListener('open', () => set({ state: 'live' }))
  source.addEventListener('error', () => set({ state: 'lost' }))
  source.addEventListener('news', (event) => {
    const told = parsed(event)
    set({ state: 'live', stories: now.stories + numberOf(told.stories) })
    gather()
  })
  source.addEventListener('reset', gather)
  source.addEventListener('status', (event) => set({ state: 'live', doing: doingOf(parsed(event)) }))
  return () => {
    if (timer !== null) clearTimeout(timer)
    source.close()
  }
}

function parsed(event: Event): Record<string, unknown> {
  try {
    const told: unknown = JSON.parse(event instanceof MessageEvent ? String(event.data) : '{}')
    return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

function doingOf({ state, done, total }: Record<string, unknown>): string | null {
  if (state === 'importing') return `reading ${numberOf(done)}${typeof total === 'number' ? ` of ${total}` : ''} stories`
  return state === 'pulling' ? 'asking feeds' : null
}

export const useLive = (): Live =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => void listeners.delete(told)
    },
    () => now,
  )
