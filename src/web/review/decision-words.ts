import { sayFigure } from '../../kit/say.ts'
import type { Act } from '../../record/decision.ts'
import { pathName } from './paths.ts'

/** What was decided, in a line: `Killed: 5, was 11`. */
export function actWords(act: Act): string {
  switch (act.kind) {
    case 'correct':
      return `${pathName(act.path)}: ${valueWords(act.value)}, was ${valueWords(act.was)}`
    case 'review':
      return `${pathName(act.path)} judged: ${valueWords(act.value)}`
    case 'join':
      return `Joined ${act.accounts.length} accounts`
    case 'split':
      return `Split ${act.one.length + act.other.length} accounts into ${act.one.length} and ${act.other.length}`
    case 'note':
      return `Noted: ${act.text}`
    case 'undo':
      return 'Took a decision back'
  }
}

/** A value as a person reads it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'not known'
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.length === 2 && typeof value[0] === 'number') return sayFigure(value[0], value[1])
  if (typeof value !== 'object') return String(value)
  const { name, country, start, end, low, high } = value as Readonly<Record<string, unknown>>
  if (typeof name === 'string') return [name, country].filter((part) => typeof part === 'string' && part !== '').join(', ')
  if (typeof start === 'string') return start === end || typeof end !== 'string' ? start : `${start} to ${end}`
  if (typeof low === 'number') return sayFigure(low, typeof high === 'number' ? high : null)
  return JSON.stringify(value)
}

/** The item that a decision is about; null where it is about other decisions. */
export function onWhat(act: Act): { readonly kind: string; readonly id: string } | null {
  if (act.kind === 'undo') return null
  const anchor = act.kind === 'join' ? act.accounts[0] : act.kind === 'split' ? act.one[0] : act.target
  return anchor === undefined ? null : { kind: anchor.kind === 'account' ? 'incident' : anchor.kind, id: anchor.id }
}
