import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { briefOf } from '../../desk/brief/brief.ts'
import { briefDays } from '../../desk/brief/brief-days.ts'
import { BRIEF_FORMATS, BRIEF_MEDIA, type BriefFormat } from '../../desk/brief/brief-format.ts'
import { toldOf } from '../../desk/brief/brief-told.ts'
import { countryNames } from '../../desk/filter/known-names.ts'
import { readFilter } from '../../desk/filter/read-filter.ts'
import { watchOf } from '../../desk/watch/shelf-watches.ts'
import { ChanceryError } from '../../kit/errors.ts'
import { type KeptBrief, listedBrief } from '../../pipeline/desk/kept-briefs.ts'
import { writeBrief } from '../../pipeline/desk/write-brief.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { FILTER_QUERY, wordsOf } from '../filter-query.ts'
import { answer, problem } from '../problem.ts'
import { idOfKept, pageSize, searchWords } from '../requests.ts'
import { documentOf, documentSchema, json, NOT_FOUND, WRONG_REQUEST } from '../responses.ts'

const content = {
  'application/json': { schema: documentSchema },
  'text/html': { schema: z.string() },
  'text/markdown': { schema: z.string() },
  'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
}
const formatParameter = z.enum(BRIEF_FORMATS).default('json')

const { updated: _, ...FILTER } = FILTER_QUERY

const briefRoute = createRoute({
  method: 'get',
  path: '/api/v1/brief',
  summary: 'What the record has of some days, every line with its source',
  request: {
    query: z.strictObject({
      ...FILTER,
      q: searchWords.optional(),
      watch: idOfKept.optional().openapi({ description: 'id of a watch, in the place of a filter' }),
      days: z.string().max(50).optional().openapi({ description: '`FROM..TO` in UTC; yesterday and today when absent' }),
      since: z.string().max(200).optional().openapi({ description: 'id of a kept brief: tells what changed since' }),
      format: formatParameter,
    }),
  },
  responses: { 200: { description: 'the brief', content }, ...WRONG_REQUEST, ...NOT_FOUND },
})

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/briefs',
  summary: 'Briefs that schedules had written, the latest first',
  request: {
    query: z.strictObject({
      schedule: idOfKept.optional(),
      size: pageSize(50, 1_000),
    }),
  },
  responses: { ...json(z.object({ briefs: z.array(documentSchema) }).openapi('Briefs'), 'briefs, without their text'), ...WRONG_REQUEST },
})

const keptRoute = createRoute({
  method: 'get',
  path: '/api/v1/briefs/{id}',
  summary: 'A brief that a schedule had written',
  request: { params: z.object({ id: z.string().min(1).max(200) }), query: z.strictObject({ format: formatParameter }) },
  responses: { 200: { description: 'the brief', content }, ...WRONG_REQUEST, ...NOT_FOUND },
})

/** `GET /api/v1/brief`, `GET /api/v1/briefs` and one of them. */
export function addBriefs(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  const print = onePdfAtATime()
  app.openapi(briefRoute, async (c) => {
    const { q, watch, days, since, format, ...words } = c.req.valid('query')
    if (watch !== undefined && (q !== undefined || Object.keys(words).length > 0))
      throw new ChanceryError('USAGE', 'a watch has a filter of its own', { where: 'watch', hint: 'give the watch or a filter' })
    const { filter } = readFilter(wordsOf(words), q, 'incidents', books)
    const watched = watch === undefined ? {} : { watch: (await watchOf(store, watch)).watch, nameOf: countryNames(books) }
    const last = since === undefined ? {} : { last: toldOf((await keptOf(store, since)).brief) }
    const brief = await briefOf(store, { filter, ...briefDays(days, clock().slice(0, 10), 'days'), ...watched, ...last })
    return sent(c, await print(() => writeBrief(brief, format, process.env), format), format) as never
  })
  app.openapi(listRoute, async (c) => {
    const { schedule, size } = c.req.valid('query')
    const docs = await store.shelf({ kind: 'brief', size, ...(schedule === undefined ? {} : { of: schedule }) })
    return c.json({ briefs: docs.map((doc) => documentOf(listedBrief(doc))) }, 200)
  })
  app.openapi(keptRoute, async (c) => {
    const { brief } = await keptOf(store, c.req.valid('param').id)
    const { format } = c.req.valid('query')
    return sent(c, await print(() => writeBrief(brief, format, process.env), format), format) as never
  })
}

function sent(c: Context<DeskEnv>, page: string | Uint8Array<ArrayBuffer> | null, format: BriefFormat): Response {
  if (page !== null) return c.body(page, 200, headersOf(format))
  return answer(c, problem(503, { code: 'DESK_BUSY', detail: 'too many briefs are printed at once', hint: 'try again later' }))
}

async function keptOf(store: DeskPorts['store'], id: string): Promise<KeptBrief> {
  const [doc] = await store.shelf({ kind: 'brief', ids: [id], size: 1 })
  if (doc !== undefined) return doc.doc as KeptBrief
  throw new ChanceryError('NO_SUCH_ID', `there is no brief ${id}`, { hint: 'take an id of /api/v1/briefs' })
}

/** The policy of a brief stands in its page; the app's would let its style not be. */
const headersOf = (format: BriefFormat): Record<string, string> => ({
  'content-type': BRIEF_MEDIA[format],
  ...(format === 'html'
    ? {
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      }
    : {}),
  ...(format === 'pdf' ? { 'content-disposition': 'inline; filename="brief.pdf"' } : {}),
})

/** Briefs that are printed, or wait for that. */
const MOST_PDFS = 8

/** Each browser that prints takes hundreds of megabytes: one prints at a time. Null where too many wait already. */
function onePdfAtATime(): <T extends string | Uint8Array>(
  work: () => Promise<T>,
  format: BriefFormat,
) => Promise<string | Uint8Array<ArrayBuffer> | null> {
  let inHand = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (work, format) => {
    if (format !== 'pdf') return asBody(await work())
    if (inHand >= MOST_PDFS) return null
    inHand++
    const mine = last.then(work, work).finally(() => inHand--)
    last = mine.catch(() => {})
    return asBody(await mine)
  }
}

const asBody = (page: string | Uint8Array): string | Uint8Array<ArrayBuffer> => (typeof page === 'string' ? page : new Uint8Array(page))
