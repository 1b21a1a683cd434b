import type { Health, HealthState } from '../feeds/health.ts'
import type { Paint } from './paint.ts'
import { sanitise } from './sanitise.ts'
import { layOut, pieces } from './wrap.ts'

const STATES: readonly HealthState[] = ['ok', 'new', 'quiet', 'failing', 'gone']
const GAP = '  '
const INDENT = ' '.repeat(9)
const LEAST_TITLE = 12
const MOST_TITLE = 36
/** Health, last new item, per day, repairs, with the gaps between all columns. */
const FIXED = 7 + 16 + 7 + 7 + 5 * GAP.length

/** The health of all feeds for people: a line each, what is wrong below it, and the sums at the end. */
export function healthTable(feeds: readonly Health[], width: number, paint: Paint): string {
  const titles = feeds.map((feed) => sanitise(feed.title ?? '') || '(no title yet)')
  const addresses = feeds.map((feed) => sanitise(feed.address))
  const wanted = Math.min(MOST_TITLE, Math.max(LEAST_TITLE, ...titles.map(columnsOf)))
  const oneLine = Math.max(0, ...addresses.map(columnsOf)) <= width - FIXED - wanted
  const room = oneLine ? wanted : Math.max(LEAST_TITLE, Math.min(wanted, width - FIXED))
  const row = (health: string, title: string, last: string, perDay: string, repairs: string, address: string): string =>
    [health, cut(title, room), last.padEnd(16), perDay.padStart(7), repairs.padStart(7), address].join(GAP).trimEnd()
  const lines = [paint.dim(row('health ', 'title', 'last new item', 'per day', 'repairs', oneLine ? 'address' : ''))]
  for (const [i, feed] of feeds.entries()) {
    const address = paint.dim(addresses[i] ?? '')
    const mark = markOf(feed.health, paint)(feed.health.padEnd(7))
    lines.push(
      row(mark, titles[i] ?? '', minute(feed.lastNew), perDayWords(feed.perDay), String(repairsOf(feed) || ''), oneLine ? address : ''),
    )
    if (!oneLine) lines.push(`${INDENT}${address}`)
    for (const words of whyOf(feed)) lines.push(...layOut(INDENT, INDENT, pieces(sanitise(words)), width))
  }
  return `${[...lines, '', sums(feeds)].join('\n')}\n`
}

function whyOf({ reason, message, since, notes, failures }: Health): string[] {
  const tries = failures > 1 ? `, ${failures} times in a row` : ''
  const why = reason === null ? [] : [`${message ?? reason}${since === null ? '' : ` (${reason}, since ${minute(since)}${tries})`}`]
  return [...why, ...notes]
}

const markOf = (health: HealthState, paint: Paint): ((text: string) => string) =>
  health === 'ok' ? paint.cool : health === 'failing' || health === 'gone' ? paint.warm : paint.strong

const minute = (instant: string | null): string => instant?.slice(0, 16).replace('T', ' ') ?? '-'
const perDayWords = (n: number | null): string => (n === null ? '-' : n < 10 ? n.toFixed(1) : String(Math.round(n)))
const repairsOf = ({ repairs }: Health): number => Object.values(repairs).reduce((sum, n) => sum + n, 0)

function sums(feeds: readonly Health[]): string {
  const parts = STATES.flatMap((state) => {
    const count = feeds.filter(({ health }) => health === state).length
    return count === 0 ? [] : `${count} ${state}`
  })
  return `${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
}

/** Cut or filled to a number of columns. */
function cut(text: string, columns: number): string {
  const all = columnsOf(text)
  if (all <= columns) return text + ' '.repeat(columns - all)
  let out = ''
  let used = 0
  for (const char of text) {
    const wide = columnsOf(char)
    if (used + wide > columns - 1) break
    out += char
    used += wide
  }
  return `${out}…${' '.repeat(columns - used - 1)}`
}

/** Columns of a terminal: East Asian letters take two, marks that combine none. */
function columnsOf(text: string): number {
  let columns = 0
  for (const char of text)
    columns += /\p{M}/u.test(char)
      ? 0
      : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
            char,
          )
        ? 2
        : 1
  return columns
}
