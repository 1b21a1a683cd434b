import { commitmentPage } from '../desk/look/commitment-page.ts'
import { type FoundItem, findItem } from '../desk/look/find-item.ts'
import { incidentPage } from '../desk/look/incident-page.ts'
import { programmePage } from '../desk/look/programme-page.ts'
import { reportPage } from '../desk/look/report-page.ts'
import { storyPage } from '../desk/look/story-page.ts'
import type { RecordReader } from '../store/port.ts'
import { type DayOptions, dayAsked } from './day-option.ts'
import type { HomeOptions } from './feeds-command-ports.ts'
import type { Io } from './io.ts'
import { commitmentText } from './page/commitment.ts'
import { incidentText, noteLines } from './page/incident.ts'
import { type Page, pageFor } from './page/page.ts'
import { programmeText } from './page/programme.ts'
import { reportText } from './page/report.ts'
import { storyText } from './page/story.ts'
import { withRecord } from './record-ports.ts'

export interface ShowOptions extends HomeOptions, DayOptions {
  /** Kilometres around the sites of a programme. */
  readonly km: number
  readonly format: 'text' | 'json'
}

/** Shows the item of an id with all that it rests on. */
export async function showCommand(id: string, options: ShowOptions, io: Io): Promise<number> {
  const today = dayAsked(options, io)
  const out = await withRecord(options, io, async (store) => {
    const found = await findItem(store, id)
    const { data, text } = await look(store, found, { km: options.km, today })
    const page = pageFor(io)
    if (options.format === 'json') return `${JSON.stringify({ kind: found.kind, id: found.id, via: found.via, ...data }, null, 2)}\n`
    const via = noteLines(found.via, page)
    return `${via.length > 0 ? `${via.join('\n')}\n` : ''}${text(page)}`
  })
  await io.stdout.write(out)
  return 0
}

interface Looked {
  readonly data: object
  readonly text: (page: Page) => string
}

async function look(
  store: RecordReader,
  { kind, id }: FoundItem,
  { km, today }: { readonly km: number; readonly today: string },
): Promise<Looked> {
  const pageOf = <T extends object>(data: T, text: (data: T, page: Page) => string): Looked => ({ data, text: (page) => text(data, page) })
  switch (kind) {
    case 'incident':
      return pageOf(await incidentPage(store, id), incidentText)
    case 'report':
      return pageOf(await reportPage(store, id), reportText)
    case 'story':
      return pageOf(await storyPage(store, id), storyText)
    case 'commitment':
      return pageOf(await commitmentPage(store, id, today), commitmentText)
    case 'programme':
      return pageOf(await programmePage(store, id, km, today), programmeText)
  }
}
