import { beforeAll, describe, expect, it } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import { makeApi } from '../src/server/api.ts'
import type { DeskPorts } from '../src/server/desk-ports.ts'
import { keep, type Told } from './record/keep.ts'

const STORIES: readonly Told[] = [
  {
    id: 'a1',
    published: '2026-03-02T08:00:00Z',
    text: 'NAIROBI, March 2 (Herald) - Gunmen killed two Turkish engineers near Garissa in Kenya on Monday, police said. Kenya promised to pay their families by April 1.',
  },
  {
    id: 'a2',
    published: '2026-03-09T08:00:00Z',
    text: 'MANDERA, March 9 (Herald) - A bomb killed four police officers in Mandera in Kenya on Monday, police said.',
  },
  { id: 'a3', published: '2026-03-10T08:00:00Z', text: 'ANKARA, March 10 (Monitor) - Turkey condemned the killings in Kenya on Tuesday.' },
  {
    id: 'a4',
    published: '2026-03-12T08:00:00Z',
    text: 'GAO, March 12 (Wire) - Soldiers shot dead a teacher somewhere in northern Mali on Thursday.',
  },
]

/** Lists in lists, as deep as JSON can be written out here. */
const DEEP: unknown = JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`)

let ports: DeskPorts

beforeAll(async () => {
  const fault = (thrown: unknown): never => expect.fail(String(thrown))
  ports = { store: await keep(STORIES), books: await openBooks({}), clock: () => '2026-04-10T00:00:00.000Z', fault }
}, 60_000)

type Body = Record<string, unknown>

async function ask(path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const headers = { host: '127.0.0.1:7878', 'chancery-request': '1', 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
  const response = await makeApi(ports).request(path, init)
  return { status: response.status, body: (await response.json()) as Body }
}

describe('the map', () => {
  it('tells where and how surely, and what it has no place for', async () => {
    const { status, body } = await ask('/api/v1/map')
    const points = body.points as Body[]
    expect([status, body.total, points.length + (body.unplaced as number), body.cutOff]).toEqual([200, 3, 3, false])
    expect(points.find(({ killed }) => killed === 4)).toMatchObject({
      place: 'Mandera',
      precision: 'city',
      km: 5,
      country: 'KEN',
      day: '2026-03-09',
    })
    expect(points.find(({ killed }) => killed === 2)).toMatchObject({ precision: 'near', km: 25, says: 'attack near Garissa: 2 killed' })
  })

  it('takes the filter of a search, and says when it looked at the newest alone', async () => {
    expect((await ask('/api/v1/map?country=Kenya&killed=3..')).body).toMatchObject({ total: 1, understood: ['Kenya is KEN'] })
    expect((await ask('/api/v1/map?size=1')).body).toMatchObject({ total: 3, cutOff: true })
    expect((await ask('/api/v1/map?status=kept')).status).toBe(400)
    expect((await ask('/api/v1/map?size=5001')).status).toBe(400)
  })
})

describe('an actor', () => {
  it('has what it did and suffered, with whom, and what it promised', async () => {
    const { status, body } = await ask('/api/v1/actor?name=Turkey')
    expect([status, body.taken]).toEqual([200, { codes: ['TUR'], says: 'Turkey' }])
    expect(body.asDoer).toMatchObject({ total: 1, lookedAt: 1, months: [{ month: '2026-03', quads: { 'verbal conflict': 1 } }] })
    expect(body.asRecipient).toMatchObject({ months: [{ month: '2026-03', quads: { 'material conflict': 1 } }] })
    expect(body.incidents).toMatchObject({ total: 1 })
    expect((await ask('/api/v1/actor?name=KEN&size=1')).body.asRecipient).toMatchObject({ total: 3, lookedAt: 1 })
    const kenya = (await ask('/api/v1/actor?name=KEN')).body
    expect(kenya.made).toMatchObject({ total: 1, latest: [{ status: 'overdue' }] })
    expect((await ask('/api/v1/actor?name=Nobody%20Known')).status).toBe(400)
    expect((await ask('/api/v1/actor')).body).toMatchObject({ status: 400, parameter: 'name' })
  })
})

describe('decisions', () => {
  it('correct, note and take back, signed with the name of who asks', async () => {
    const [incident] = (await ask('/api/v1/incidents?q=Mandera')).body.items as { id: string }[]
    const id = incident?.id
    const made = await ask('/api/v1/decisions', { verb: 'correct', id, path: 'place', value: 'Lamu, KEN', note: 'seen there' })
    expect([made.status, made.body.changes]).toMatchObject([200, [{ kind: 'incident', id, after: { place: { place: { name: 'Lamu' } } } }]])
    const decision = made.body.decision as { id: string; by: string; note: string }
    expect([decision.by, decision.note]).toEqual(['desk', 'seen there'])
    await ask('/api/v1/decisions', { verb: 'note', id, text: 'look again' })
    const undone = await ask('/api/v1/decisions', { verb: 'undo', decision: decision.id })
    expect(undone.body.changes).toMatchObject([{ after: { place: { place: { name: 'Mandera' } } } }])
    const list = (await ask(`/api/v1/decisions?on=${id}`)).body
    expect((list.decisions as Body[]).find((one) => one.id === decision.id)?.undoneBy).toBe((undone.body.decision as Body).id)
    expect((await ask('/api/v1/decisions?size=1')).body).toMatchObject({ total: 3, decisions: [{ act: { kind: 'undo' } }] })
  })

  it('join two incidents and set them apart again', async () => {
    const items = (await ask('/api/v1/incidents?country=Kenya')).body.items as { id: string; doc: { sources: string[] } }[]
    const joined = await ask('/api/v1/decisions', { verb: 'join', ids: items.map(({ id }) => id) })
    expect([joined.status, (await ask('/api/v1/incidents?country=Kenya')).body.total]).toEqual([200, 1])
    const [one] = (await ask('/api/v1/incidents?country=Kenya')).body.items as { id: string; doc: { sources: string[] } }[]
    const split = await ask('/api/v1/decisions', { verb: 'split', id: one?.id, apart: [one?.doc.sources[0]] })
    expect([split.status, (await ask('/api/v1/incidents?country=Kenya')).body.total]).toEqual([200, 2])
  })

  it.each([
    ['no verb', { id: 'x' }, 400],
    ['no such verb', { verb: 'delete', id: 'x' }, 400],
    ['a field too many', { verb: 'note', id: 'x', text: 'y', by: 'somebody else' }, 400],
    ['no such item', { verb: 'note', id: 'nothing', text: 'y' }, 404],
    ['no such decision', { verb: 'undo', decision: 'nothing' }, 404],
    ['one incident alone', { verb: 'join', ids: ['x'] }, 400],
    ['a value without an end', { verb: 'correct', id: 'x', path: 'place', value: DEEP }, 400],
  ])('refuse %s', async (_, body, status) => {
    expect((await ask('/api/v1/decisions', body)).status).toBe(status)
  })

  it('the queue of what wants a look names who asks', async () => {
    const { status, body } = await ask('/api/v1/review?size=1')
    expect([status, body.by, (body.items as unknown[]).length <= 1]).toEqual([200, 'desk', true])
  })
})
