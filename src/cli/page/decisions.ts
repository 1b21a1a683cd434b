import type { Act, Decision } from '../../record/decision.ts'
import { standing } from '../../record/standing.ts'
import { sanitise } from '../sanitise.ts'
import { pieces } from '../wrap.ts'
import { hanging, idPiece, type Page, sayWhen } from './page.ts'

/** What people decided, oldest first; what was undone says so. */
export function decisionLines(decisions: readonly Decision[], page: Page): string[] {
  const stands = new Set(standing(decisions).map(({ id }) => id))
  return decisions.flatMap(({ id, by, at, note, act }) => {
    const undone = act.kind === 'undo' || stands.has(id) ? '' : ' (undone)'
    const why = note === null ? '' : `: ${note}`
    return hanging(
      2,
      [
        ...pieces(sanitise(`${by}, ${sayWhen(at)}`), page.paint.bold),
        ...pieces(sanitise(`${sayAct(act)}${undone}${why}`)),
        idPiece(id, page),
      ],
      page,
    )
  })
}

export function sayAct(act: Act): string {
  switch (act.kind) {
    case 'correct':
      return `corrected ${act.path} from ${sayValue(act.was)} to ${sayValue(act.value)}`
    case 'join':
      return `joined ${act.accounts.map(({ id }) => id).join(', ')}`
    case 'split':
      return `set ${act.one.map(({ id }) => id).join(', ')} apart from ${act.other.map(({ id }) => id).join(', ')}`
    case 'note':
      return `noted “${act.text}”`
    case 'review':
      return `looked at ${act.path} again and found ${sayValue(act.value)}`
    case 'undo':
      return `undid ${act.decision}`
  }
}

/** A value in words: a name where it has one, else as JSON. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined) return 'unknown'
  if (typeof value !== 'object') return String(value)
  const { name } = value as { readonly name?: unknown }
  if (typeof name === 'string') return name
  const text = JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
