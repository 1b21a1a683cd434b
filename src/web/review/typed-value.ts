/** How a value is written in a form. */
export type Form = 'choice' | 'figure' | 'days' | 'words' | 'flag'

/** What may be written in a form. */
export const TIPS = {
  days: 'a day such as 2026-03-04, or 2026-03-04..2026-03-06; empty: not known',
  figure: '9, or 9..12, or at least 9; empty: not known',
  place: 'a name and its country, such as Turbat, PAK; empty: not known',
  country: 'three letters such as PAK; empty: not known',
  sum: 'a sum such as 25000000 USD; empty: none',
} as const

/** A figure as it is written: `9`, `9-12`, `9..12`, `at least 9` or `9+`. Null for what is none. */
export function figureTyped(text: string): number | readonly [number, number | null] | null {
  const plain = text.trim().toLowerCase().replaceAll(/[,\s]/g, '')
  const least = /^(?:atleast(\d+)|(\d+)(?:\+|\.\.|ormore))$/.exec(plain)
  if (least !== null) return [Number(least[1] ?? least[2]), null]
  const [, low, high] = /^(\d+)(?:(?:-|–|\.\.|to)(\d+))?$/.exec(plain) ?? []
  if (low === undefined) return null
  return high === undefined ? Number(low) : [Number(low), Number(high)]
}

/** What the API is sent for a text of a form. What it cannot be is sent as it is: the API says what could stand there. */
export function valueTyped(form: Form, text: string): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (form === 'figure') return figureTyped(trimmed) ?? trimmed
  if (form === 'flag') return trimmed === 'true'
  return form === 'days' ? trimmed.replace(/\s*(?:\.\.|–| to )\s*/, '..') : trimmed
}

/** A figure as the form for it shows it, and reads it again. */
export const figureText = (low: number, high: number | null): string =>
  high === null ? `at least ${low}` : low === high ? String(low) : `${low}..${high}`

export const daysText = (start: string, end: string): string => (start === end ? start : `${start}..${end}`)
