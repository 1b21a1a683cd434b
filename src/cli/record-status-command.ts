import type { Snapshot } from '../store/port.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { lines, pageFor, rowLines, sayWhen } from './page/page.ts'
import { recordPlace, withRecord } from './record-ports.ts'
import { sanitise } from './sanitise.ts'
import { pieces } from './wrap.ts'

export interface StatusOptions extends HomeOptions {
  readonly format: 'text' | 'json'
}

interface RecordStatus {
  readonly where: string
  readonly store: string
  readonly totals: Readonly<Record<string, number>>
  readonly decisions: number
  readonly snapshots: number
  readonly last: Snapshot | null
}

/** Where the record is and what is in it. */
export async function recordStatusCommand(options: StatusOptions, io: Io): Promise<number> {
  const status = await withRecord(options, io, async (store): Promise<RecordStatus> => {
    const snapshots = await store.snapshots()
    return {
      where: whereOf(options, io),
      store: STORES[store.kind],
      totals: await store.totals(),
      decisions: (await store.decisions()).length,
      snapshots: snapshots.length,
      last: snapshots.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null,
    }
  })
  await io.stdout.write(options.format === 'json' ? `${JSON.stringify(status, null, 2)}\n` : text(status, io))
  return 0
}

const STORES = { memory: 'memory', pglite: 'PGlite, in a folder of this machine', postgres: 'PostgreSQL server' } as const

/** The folder, or the server without user and password. */
function whereOf(options: HomeOptions, io: Pick<Io, 'env'>): string {
  const place = recordPlace(options, io)
  if ('folder' in place) return place.folder
  try {
    const { protocol, hostname, port, pathname } = new URL(place.url)
    return `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${pathname}`
  } catch {
    return 'the server of DATABASE_URL'
  }
}

const KINDS = {
  story: 'stories',
  report: 'reports',
  incident: 'incidents',
  commitment: 'commitments',
  programme: 'tellings of programmes',
} as const

function text({ where, store, totals, decisions, snapshots, last }: RecordStatus, io: Io): string {
  const held = Object.entries(KINDS).map(([kind, name]) => `${(totals[kind] ?? 0).toLocaleString('en-US')} ${name}`)
  const kept =
    last === null ? 'none' : `${snapshots.toLocaleString('en-US')}, the last ${last.id} of ${sayWhen(last.at)}, reader ${last.reader}`
  return lines(
    rowLines(
      [
        ['record', pieces(sanitise(where))],
        ['store', pieces(store)],
        ['holds', pieces(held.join(', '))],
        ['decisions', pieces(decisions.toLocaleString('en-US'))],
        ['snapshots', pieces(sanitise(kept))],
      ],
      pageFor(io),
    ),
  )
}
