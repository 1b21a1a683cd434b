import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { allow, type DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { answer, problem } from '../problem.ts'
import { bodyOf } from '../requests.ts'
import { json, WRONG_REQUEST } from '../responses.ts'

const MOST_STORIES = 100
/** Requests whose stories are read at once. */
const AT_ONCE = 4
const MOST_LETTERS = 1_000_000

const short = z.string().max(2_000).optional()

const storySchema = z
  .strictObject({
    text: z.string().min(1).max(MOST_LETTERS),
    id: short.openapi({ description: 'the id that its source gives' }),
    title: short,
    published: short.openapi({ description: 'ISO day or instant' }),
    source: short.openapi({ description: 'who published it' }),
    url: short,
  })
  .openapi('StorySent')

const takenSchema = z
  .object({
    stories: z
      .array(z.object({ key: z.string().nullable(), state: z.enum(['new', 'known', 'refused']), why: z.string().nullable() }))
      .openapi({ description: 'in the order of the request' }),
    new: z.int(),
    incidents: z.array(z.string()).openapi({ description: 'ids of incidents that they tell of' }),
  })
  .openapi('StoriesTaken')

const route = createRoute({
  method: 'post',
  path: '/api/v1/stories',
  summary: `Read a story, or up to ${MOST_STORIES}, and keep them in the record`,
  middleware: [allow('analyst')] as const,
  request: { body: bodyOf(z.union([storySchema, z.array(storySchema).min(1).max(MOST_STORIES)])) },
  responses: { ...json(takenSchema, 'what became of each, when they are in the record'), ...WRONG_REQUEST },
})

/** `POST /api/v1/stories`. */
export function addStories(app: OpenAPIHono<DeskEnv>, { intake }: DeskPorts): void {
  let inWork = 0
  app.openapi(route, async (c) => {
    if (intake === undefined || inWork >= AT_ONCE) {
      const detail = intake === undefined ? 'this desk takes no stories' : 'it reads as many stories as it can'
      return answer(c, problem(503, { code: 'DESK_BUSY', detail, hint: 'try again in a moment' })) as never
    }
    inWork++
    try {
      const taken = await intake.take([c.req.valid('json')].flat())
      const fresh = taken.stories.filter(({ state }) => state === 'new').length
      return c.json({ stories: [...taken.stories], new: fresh, incidents: [...taken.incidents] }, 200)
    } finally {
      inWork--
    }
  })
}
