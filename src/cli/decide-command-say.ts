import { figureOf } from '../record/decide/amend.ts'
import { figure } from '../record/decide/differences.ts'
import type { Act } from '../record/decision.ts'
import { sayValue } from './page/decisions.ts'

/** What a person did, in words; `of`: the item is named too. */
export function sayDone(act: Act, of = true): string {
  const item = of && 'target' in act ? ` of ${act.target.kind} ${act.target.id}` : ''
  switch (act.kind) {
    case 'correct':
      return `corrected ${act.path}${item} from ${sayGiven(act.path, act.was)} to ${sayGiven(act.path, act.value)}`
    case 'review':
      return `judged ${act.path}${item} to be ${sayGiven(act.path, act.value)}`
    case 'join':
      return `joined ${act.accounts.length} accounts as one: ${someOf(act.accounts)}`
    case 'split':
      return `set ${act.one.length} of ${act.one.length + act.other.length} accounts apart: ${someOf(act.one)}`
    case 'note':
      return `noted on ${act.target.kind} ${act.target.id}: ${act.text}`
    case 'undo':
      return `took back ${act.decision}`
  }
}

const NAMED = 3
const someOf = (all: readonly { readonly id: string }[]): string =>
  `${all
    .slice(0, NAMED)
    .map(({ id }) => id)
    .join(', ')}${all.length > NAMED ? ` and ${all.length - NAMED} more` : ''}`

function sayGiven(path: string, value: unknown): string {
  const told = /^(tolls|counts)\./.test(path) ? figureOf(value) : null
  if (told !== null) return figure(...told)
  if (typeof value === 'object' && value !== null && 'start' in value && 'end' in value)
    return value.start === value.end ? String(value.start) : `${value.start}..${value.end}`
  return sayValue(value)
}
