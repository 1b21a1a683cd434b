import { useSyncExternalStore } from 'react'

/** What a reader sets for this browser. `zone`: an IANA time zone; empty: the browser's own. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  readonly zone: string
}

const KEY = 'chancery-settings'
const DEFAULTS: Settings = { theme: 'system', zone: '' }
const listeners = new Set<() => void>()
let now: Settings = read()

/** Storage may be shut, or hold what somebody else put there. */
function read(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const { theme, zone } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<keyof Settings, unknown>>
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      zone: typeof zone === 'string' && isZone(zone) ? zone : '',
    }
  } catch {
    return DEFAULTS
  }
}

export function isZone(zone: string): boolean {
  if (zone === '') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export function changeSettings(change: Partial<Settings>): void {
  now = { ...now, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(now))
  } catch {
    // They last until the page is closed.
  }
  applyTheme()
  for (const listener of listeners) listener()
}

/** Puts the theme on the document; `system` leaves it to the browser. */
export function applyTheme(): void {
  if (now.theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset.theme = now.theme
}

export const useSettings = (): Settings =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told)
      return () => void listeners.delete(told)
    },
    () => now,
  )

export const zoneOf = ({ zone }: Settings): string => (zone === '' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone)
