import type { Ledger, LedgerLine } from '../../desk/look/ledger.ts'
import { sanitise } from '../sanitise.ts'
import { layOut, piece, pieces } from '../wrap.ts'
import { statusPaint } from './commitment.ts'
import { counted, lines, type Page, sayWhen } from './page.ts'

const DUE = 23
const STATUS = 13

/** Promises by who made them, those that are overdue first. */
export function ledgerText({ today, promisers, total }: Ledger, page: Page): string {
  const { paint } = page
  const overdue = promisers.flatMap((promiser) => promiser.lines).filter(({ status }) => status === 'overdue').length
  return lines([
    ...promisers.flatMap((promiser) => [
      `${paint.bold(sanitise(promiser.name))}${promiser.code === null ? '' : ` ${paint.strong(`[${promiser.code}]`)}`}`,
      ...promiser.lines.flatMap((line) => ledgerLines(line, page)),
      '',
    ]),
    `${counted(total, 'commitment')}, ${overdue} overdue on ${sayWhen(today)}`,
  ])
}

function ledgerLines({ status, commitment }: LedgerLine, page: Page): string[] {
  const { due, action, beneficiaries, id } = commitment
  const day = due === null ? 'no day named' : due.start === due.end ? sayWhen(due.end) : `by ${sayWhen(due.end)}`
  const first = `  ${page.paint.dim(day.padEnd(DUE - 2))}${statusPaint(status, page.paint)(status.padEnd(STATUS))}`
  const to = beneficiaries.length === 0 ? [] : pieces(`for ${sanitise(beneficiaries.map(({ name }) => name).join(', '))}`)
  const [head = '', ...rest] = layOut(
    ' '.repeat(DUE + STATUS),
    ' '.repeat(DUE + STATUS),
    [...pieces(sanitise(action)), ...to, piece(id, page.paint.dim)],
    page.width,
  )
  return [`${first}${head.slice(DUE + STATUS)}`, ...rest]
}
