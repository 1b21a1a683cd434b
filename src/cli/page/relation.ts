import type { CitedReport, RelationPage } from '../../desk/look/relation-page.ts'
import type { RelationPoint, RelationTotal } from '../../record/relation/relation.ts'
import { sanitise } from '../sanitise.ts'
import { piece, pieces } from '../wrap.ts'
import { bar } from './bar.ts'
import { counted, hanging, lines, type Page, quoted, sayDays, sayWhen, section, told } from './page.ts'
import { publisherOf } from './stories.ts'

/** Who the two are, as asked. */
export interface PairNames {
  readonly one: string
  readonly other: string
}

/** The page of a relation. */
export function relationText({ relation, reports }: RelationPage, names: PairNames, page: Page): string {
  const { pair, from, to, events, score, totals, step, series, changes, method } = relation
  const title = `${names.one} ${pair.directed === true ? '→' : 'and'} ${names.other}`
  if (from === null || to === null) return lines([page.paint.bold(sanitise(title)), 'no events between them in the record'])
  const mean = score === null ? '' : `, mean score ${score.toFixed(1)}`
  return lines([
    ...hanging(0, [...pieces(sanitise(title), page.paint.bold), piece(sanitise(`${pair.one} ${pair.other}`), page.paint.dim)], page),
    ...told(0, `${counted(events, 'event')}${mean}; ${sayDays(from, to)}`, page),
    ...section('totals', totalLines(totals, names, page), page),
    ...section(`events by ${step}`, seriesLines(series, page), page),
    ...section(
      `changes (${changes.length})`,
      changes.flatMap((change) => [...told(2, change.says, page), ...change.reports.flatMap((id) => citedLines(reports[id], page))]),
      page,
    ),
    ...section('how changes are found', told(2, method, page, page.paint.dim), page),
  ])
}

/** Days that do not fit on the line stand below it. */
function totalLines(totals: readonly RelationTotal[], { one, other }: PairNames, { paint, width }: Page): string[] {
  return totals.flatMap(({ quad, type, forth, events, score, first, last }) => {
    const way = sanitise(forth ? `${one} → ${other}` : `${other} → ${one}`)
    const line = `  ${String(events).padStart(5)}  ${type.padEnd(10)} ${quad.padEnd(21)}${score.toFixed(1).padStart(6)}  ${way}`
    const days = first === last ? first : `${first} to ${last}`
    return line.length + 2 + days.length <= width ? [`${line}  ${paint.dim(days)}`] : [line, `${' '.repeat(49)}${paint.dim(days)}`]
  })
}

/** Steps without events that stand side by side are one line. */
function seriesLines(series: readonly RelationPoint[], page: Page): string[] {
  const most = Math.max(1, ...series.map(({ events }) => events))
  const room = Math.min(30, Math.max(8, page.width - 46))
  const out: string[] = []
  let quiet: RelationPoint[] = []
  const flush = (): void => {
    const [first, last] = [quiet[0], quiet.at(-1)]
    if (first !== undefined && last !== undefined)
      out.push(`  ${page.paint.dim(`${first.from}  ${quiet.length === 1 ? 'quiet' : `quiet to ${last.to}`}`)}`)
    quiet = []
  }
  for (const point of series) {
    if (point.events === 0) {
      quiet.push(point)
      continue
    }
    flush()
    const drawn = bar(point.events, most, room)
    const paint = (point.score ?? 0) < 0 ? page.paint.warm : page.paint.cool
    out.push(
      `  ${point.from}  ${paint(drawn)}${' '.repeat(room - drawn.length)} ${String(point.events).padStart(4)}  score ${(point.score ?? 0).toFixed(1).padStart(5)}`,
    )
  }
  flush()
  return out
}

function citedLines(cited: CitedReport | undefined, page: Page): string[] {
  if (cited === undefined) return []
  const { report, card } = cited
  return hanging(
    4,
    [
      piece([report.type, ...report.modes].join('/'), page.paint.strong),
      ...pieces(sanitise(card.title ?? 'untitled')),
      ...pieces(`· ${publisherOf(card)}, ${sayWhen(card.published)}`),
      ...quoted(report.trigger.text, page),
      piece(report.id, page.paint.dim),
    ],
    page,
  )
}
