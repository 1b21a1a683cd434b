import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { SENDS } from '../../desk/watch/kept-watch.ts'
import { watchesOn, watchOf } from '../../desk/watch/shelf-watches.ts'
import { type ShownWatch, shownWatch } from '../../desk/watch/shown-watch.ts'
import { addWatch, changeWatch, muteWatch, removeWatch, type WatchHand } from '../../pipeline/desk/watches.ts'
import { makeSecrets } from '../../pipeline/desk/webhook-secrets.ts'
import { allow, type DeskEnv, reaches, type Who } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { bodyOf } from '../requests.ts'
import { documentOf, documentSchema, json, NOT_FOUND, removedSchema, understoodSchema, WRONG_REQUEST } from '../responses.ts'
import { givenOf, givenSchema, idOfWatch } from '../watch-body.ts'

const shownSchema = z
  .object({
    watch: documentSchema.openapi({ description: 'id, name, filter, areas, muted, mutedIncidents, since' }),
    channels: z.array(documentSchema).openapi({ description: 'without secrets; to readers without what lets one send' }),
    send: z.enum(SENDS),
    owner: z.string(),
    changed: z.string(),
  })
  .openapi('Watch')

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/watches',
  summary: 'All watches, by name',
  request: { query: z.strictObject({}) },
  responses: json(
    z.object({ watches: z.array(shownSchema), broken: z.array(z.object({ id: z.string(), why: z.string() })) }).openapi('Watches'),
    'watches, and those that do not hold what a watch must',
  ),
})

const oneRoute = createRoute({
  method: 'get',
  path: '/api/v1/watches/{id}',
  summary: 'A watch',
  request: { params: idOfWatch },
  responses: { ...json(shownSchema, 'the watch'), ...NOT_FOUND },
})

const takenSchema = z
  .object({
    ...shownSchema.shape,
    understood: understoodSchema,
    made: z.array(z.object({ url: z.string(), secret: z.string() })).openapi({ description: 'secrets that the desk made; told this once' }),
  })
  .openapi('WatchTaken')

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/watches',
  summary: 'Keep a new watch',
  middleware: [allow('analyst')] as const,
  request: { body: bodyOf(givenSchema) },
  responses: { ...json(takenSchema, 'the watch as it is kept'), ...WRONG_REQUEST },
})

const changeRoute = createRoute({
  method: 'put',
  path: '/api/v1/watches/{id}',
  summary: 'Put another watch in the place of one; what is muted, `since` and secrets stay where none are given',
  middleware: [allow('analyst')] as const,
  request: { params: idOfWatch, body: bodyOf(givenSchema) },
  responses: { ...json(takenSchema, 'the watch as it is kept'), ...WRONG_REQUEST, ...NOT_FOUND },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/watches/{id}',
  summary: 'Remove a watch, with the log of its alerts',
  middleware: [allow('analyst')] as const,
  request: { params: idOfWatch },
  responses: { ...json(removedSchema, 'its id'), ...NOT_FOUND },
})

const muteRoute = createRoute({
  method: 'post',
  path: '/api/v1/watches/{id}/mute',
  summary: 'Mute a watch, or one incident of it; or let it be heard again',
  middleware: [allow('analyst')] as const,
  request: { params: idOfWatch, body: bodyOf(z.strictObject({ incident: z.string().min(1).max(200).optional(), muted: z.boolean() })) },
  responses: { ...json(shownSchema, 'the watch as it is kept'), ...WRONG_REQUEST, ...NOT_FOUND },
})

/** `GET` and `POST /api/v1/watches`; `GET`, `PUT`, `DELETE` and `mute` of one. */
export function addWatches(app: OpenAPIHono<DeskEnv>, { store, books, clock }: DeskPorts): void {
  const handOf = ({ name }: Who, secret: () => string): WatchHand => ({ store, books, owner: name, changed: clock(), secret })
  app.openapi(listRoute, async (c) => {
    const { watches, broken } = await watchesOn(store)
    return c.json({ watches: watches.map((kept) => shown(shownWatch(kept, mayChange(c.get('who'))))), broken: [...broken] }, 200)
  })
  app.openapi(oneRoute, async (c) => {
    const kept = await watchOf(store, c.req.valid('param').id)
    return c.json(shown(shownWatch(kept, mayChange(c.get('who')))), 200)
  })
  app.openapi(addRoute, async (c) => {
    const made = makeSecrets()
    const { kept, understood } = await addWatch(givenOf(c.req.valid('json')), 'body', handOf(c.get('who'), made.secret))
    return c.json({ ...shown(shownWatch(kept, true)), understood: [...understood], made: made.of(kept.channels) }, 200)
  })
  app.openapi(changeRoute, async (c) => {
    const made = makeSecrets()
    const hand = handOf(c.get('who'), made.secret)
    const { kept, understood } = await changeWatch(c.req.valid('param').id, givenOf(c.req.valid('json')), 'body', hand)
    return c.json({ ...shown(shownWatch(kept, true)), understood: [...understood], made: made.of(kept.channels) }, 200)
  })
  app.openapi(removeRoute, async (c) => {
    const { id } = c.req.valid('param')
    await removeWatch(store, id)
    return c.json({ removed: id }, 200)
  })
  app.openapi(muteRoute, async (c) => {
    const { incident, muted } = c.req.valid('json')
    const asked = { muted, ...(incident === undefined ? {} : { incident }) }
    const kept = await muteWatch(c.req.valid('param').id, asked, { store, changed: clock() })
    return c.json(shown(shownWatch(kept, true)), 200)
  })
}

const mayChange = ({ role }: Who): boolean => reaches(role, 'analyst')

const shown = ({ watch, channels, send, owner, changed }: ShownWatch) => ({
  ...{ watch: documentOf(watch), channels: channels.map(documentOf), send, owner, changed },
})
