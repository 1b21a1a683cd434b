import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followed } from '../src/pipeline/desk/followed.ts'
import { type Intake, makeIntake } from '../src/pipeline/desk/intake.ts'
import { makeNewsDesk, type NewsDesk } from '../src/pipeline/desk/news.ts'
import { type DeskStatus, makeStatusDesk } from '../src/pipeline/desk/status.ts'
import { makeFarReader } from '../src/pipeline/far-reader.ts'
import { makeApi } from '../src/server/api.ts'
import type { DeskPorts } from '../src/server/desk-ports.ts'
import { openMemoryStore } from '../src/store/memory/memory-store.ts'
import { itemOf, keep, storiesOf } from './record/keep.ts'
import { ROOT, sharedReader } from './support/readers.ts'

const CLOCK = (): string => '2026-04-10T00:00:00.000Z'
const STORY = {
  id: 'p1',
  published: '2026-03-09T08:00:00Z',
  source: 'Herald',
  text: 'MANDERA, March 9 (Herald) - A bomb killed four police officers in Mandera in Kenya on Monday, police said.',
}
const fault = (thrown: unknown): never => expect.fail(String(thrown))
const stop = new AbortController()
const far = makeFarReader(1, { weights: null, data: new URL('data/', ROOT).href })

let news: NewsDesk
let intake: Intake
let ports: DeskPorts
const seen: DeskStatus[] = []

beforeAll(() => {
  news = makeNewsDesk(fault)
  const status = makeStatusDesk()
  status.listen((one) => void seen.push(one))
  const { store, as } = followed(openMemoryStore(), news, { clock: CLOCK })
  intake = makeIntake({ as, reader: far, readerVersion: 'test', clock: CLOCK, status, signal: stop.signal })
  const books = { actors: fault, gazetteer: fault } as never
  ports = { store, books, clock: CLOCK, fault, news, status, intake }
})

afterAll(() => intake.close())

async function send(body: unknown, over: Partial<DeskPorts> = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { host: '127.0.0.1:7878', 'chancery-request': '1', 'content-type': 'application/json' }
  const response = await makeApi({ ...ports, ...over }).request('/api/v1/stories', { headers, method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('a story that is sent', () => {
  it('is read in a thread of its own, kept once, and told as live news', async () => {
    const { status, body } = await send(STORY)
    expect([status, body]).toMatchObject([200, { new: 1, stories: [{ state: 'new', why: null }], incidents: [expect.any(String)] }])
    const again = await send([STORY, { ...STORY, id: 'p2', text: 'Kenya condemned the attack in Mandera on Tuesday.' }, { text: ' ' }])
    expect(again.body).toMatchObject({ new: 1, stories: [{ state: 'known' }, { state: 'new' }, { key: null, state: 'refused' }] })
    expect(news.since(0).map(({ mode, stories }) => [mode, stories.length])).toEqual([
      ['live', 1],
      ['live', 1],
    ])
  }, 60_000)

  it('has the key and the coding that an import gives it', async () => {
    const there = await storiesOf(await keep([STORY]))
    expect(there[0]?.key).toBe(((await send(STORY)).body.stories as { key: string }[])[0]?.key)
    const [own] = await ports.store.get('story', [there[0]?.key ?? ''])
    const stored = await ports.store.story(own?.id ?? '')
    const { story: _, ...reading } = await (await sharedReader()).read(stored?.story as never)
    expect(stored?.reading).toEqual({ ...reading, headline: null })
  }, 60_000)

  it.each([
    ['no text', { id: 'x' }],
    ['too many', Array.from({ length: 101 }, () => STORY)],
    ['none', []],
    ['a field that there is not', { ...STORY, firstSeen: '2020-01-01' }],
  ])('is refused: %s', async (_, body) => {
    expect((await send(body)).status).toBe(400)
  })

  it('waits its turn when too many are sent, or is told that none are taken', async () => {
    const api = { intake: { ...intake, take: () => new Promise<never>(() => {}) } }
    const headers = { host: '127.0.0.1:7878', 'chancery-request': '1', 'content-type': 'application/json' }
    const app = makeApi({ ...ports, ...api })
    const init = { headers, method: 'POST', body: JSON.stringify(STORY) }
    for (let i = 0; i < 4; i++) void app.request('/api/v1/stories', init)
    await new Promise((done) => setTimeout(done, 20))
    expect((await app.request('/api/v1/stories', init)).status).toBe(503)
    const { intake: _, ...without } = ports
    expect((await makeApi(without).request('/api/v1/stories', init)).status).toBe(503)
  })
})

describe('what is brought', () => {
  it('is history or news as it is said, with how far it is', async () => {
    seen.length = 0
    const items = ['one', 'two', 'three', 'four', 'five'].map((word, i) =>
      itemOf({ id: word, published: `2026-01-0${i + 1}T08:00:00Z`, text: `Police arrested ${word} men in Lagos.` }),
    )
    const sums = await intake.bring(items, 'history', { total: 5 })
    expect([sums, news.since(2).map(({ mode }) => mode)]).toEqual([{ stories: 5, known: 0, skipped: 0 }, ['history', 'history']])
    const shown = seen.map(({ state, done, total }) => [state, done, total])
    expect([shown[0], shown.at(-2), shown.at(-1)]).toEqual([
      ['importing', 0, 5],
      ['importing', 5, 5],
      ['idle', 0, null],
    ])
  }, 60_000)

  it('rejects when the reader is closed', async () => {
    const closed = makeFarReader(1, { weights: null, data: new URL('data/', ROOT).href })
    await closed.close()
    await expect(closed.read({} as never)).rejects.toMatchObject({ code: 'READING_FAILED' })
  })
})
