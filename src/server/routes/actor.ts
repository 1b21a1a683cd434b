import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { actorMeant, countryNames, type NameBooks } from '../../desk/filter/known-names.ts'
import { SECTOR_NAMES, STATELESS_NAMES } from '../../desk/filter/sectors.ts'
import { actorPage } from '../../desk/look/actor-page.ts'
import type { DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { pageSize } from '../requests.ts'
import { documentOf, documentSchema, json, WRONG_REQUEST } from '../responses.ts'

/** Reports that are looked at, as doer and again as recipient: a thousand take some 0.4 s at a million reports. */
const MOST = 2_000
const FEW = 500

const count = z.int().min(0)

const actsSchema = z.object({
  total: count,
  lookedAt: count.openapi({ description: 'the newest so many, where they are fewer than the total' }),
  months: z.array(z.object({ month: z.string(), quads: z.record(z.string(), count) })),
})

const listedSchema = z.object({ total: count, latest: z.array(documentSchema) })

const actorSchema = z
  .object({
    taken: z.object({ codes: z.array(z.string()), says: z.string() }).openapi({ description: 'what the name was taken for' }),
    called: z.array(z.object({ name: z.string(), reports: count })),
    asDoer: actsSchema,
    asRecipient: actsSchema,
    others: z.array(z.object({ code: z.string().nullable(), name: z.string(), toIt: count, byIt: count, together: count })),
    incidents: listedSchema,
    made: listedSchema,
    received: listedSchema,
  })
  .openapi('Actor')

const route = createRoute({
  method: 'get',
  path: '/api/v1/actor',
  summary: 'What the record has of an actor',
  request: {
    query: z.strictObject({
      name: z.string().trim().min(1).max(200).openapi({ description: 'a country, sector, group or person, by code, id or name' }),
      size: pageSize(FEW, MOST).openapi({ description: 'reports to look at, as doer and as recipient' }),
    }),
  },
  responses: { ...json(actorSchema, 'what it does and suffers, with whom, what it promised and was promised'), ...WRONG_REQUEST },
})

/** `GET /api/v1/actor`. */
export function addActor(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  app.openapi(route, async (c) => {
    const { name, size } = c.req.valid('query')
    const { codes, says } = actorMeant(name, books, 'name')
    const page = await actorPage(store, { codes, today: clock().slice(0, 10), nameOf: (code) => nameIn(code, books), most: size })
    const { asDoer, asRecipient, incidents, made, received } = page
    const listed = ({ total, latest }: { total: number; latest: readonly object[] }) => ({ total, latest: latest.map(documentOf) })
    return c.json(
      {
        ...{ taken: { codes: [...codes], says }, called: [...page.called], others: [...page.others] },
        ...{ asDoer: { ...asDoer, months: [...asDoer.months] }, asRecipient: { ...asRecipient, months: [...asRecipient.months] } },
        ...{ incidents: listed(incidents), made: listed(made), received: listed(received) },
      },
      200,
    )
  })
}

const nameIn = (code: string, books: NameBooks): string => SECTOR_NAMES[code] ?? STATELESS_NAMES[code] ?? countryNames(books)(code)
