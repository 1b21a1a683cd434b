import { compare } from '../story-card.ts'
import type { Scale } from './alpha.ts'
import type { Value } from './coincidence.ts'

/** What paths with numbers measure; all others are names. */
const SCALES: readonly (readonly [RegExp, Scale])[] = [
  [/^((counts|tolls)\.[a-z*]+(\.(low|high))?|killed|amount(s\.\*)?(\.value)?)$/, 'ratio'],
  [/^(score|confidence|place\.(lat|lon))$/, 'interval'],
]

/** Paths of one kind: the places in lists are left open, so that `actors.0.country` and `actors.1.country` count together. */
export const pathClass = (path: string): string => path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*')

export const scaleOf = (path: string): Scale => SCALES.find(([pattern]) => pattern.test(path))?.[1] ?? 'nominal'

/**
 * What a person said as one value. Of figures from low to high the low one counts on number scales; lists are sets; that nothing is known is a value
 * too where values are names, and none where they are numbers.
 */
export function judgedValue(said: unknown, scale: Scale): Value | null {
  if (scale !== 'nominal') return numberOf(said)
  if (typeof said === 'string') return said.trim().normalize('NFC')
  return typeof said === 'number' ? said : plain(said)
}

function numberOf(said: unknown): Value | null {
  if (typeof said === 'number') return said
  if (said === null || said === undefined) return null
  if (Array.isArray(said)) return numberOf(said[0])
  if (typeof said === 'object') {
    const { low, value } = said as { readonly low?: unknown; readonly value?: unknown }
    return numberOf(low ?? value)
  }
  const number = typeof said === 'string' && said.trim() !== '' ? Number(said) : Number.NaN
  return Number.isFinite(number) ? number : String(said)
}

/** JSON with sorted keys and sorted lists: equal for what says the same. */
function plain(said: unknown): string {
  if (Array.isArray(said)) return `[${said.map(plain).sort(compare).join()}]`
  if (said === null || typeof said !== 'object') return JSON.stringify(said ?? null)
  const fields = Object.entries(said).sort(([a], [b]) => compare(a, b))
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${plain(value)}`).join()}}`
}
