import type { Decided, ItemChange } from '../pipeline/record/decide.ts'
import { type Difference, differencesOf } from '../record/decide/differences.ts'
import type { Decision } from '../record/decision.ts'
import type { Entry } from '../record/entry.ts'
import { sayDone } from './decide-command-say.ts'
import { counted, hanging, lines, type Page, sayWhen } from './page/page.ts'
import { sanitise } from './sanitise.ts'
import { piece, pieces } from './wrap.ts'

/** Items that are told one by one. */
const MOST = 20

/** What a decision changed, before and after, and how to take it back. */
export function decidedText({ decision, changes }: Decided, page: Page): string {
  const { act } = decision
  const told = changes.filter(
    ({ kind, before, after }) => kind !== 'story' && (before === null || after === null || differencesOf(before, after).length > 0),
  )
  const moved = told.filter(isOnlyMoved)
  const items = [...told.filter((change) => !isOnlyMoved(change))].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  const rest = items.length - MOST
  return lines([
    ...headLines(decision, page),
    ...items.slice(0, MOST).flatMap((change) => itemLines(change, changes, page)),
    ...(rest > 0 ? [`  and ${counted(rest, 'more item')}`] : []),
    ...(moved.length > 0 ? [`  ${counted(moved.length, 'report is', 'reports are')} of another incident now`] : []),
    ...(told.length === 0
      ? [act.kind === 'note' || act.kind === 'review' ? '  no value is changed by it' : '  no value is other than it was']
      : []),
    ...hanging(0, [...pieces('to take it back:', page.paint.dim), ...pieces(`chancery undo ${decision.id}`)], page),
  ])
}

function headLines({ by, at, note, act }: Decision, page: Page): string[] {
  const why = note === null ? '' : `, because “${note}”`
  return hanging(0, [...pieces(sanitise(`${by}, ${sayWhen(at)},`), page.paint.bold), ...pieces(sanitise(`${sayDone(act)}${why}`))], page)
}

const RANKS = ['incident', 'commitment', 'report', 'programme', 'story']
const rank = ({ kind }: ItemChange): number => RANKS.indexOf(kind)

const isOnlyMoved = ({ kind, before, after }: ItemChange): boolean =>
  kind === 'report' && before !== null && after !== null && differencesOf(before, after).every(({ name }) => name === 'incident')

function itemLines({ kind, id, before, after }: ItemChange, all: readonly ItemChange[], page: Page): string[] {
  const { dim, bold } = page.paint
  const head = (words: string): string[] => hanging(2, [piece(kind, bold), piece(id, dim), ...pieces(words)], page)
  const differences = differencesOf(before, after)
  if (after === null) {
    const into = before === null ? undefined : all.find(({ after: other }) => other !== null && isHolder(other, before))
    return head(into === undefined ? 'is no more' : `is part of ${into.id} now`)
  }
  const told = differences.filter(({ from, to }) => before !== null || (from ?? to) !== null)
  return [...head(before === null ? 'is new' : ''), ...told.flatMap((difference) => differenceLines(difference, before === null, page))]
}

/** Whether an item holds the first account of one that is no more. */
function isHolder(entry: Entry, gone: Entry): boolean {
  const accounts = (entry.doc as { readonly accounts?: readonly string[] }).accounts ?? []
  return entry.kind === gone.kind && accounts.includes(gone.id)
}

function differenceLines({ name, from, to }: Difference, isNew: boolean, page: Page): string[] {
  const { dim } = page.paint
  const words = isNew
    ? pieces(sanitise(to ?? 'unknown'))
    : [...pieces(sanitise(from ?? 'unknown'), dim), piece('->'), ...pieces(sanitise(to ?? 'unknown'))]
  return hanging(4, [piece(name.padEnd(10)), ...words], page)
}
