import type { Queue } from '../../desk/watch/queue.ts'
import type { ShownChannel, ShownWatch } from '../../desk/watch/shown-watch.ts'
import type { WatchedIncident, WatchedPage } from '../../desk/watch/watched-page.ts'
import { sanitise } from '../sanitise.ts'
import { layOut, pieces } from '../wrap.ts'
import { incidentPieces } from './found.ts'
import { counted, lines, type Page, rowLines, sayDays, sayWhen, section, titled, told } from './page.ts'

const ID = 18

/** All watches, a line or two each. */
export function watchesText(all: readonly ShownWatch[], page: Page): string {
  if (all.length === 0) return lines(['no watches; add one with chancery watch add NAME'])
  return lines([
    page.paint.dim(counted(all.length, 'watch', 'watches')),
    ...all.flatMap((one) => entryLines(one.watch.id, summaryOf(one), page)),
  ])
}

const summaryOf = ({ watch, channels, send }: ShownWatch): string => {
  const { name, filter, areas, muted } = watch
  const parts = [
    counted(Object.keys(filter).length, 'condition'),
    areas.length === 0 ? null : counted(areas.length, 'area'),
    channels.length === 0 ? 'sent nowhere' : `sent to ${channels.map(channelWords).join(', ')}${send === 'each' ? '' : `, ${send}`}`,
    muted ? 'muted' : null,
  ]
  return `${name} · ${parts.filter((part) => part !== null).join(' · ')}`
}

const channelWords = (one: ShownChannel): string => (one.kind === 'mail' ? one.to : one.url)

/** A watch, with what it is for where that is given. */
export function watchText({ watch, channels, send, owner, changed }: ShownWatch, page: Page, found?: WatchedPage): string {
  const areas = watch.areas.map(
    ({ name, km, countries }) => `${name}, ${km} km around${countries.length === 0 ? '' : ` (${countries.join(', ')})`}`,
  )
  const row = (label: string, words: string): readonly [string, ReturnType<typeof pieces>] => [
    label,
    words === '' ? [] : pieces(sanitise(words)),
  ]
  return lines([
    ...titled(`watch: ${watch.name}`, [watch.muted ? 'muted' : null], watch.id, page),
    ...rowLines(
      [
        row(
          'conditions',
          Object.entries(watch.filter)
            .map(([field, value]) => `${field} ${JSON.stringify(value)}`)
            .join(', '),
        ),
        row('areas', areas.join('; ')),
        row('sent to', channels.length === 0 ? '' : `${channels.map(channelWords).join(', ')} (${send})`),
        row('muted', watch.mutedIncidents.length === 0 ? '' : counted(watch.mutedIncidents.length, 'incident')),
        row('news since', watch.since === null ? '' : sayWhen(watch.since)),
        row('owner', owner),
        row('changed', sayWhen(changed)),
      ],
      page,
    ),
    ...(found === undefined
      ? []
      : section(
          `incidents (${found.total?.toLocaleString('en-US') ?? ''})`,
          found.items.flatMap((one) => watchedLines(one, page)),
          page,
        )),
  ])
}

/** What waits in the queue of a watch. */
export function queueText({ from, items, total, next }: Queue, page: Page): string {
  const { dim } = page.paint
  const head = total === null ? [] : [dim(`${counted(total, 'incident')} since ${sayDays(from, from)} may be near`)]
  const more = next === null ? [] : ['', ...told(0, `for the next ones add --after ${next}`, page, dim)]
  return lines([...head, ...items.flatMap((one) => watchedLines(one, page)), ...more])
}

const watchedLines = ({ entry, reasons, muted }: WatchedIncident, page: Page): string[] => [
  ...idLines(entry.id, incidentPieces(entry.doc, page), page),
  ...told(ID, `${muted ? 'muted; ' : ''}${reasons.map(({ says }) => says).join('; ')}`, page, page.paint.dim),
]

const entryLines = (id: string, words: string, page: Page): string[] => idLines(id, pieces(sanitise(words)), page)

function idLines(id: string, items: ReturnType<typeof pieces>, page: Page): string[] {
  const clean = sanitise(id)
  const [first = '', ...rest] = layOut(' '.repeat(ID), ' '.repeat(ID), items, page.width)
  return clean.length < ID
    ? [`${page.paint.dim(clean)}${' '.repeat(ID - clean.length)}${first.slice(ID)}`, ...rest]
    : [page.paint.dim(clean), first, ...rest]
}
