import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { nextRun } from '../../desk/schedule/next-run.ts'
import { schedulesOn } from '../../desk/schedule/shelf-schedules.ts'
import { addSchedule, removeSchedule } from '../../pipeline/desk/change-schedules.ts'
import { allow, type DeskEnv } from '../access.ts'
import type { DeskPorts } from '../desk-ports.ts'
import { bodyOf, idOfKept } from '../requests.ts'
import { documentOf, documentSchema, json, NOT_FOUND, removedSchema, WRONG_REQUEST } from '../responses.ts'

const ABOUT = '`{name, watch?, days?, on?, at, zone?, formats?, to?, id?}`'

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/schedules',
  summary: 'Schedules of briefs, by name, each with when its next brief is due',
  request: { query: z.strictObject({}) },
  responses: json(
    z
      .object({
        schedules: z.array(z.object({ schedule: documentSchema, since: z.string(), next: z.string() })),
        broken: z.array(z.object({ id: z.string(), why: z.string() })),
      })
      .openapi('Schedules'),
    'schedules, and those that do not hold what one must',
  ),
})

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/schedules',
  summary: 'Have briefs written by schedule, from now on',
  middleware: [allow('analyst')] as const,
  request: { body: bodyOf(documentSchema.openapi({ description: ABOUT })) },
  responses: {
    ...json(z.object({ schedule: documentSchema, next: z.string() }).openapi('ScheduleTaken'), 'the schedule as it is kept'),
    ...{ ...WRONG_REQUEST, ...NOT_FOUND },
  },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/schedules/{id}',
  summary: 'Remove a schedule; what it had written stays',
  middleware: [allow('analyst')] as const,
  request: { params: z.object({ id: idOfKept }) },
  responses: { ...json(removedSchema, 'its id'), ...NOT_FOUND },
})

/** `GET` and `POST /api/v1/schedules`, and `DELETE` of one. */
export function addSchedules(app: OpenAPIHono<DeskEnv>, { store, clock }: DeskPorts): void {
  app.openapi(listRoute, async (c) => {
    const { schedules, broken } = await schedulesOn(store)
    const listed = schedules.map(({ schedule, since }) => ({ schedule: documentOf(schedule), since, next: nextRun(schedule, clock()) }))
    return c.json({ schedules: listed, broken: [...broken] }, 200)
  })
  app.openapi(addRoute, async (c) => {
    const schedule = await addSchedule(store, c.req.valid('json'), 'body', clock())
    return c.json({ schedule: documentOf(schedule), next: nextRun(schedule, clock()) }, 200)
  })
  app.openapi(removeRoute, async (c) => {
    const { id } = c.req.valid('param')
    await removeSchedule(store, id)
    return c.json({ removed: id }, 200)
  })
}
