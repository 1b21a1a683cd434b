import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBooks } from '../src/cli/filter-options.ts'
import type { NameBooks } from '../src/desk/filter/known-names.ts'
import { prepareWatch } from '../src/desk/watch/match.ts'
import { docOfWatch } from '../src/desk/watch/shelf-watches.ts'
import { todayOf } from '../src/desk/watch/today.ts'
import { parseWatch } from '../src/desk/watch/watch.ts'
import type { TokenBook } from '../src/pipeline/desk/tokens.ts'
import { importItems } from '../src/pipeline/record/import.ts'
import { makeApi } from '../src/server/api.ts'
import type { DeskPorts } from '../src/server/desk-ports.ts'
import { openDoor } from '../src/server/door/door.ts'
import { openMemoryStore } from '../src/store/memory/memory-store.ts'
import type { RecordStore } from '../src/store/port.ts'
import { itemOf, keep, type Told } from './record/keep.ts'
import { sharedReader } from './support/readers.ts'

const STORIES = [
  {
    id: 'w1',
    published: '2026-03-02T08:00:00Z',
    title: 'Two <b>engineers</b> killed & robbed near Garissa',
    text: 'NAIROBI, March 2 (Herald) - Gunmen killed two Turkish engineers in Garissa on Monday, police said.',
  },
  {
    id: 'w2',
    published: '2026-03-09T08:00:00Z',
    text: 'MANDERA, March 9 (Herald) - A bomb killed four police officers in Mandera in Kenya on Monday, police said.',
  },
  {
    id: 'w3',
    published: '2026-03-10T09:00:00Z',
    text: 'NAIROBI, March 10 (Herald) - Gunmen abducted three Chinese road workers in Kenya on Tuesday, police said.',
  },
  {
    id: 'w4',
    published: '2026-03-10T10:00:00Z',
    text: 'KAMPALA, March 10 (Herald) - Gunmen killed nine traders in Gulu in Uganda on Tuesday, police said.',
  },
]
const GARISSA = { type: 'Feature', properties: { name: 'Road camp' }, geometry: { type: 'Point', coordinates: [39.65, -0.45] } }
const ROLES = { 'token-r': 'reader', 'token-a': 'analyst' } as const

let store: RecordStore
let books: NameBooks
let ports: DeskPorts
const faults: unknown[] = []

beforeAll(async () => {
  store = await keep(STORIES)
  books = await openBooks({})
}, 60_000)

beforeEach(async () => {
  await store.write(async (writer) =>
    writer.dropFromShelf(
      'watch',
      (await writer.shelf({ kind: 'watch', size: 100 })).map(({ id }) => id),
    ),
  )
  ports = { store, books, clock: () => '2026-04-10T00:00:00Z', fault: (thrown) => faults.push(thrown) }
})

interface Answer {
  readonly status: number
  readonly type: string | null
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any
}

async function ask(method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const headers = {
    host: '127.0.0.1:7878',
    'chancery-request': '1',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...more,
  }
  const response = await makeApi(ports).request(`http://127.0.0.1:7878${path}`, {
    ...{ method, headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const [text, type] = [await response.text(), response.headers.get('content-type')]
  return { status: response.status, type, text, body: /json/.test(type ?? '') ? JSON.parse(text) : null }
}

const get = (path: string): Promise<Answer> => ask('GET', path)
const add = (body: object): Promise<Answer> => ask('POST', '/api/v1/watches', body)
const titlesOf = ({ body }: Answer): string[] =>
  body.items.map(({ doc }: { doc: { kind: string; place: { place: { name: string } } | null } }) => doc.place?.place.name ?? doc.kind)

describe('a watch', () => {
  it('is kept in words, changed, listed and removed', async () => {
    const made = await add({ watch: { name: 'Kenya' }, words: { country: 'Kenya', killed: '1..' }, q: 'police', channels: [] })
    expect([made.status, made.body.understood, made.body.owner, made.body.made]).toEqual([200, ['Kenya is KEN'], 'desk', []])
    const { id } = made.body.watch
    expect(made.body.watch).toMatchObject({
      filter: { countries: ['KEN'], killed: { from: 1 }, text: 'police' },
      since: '2026-04-10T00:00:00Z',
    })
    expect((await get(`/api/v1/watches/${id}`)).body.watch).toEqual(made.body.watch)
    await ask('POST', `/api/v1/watches/${id}/mute`, { muted: true })
    const changed = await ask('PUT', `/api/v1/watches/${id}`, {
      watch: { name: 'Kenya and Uganda', filter: { countries: ['KEN', 'UGA'] } },
      send: 'daily',
    })
    expect(changed.body).toMatchObject({
      watch: { id, name: 'Kenya and Uganda', muted: true, since: '2026-04-10T00:00:00Z' },
      send: 'daily',
    })
    expect((await get('/api/v1/watches')).body.watches.map(({ watch }: { watch: { name: string } }) => watch.name)).toEqual([
      'Kenya and Uganda',
    ])
    expect((await ask('DELETE', `/api/v1/watches/${id}`)).body).toEqual({ removed: id })
    expect((await get(`/api/v1/watches/${id}`)).body.code).toBe('NO_SUCH_ID')
  })

  it('has areas out of GeoJSON, with the lands that they lie in', async () => {
    const { body } = await add({ watch: { name: 'Camp' }, geojson: { type: 'FeatureCollection', features: [GARISSA] }, km: 40 })
    expect(body.watch.areas).toMatchObject([{ name: 'Road camp', km: 40, countries: ['KEN'] }])
  })

  it('keeps secrets to itself, and tells once those that it made', async () => {
    const channels = [
      { kind: 'webhook', url: 'https://hooks.example/T0/B1' },
      { kind: 'mail', to: 'desk@agency.example' },
    ]
    const { body } = await add({ watch: { name: 'Hooked' }, channels })
    const [{ url, secret }] = body.made
    expect([url, secret.length >= 32]).toEqual(['https://hooks.example/T0/B1', true])
    const { id } = body.watch
    for (const path of [`/api/v1/watches/${id}`, '/api/v1/watches']) expect((await get(path)).text).not.toContain(secret)
    // Given again without its secret, it keeps it; another address gets another.
    const again = await ask('PUT', `/api/v1/watches/${id}`, { watch: { name: 'Hooked' }, channels })
    expect([again.body.made, again.text.includes(secret)]).toEqual([[], false])
    const other = await ask('PUT', `/api/v1/watches/${id}`, {
      watch: { name: 'Hooked' },
      channels: [{ kind: 'webhook', url: 'https://hooks.example/T9' }],
    })
    expect(other.body.made[0].secret).not.toBe(secret)
  })

  it.each([
    ['no name', { watch: {} }],
    ['a stray field', { watch: { name: 'x', color: 'red' } }],
    ['a condition that is none', { watch: { name: 'x', filter: { types: 'ASSAULT' } } }],
    ['conditions twice', { watch: { name: 'x', filter: {} }, words: { country: 'Kenya' } }],
    ['a country that is none', { watch: { name: 'x' }, words: { country: 'Atlantis' } }],
    ['no GeoJSON', { watch: { name: 'x' }, geojson: { type: 'Point', coordinates: [400, 0] } }],
    ['a channel of a file', { watch: { name: 'x' }, channels: [{ kind: 'webhook', url: 'file:///etc/passwd' }] }],
    ['a password in an address', { watch: { name: 'x' }, channels: [{ kind: 'webhook', url: 'https://a:b@hooks.example/' }] }],
    ['a second header in a mail', { watch: { name: 'x' }, channels: [{ kind: 'mail', to: 'a@b.example\r\nBcc: c@d.example' }] }],
    ['two addresses in one', { watch: { name: 'x' }, channels: [{ kind: 'mail', to: 'a@b.example,c@d.example' }] }],
    ['a secret that is short', { watch: { name: 'x' }, channels: [{ kind: 'webhook', url: 'https://a.example/', secret: 'hunter2' }] }],
    ['an owner of its own', { watch: { name: 'x' }, owner: 'admin' }],
  ])('is refused with %s', async (_, body) => {
    const { status, body: problem, text } = await add(body)
    expect([status, problem.code, text.includes('hunter2')]).toEqual([400, 'USAGE', false])
    expect(faults).toEqual([])
  })

  it('is not kept twice under one id, and keeps its id', async () => {
    const { body } = await add({ watch: { name: 'Once', id: 'once' } })
    expect((await add({ watch: { name: 'Twice', id: 'once' } })).status).toBe(400)
    expect((await ask('PUT', `/api/v1/watches/${body.watch.id}`, { watch: { name: 'Once', id: 'other' } })).status).toBe(400)
    expect((await get('/api/v1/watches/other')).status).toBe(404)
  })

  it('that is broken stops none of the others, and can be removed', async () => {
    await add({ watch: { name: 'Sound', id: 'sound' } })
    const broken = { ...docOfWatch({ watch: { id: 'bad' } } as never), at: '2026-04-10T00:00:00Z' }
    await store.write((writer) => writer.putOnShelf([broken]))
    const { body } = await get('/api/v1/watches')
    expect([body.watches.length, body.broken[0].id]).toEqual([1, 'bad'])
    expect((await get('/api/v1/today')).body.watches).toHaveLength(1)
    expect((await ask('DELETE', '/api/v1/watches/bad')).status).toBe(200)
  })
})

describe('roles', () => {
  const as = (token: string) => ({ authorization: `Bearer ${token}` })
  beforeEach(() => {
    const find = async (token: string) =>
      token in ROLES ? { id: token, name: `name of ${token}`, role: ROLES[token as keyof typeof ROLES] } : null
    ports = { ...ports, door: { ...openDoor(), tokens: { find, byId: find } as unknown as TokenBook } }
  })

  it('lets readers look and change nothing', async () => {
    const channels = [
      { kind: 'webhook', url: 'https://hooks.example/T0/B1' },
      { kind: 'mail', to: 'desk@agency.example' },
    ]
    const made = await ask('POST', '/api/v1/watches', { watch: { name: 'Mine', id: 'mine' }, channels }, as('token-a'))
    expect([made.status, made.body.owner]).toEqual([200, 'name of token-a'])
    const seen = await ask('GET', '/api/v1/watches/mine', undefined, as('token-r'))
    expect(seen.body.channels).toEqual([
      { kind: 'webhook', url: 'https://hooks.example/…' },
      { kind: 'mail', to: '…@agency.example' },
    ])
    const whole = await ask('GET', '/api/v1/watches/mine', undefined, as('token-a'))
    expect(whole.body.channels).toEqual([
      { kind: 'webhook', url: 'https://hooks.example/T0/B1' },
      { kind: 'mail', to: 'desk@agency.example' },
    ])
    const body = { watch: { name: 'Other' } }
    for (const [method, path, sent] of [
      ['POST', '/api/v1/watches', body],
      ['PUT', '/api/v1/watches/mine', body],
      ['DELETE', '/api/v1/watches/mine', undefined],
      ['POST', '/api/v1/watches/mine/mute', { muted: true }],
      ['POST', '/api/v1/watches/preview', body],
    ] as const)
      expect([method, path, (await ask(method, path, sent, as('token-r'))).body.code]).toEqual([method, path, 'NOT_ALLOWED'])
    expect((await ask('GET', '/api/v1/watches', undefined, as('none'))).status).toBe(401)
  })
})

describe('what a watch is for', () => {
  const camp = { watch: { name: 'Camp', id: 'camp' }, geojson: { type: 'FeatureCollection', features: [GARISSA] }, km: 40 }

  it('is told with why, and what may be near waits in the queue', async () => {
    await add(camp)
    const matched = await get('/api/v1/watches/camp/incidents')
    expect([matched.body.total, titlesOf(matched), matched.body.items[0].match]).toEqual([1, ['Garissa'], 'matched'])
    expect(matched.body.items[0].reasons[0]).toMatchObject({ about: 'areas', area: 'Road camp' })
    const unplaced = await get('/api/v1/watches/camp/incidents?kind=unplaced')
    expect([unplaced.body.total, unplaced.body.items[0].reasons[0].says]).toEqual([1, 'told only as Kenya; may be near Road camp'])
    const queue = await get('/api/v1/watches/camp/queue')
    expect([queue.body.total, queue.body.from, titlesOf(queue)]).toEqual([1, '2026-02-08', ['Kenya']])
    const { id } = queue.body.items[0]
    await ask('POST', '/api/v1/watches/camp/mute', { incident: id, muted: true })
    expect((await get('/api/v1/watches/camp/queue')).body.total).toBe(0)
    await ask('POST', '/api/v1/watches/camp/mute', { incident: id, muted: false })
    expect((await get('/api/v1/watches/camp/queue')).body.total).toBe(1)
    expect((await ask('POST', '/api/v1/watches/camp/mute', { incident: 'nothing', muted: true })).body.code).toBe('NO_SUCH_ID')
  })

  it('comes by page with the true total', async () => {
    await add({ watch: { name: 'All', id: 'all' } })
    const first = await get('/api/v1/watches/all/incidents?size=3&order=oldest')
    expect([first.body.total, first.body.items.length]).toEqual([4, 3])
    const second = await get(`/api/v1/watches/all/incidents?size=3&order=oldest&after=${first.body.next}`)
    expect([second.body.total, second.body.next, titlesOf(second)]).toEqual([null, null, ['Gulu']])
    expect((await get(`/api/v1/watches/all/incidents?size=3&order=newest&after=${first.body.next}`)).status).toBe(400)
  })

  it('is shown before it is kept', async () => {
    const { body } = await ask('POST', '/api/v1/watches/preview', camp)
    expect([body.matched, body.queue, body.items.length, body.watch.areas[0].countries]).toEqual([1, 1, 1, ['KEN']])
    expect((await get('/api/v1/watches')).body.watches).toEqual([])
  })

  it('is found by every search, with its conditions beside the others and what may be near told', async () => {
    await add(camp)
    const found = await get('/api/v1/incidents?watch=camp')
    expect([found.body.total, titlesOf(found)]).toEqual([1, ['Garissa']])
    expect(found.body.understood).toEqual(['watch Camp: 1 area', '1 more of the last 30 days may be near and waits in its queue'])
    expect((await get('/api/v1/incidents?watch=camp&killed=3..')).body.total).toBe(0)
    expect((await get('/api/v1/reports?watch=camp')).body.items.length).toBeGreaterThan(0)
    await add({ watch: { name: 'Either', id: 'either', filter: { countries: ['KEN', 'UGA'] } } })
    expect((await get('/api/v1/incidents?watch=either&country=Uganda')).body.total).toBe(1)
    expect((await get('/api/v1/incidents?watch=either&country=Somalia')).body.total).toBe(0)
    expect((await get('/api/v1/stories?watch=camp')).body.code).toBe('USAGE')
    expect((await get('/api/v1/incidents?watch=none')).body.code).toBe('NO_SUCH_ID')
  })
})

describe('today', () => {
  it('tells of the last two weeks of the record where nothing came since, by watch and in all', async () => {
    await add({ watch: { name: 'Kenya', id: 'ken', filter: { countries: ['KEN'] } } })
    const { body } = await get('/api/v1/today')
    expect(body).toMatchObject({
      since: '2026-02-24T00:00:00.000Z',
      by: 'newest fortnight',
      newest: '2026-03-10T10:00:00Z',
      record: { new: 4, escalated: 0 },
    })
    expect(body.watches).toMatchObject([{ id: 'ken', new: 3, queue: 0 }])
    expect(body.watches[0].items[0]).toMatchObject({ news: 'new', reasons: ['in Kenya'] })
    const asked = (await get('/api/v1/today?since=2026-03-09')).body
    expect([asked.by, asked.record.new, asked.watches[0].new]).toEqual(['asked', 3, 2])
    expect((await get('/api/v1/today?since=lately')).body).toMatchObject({ code: 'USAGE', status: 400 })
  })
})

describe('today, of what grows and what comes late', () => {
  const tell = async (into: RecordStore, clock: string, stories: readonly Told[]): Promise<void> => {
    await importItems(stories.map(itemOf), {
      store: into,
      reader: await sharedReader(),
      readerVersion: 'test',
      clock: () => clock,
      batch: 32,
    })
  }
  const since = '2026-03-04T12:00:00.000Z'

  it('tells a higher figure as escalated, and what came in late as new, unless the record itself is new', async () => {
    const own = openMemoryStore()
    const bomb = (id: string, published: string, many: string, who: string): Told => ({
      ...{
        id,
        published,
        text: `MANDERA, Kenya, March 3 (Herald) - A bomb killed ${many} police officers in Mandera in Kenya on Monday, ${who} said.`,
      },
    })
    await tell(own, '2026-03-03T10:00:00Z', [bomb('g1', '2026-03-03T08:00:00Z', 'two', 'police')])
    await tell(own, '2026-03-05T09:00:00Z', [
      bomb('g2', '2026-03-05T08:00:00Z', 'five', 'a hospital'),
      {
        ...{ id: 'g3', published: '2026-03-01T08:00:00Z' },
        text: 'GULU, Uganda, March 1 (Herald) - Gunmen abducted three traders in Gulu in Uganda on Sunday, police said.',
      },
    ])
    const watch = prepareWatch(parseWatch({ id: 'w', name: 'Kenya', filter: { countries: ['KEN'] } }, 'w'))
    const today = await todayOf(own, { watches: [watch], since, now: '2026-03-05T10:00:00Z' })
    expect([today.by, today.record.new, today.record.escalated]).toEqual(['asked', 1, 1])
    expect(today.watches[0]).toMatchObject({ new: 0, escalated: 1, items: [{ news: 'escalated', changes: ['killed 2 to 5'] }] })
    const muted = prepareWatch({ ...watch.watch, mutedIncidents: [today.watches[0]?.items[0]?.entry.id ?? ''] })
    expect((await todayOf(own, { watches: [muted], since, now: '2026-03-05T10:00:00Z' })).watches[0]).toMatchObject({
      escalated: 0,
      items: [],
    })
    // Where all of the record came in since, only what was told since is news.
    const whole = await todayOf(own, { watches: [], since: '2026-03-02T00:00:00.000Z', now: '2026-03-05T10:00:00Z' })
    expect([whole.record.new, whole.record.items.length]).toEqual([1, 1])
  }, 60_000)

  it('is empty of an empty record', async () => {
    const today = await todayOf(openMemoryStore(), { watches: [], since: null, now: '2026-03-05T10:00:00Z' })
    expect(today).toMatchObject({
      by: 'last 24 hours',
      newest: null,
      since: '2026-03-04T10:00:00.000Z',
      record: { new: 0, escalated: 0, items: [] },
    })
  })
})

describe('feeds', () => {
  it('carry names and titles as text alone', async () => {
    const name = '<script>alert(1)</script> & "x" \u0000\ud800]]>'
    await add({ watch: { name, id: 'bad', filter: { countries: ['KEN'] } } })
    const atom = await get('/api/v1/watches/bad/feed.atom')
    expect([atom.status, atom.type]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(atom.text).toContain('<title type="text">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; ]]&gt;</title>')
    expect(atom.text.match(/<entry>/g)).toHaveLength(3)
    const json = await get('/api/v1/watches/bad/feed.json')
    expect([json.type, json.body.version, json.body.title]).toEqual([
      'application/feed+json; charset=utf-8',
      'https://jsonfeed.org/version/1.1',
      '<script>alert(1)</script> & "x" ]]>',
    ])
    const ids = json.body.items.map(({ id }: { id: string }) => id)
    for (const id of ids) expect(atom.text).toContain(`<id>${id}</id>`)
    const [{ id }] = (await get('/api/v1/watches/bad/incidents?order=updated')).body.items
    expect(json.body.items[0]).toMatchObject({ id: `urn:chancery:watch:bad:incident:${id}`, url: `http://127.0.0.1:7878/incidents/${id}` })
    expect(json.body.items[0].content_text).toContain('Watched for: in Kenya')
  })
})
