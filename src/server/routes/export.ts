import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { EXPORT_FORMATS, findExportFormat } from '../../desk/export/export-formats.ts'
import { readFilter } from '../../desk/filter/read-filter.ts'
import { ChanceryError } from '../../kit/errors.ts'
import { type ExportAsked, exportRecord } from '../../pipeline/record/export.ts'
import { VERSION } from '../../pipeline/version.ts'
import type { RecordStore } from '../../store/port.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { FILTER_QUERY, wordsOf } from '../filter-query.ts'
import { answer, problem } from '../problem.ts'
import { searchWords } from '../requests.ts'
import { WRONG_REQUEST } from '../responses.ts'
import { makeStreamed } from '../streamed.ts'

/** Files that are written at once. */
const AT_ONCE = 4

const FORMATS = [...new Set(EXPORT_FORMATS.map(({ name }) => name))]

const route = createRoute({
  method: 'get',
  path: '/api/v1/export',
  summary: 'What fits of the record as a file for other programs',
  request: {
    query: z.strictObject({
      ...FILTER_QUERY,
      q: searchWords.optional(),
      format: z.enum(FORMATS as [string, ...string[]]),
      kind: z.enum(['reports', 'incidents']).optional().openapi({ description: 'where the format has both' }),
      columns: z
        .string()
        .max(4_000)
        .optional()
        .openapi({ description: 'by name, with commas between; only of formats that let them be chosen' }),
      for: z.enum(['data', 'spreadsheet']).default('data').openapi({ description: 'what a spreadsheet would run is made plain text' }),
      undated: z.enum(['empty', 'published']).default('empty').openapi({ description: 'what stands for a day that is not told' }),
      at: z.string().max(200).optional().openapi({ description: 'snapshot to read from; the record as it is now when absent' }),
      changedSince: z.string().max(200).optional().openapi({ description: 'only what is new or changed since the snapshot' }),
    }),
  },
  responses: {
    200: { description: 'the file, as `chancery export` writes it', content: { 'application/octet-stream': { schema: z.string() } } },
    ...WRONG_REQUEST,
  },
})

/** `GET /api/v1/export`. */
export function addExport(app: OpenAPIHono<DeskEnv>, { store, books, clock, fault, closing }: DeskPorts): void {
  let open = 0
  app.openapi(route, async (c) => {
    const { q, format: name, kind, columns, for: use, undated, at, changedSince, ...words } = c.req.valid('query')
    const format = findExportFormat(name, kind)
    const { filter } = readFilter(wordsOf(words), q, format.of, books)
    const chosen = columns === undefined ? {} : { columns: columns.split(',').map((one) => one.trim()) }
    const settings = { readerVersion: VERSION, for: use, undated, ...chosen }
    // What is wrong is told before the file begins.
    format.open({ ...settings, snapshot: null })
    await checkSnapshots(store, { at, changedSince })
    if (open >= AT_ONCE) return answer(c, problem(503, { code: 'DESK_BUSY', detail: 'too many exports at once', hint: 'try again later' }))
    const asked: ExportAsked = {
      ...{ format, filter, settings },
      ...(at === undefined ? {} : { at }),
      ...(changedSince === undefined ? {} : { changedSince }),
    }
    open++
    const body = fileOf(store, asked, { clock, fault, closing }, () => open--)
    const file = `chancery-${format.of}-${clock().slice(0, 10)}${format.extension}`
    return c.body(body, 200, { 'content-type': format.mediaType, 'content-disposition': `attachment; filename="${file}"` })
  })
}

async function checkSnapshots(
  store: RecordStore,
  { at, changedSince }: { readonly at: string | undefined; readonly changedSince: string | undefined },
): Promise<void> {
  if (at === undefined && changedSince === undefined) return
  const ids = new Set((await store.snapshots()).map(({ id }) => id))
  for (const [where, id] of Object.entries({ at, changedSince }))
    if (id !== undefined && !ids.has(id))
      throw new ChanceryError('USAGE', `no snapshot is called ${JSON.stringify(id.slice(0, 80))}`, {
        where,
        hint: 'take one of /api/v1/record',
      })
}

/** The file piece by piece, as fast as the other side takes it. One that cannot be written to its end breaks off, and never looks whole. */
function fileOf(
  store: RecordStore,
  asked: ExportAsked,
  { clock, fault, closing }: Pick<DeskPorts, 'clock' | 'fault'> & { readonly closing: AbortSignal | undefined },
  ended: () => void,
): ReadableStream<Uint8Array> {
  const stream = makeStreamed()
  const signal = closing === undefined ? stream.gone : AbortSignal.any([stream.gone, closing])
  const encoder = new TextEncoder()
  const put = async (chunk: string | Uint8Array): Promise<void> => {
    if (chunk.length > 0) await stream.put(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  }
  void exportRecord(store, asked, { put, clock, signal })
    .then(stream.close)
    .catch((thrown: unknown) => {
      if (!signal.aborted) fault(thrown)
      stream.fail(thrown)
    })
    .finally(ended)
  return stream.body
}
