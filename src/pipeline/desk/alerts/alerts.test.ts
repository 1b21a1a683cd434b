import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { keep, type Told } from '../../../../tests/record/keep.ts'
import { type HookServer, hookServer } from '../../../../tests/support/hook-server.ts'
import { type KeptWatch, parseKeptWatch } from '../../../desk/watch/kept-watch.ts'
import { docOfWatch } from '../../../desk/watch/shelf-watches.ts'
import { makePoster, type Poster } from '../../../fetch/post.ts'
import { openMemoryStore } from '../../../store/memory/memory-store.ts'
import type { RecordStore } from '../../../store/port.ts'
import { followed } from '../followed.ts'
import { makeNewsDesk, type News } from '../news.ts'
import { alertLog } from './kept-alert.ts'
import { type AlertPorts, makeAlerts } from './make-alerts.ts'
import type { WebhookBody } from './webhook.ts'

const SECRET = 'a secret of sixteen'.replaceAll(' ', '-')
const START = '2026-03-03T12:00:00.000Z'
const WATCH = { id: 'w1', name: 'Borno markets', filter: { countries: ['NGA'] } }

const story = (id: string, killed: string, more: Partial<Told> = {}): Told => ({
  id,
  text: `Gunmen attacked a market in Maiduguri, Nigeria, on Monday, killing ${killed} people, police said.`,
  title: `Gunmen kill ${killed} at market`,
  published: '2026-03-03T08:00:00Z',
  ...more,
})

const ending: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

/** A desk whose clock stands until it is turned, and whose webhooks are real. */
async function desk({ plain = openMemoryStore(), ...more }: Partial<AlertPorts> & { readonly plain?: RecordStore } = {}) {
  let now = START
  const faults: unknown[] = []
  const news = makeNewsDesk((thrown) => faults.push(thrown))
  const hook = await hookServer()
  const poster: Poster = makePoster()
  const clock = () => now
  const fixed = { store: plain, news, poster, mail: null, allowPrivate: true, clock, fault: (thrown: unknown) => faults.push(thrown) }
  const alerts = makeAlerts({ ...fixed, timer: () => () => {}, ...more })
  ending.push(hook.close, poster.close, alerts.close)
  const { as } = followed(plain, news, { clock, within: alerts.within })
  const put = (kept: object) => plain.write((writer) => writer.putOnShelf([docOfWatch(keptOf(hook, kept))]))
  const told = async (stories: readonly Told[], mode: News['mode'] = 'live') => {
    await keep(stories, as(mode))
    await alerts.send()
  }
  const turn = async (ms: number) => {
    now = new Date(Date.parse(now) + ms).toISOString()
    await alerts.send()
  }
  const bodies = (): WebhookBody[] => hook.calls.map(({ body }) => JSON.parse(body) as WebhookBody)
  const sends = async () => (await alertLog(plain, { size: 100 })).flatMap((kept) => kept.sends)
  return { plain, hook, alerts, as, put, told, turn, bodies, sends, faults }
}

const keptOf = (hook: HookServer, { watch, ...more }: { readonly watch?: object }): KeptWatch =>
  parseKeptWatch(
    {
      ...{ watch: { ...WATCH, ...watch }, channels: [{ kind: 'webhook', url: `${hook.origin}/hooks/T0KEN`, secret: SECRET }] },
      ...{ send: 'each', owner: 'Ruth', changed: '2026-03-01T00:00:00Z', ...more },
    },
    'watch',
  )

describe('a story that is kept', { timeout: 60_000 }, () => {
  test('reaches the webhook as one signed request that says what, where, when, why and who says so', async () => {
    const { put, told, hook, bodies, sends, faults } = await desk()
    await put({})
    await told([story('one', 'three', { source: 'one' })])
    expect(hook.calls).toHaveLength(1)
    const [call] = hook.calls
    const [, unix, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(call?.headers['chancery-signature'])) ?? []
    expect(Number(unix)).toBe(Date.parse(START) / 1000)
    expect(hex).toBe(createHmac('sha256', SECRET).update(`${unix}.${call?.body}`).digest('hex'))
    expect(call?.headers).toMatchObject({ 'content-type': 'application/json' })
    const [body] = bodies()
    const [alert] = body?.alerts ?? []
    expect(call?.headers['chancery-delivery']).toBe(alert?.id)
    expect(body).toMatchObject({ delivery: alert?.id, digest: null, watch: { id: 'w1', name: 'Borno markets' } })
    expect(alert).toMatchObject({ kind: 'new', at: START, status: 'confirmed', why: ['in NGA'], changes: [], stories: 1 })
    expect(alert?.title).toMatch(/Maiduguri.*2 March 2026.*3 killed/)
    expect(alert?.sources).toMatchObject([{ title: 'Gunmen kill three at market', sentence: story('one', 'three').text }])
    expect(await sends()).toMatchObject([{ state: 'sent', attempts: 1, due: null, sent: START, error: null, delivery: alert?.id }])
    expect(faults).toEqual([])
  })

  test('is told once, and again when it is worse', async () => {
    const { put, told, bodies } = await desk()
    await put({})
    await told([story('one', 'three')])
    await told([story('one', 'three')])
    await told([story('two', 'nine', { published: '2026-03-03T18:00:00Z' })])
    const [first, second, ...more] = bodies().flatMap(({ alerts }) => alerts)
    expect(more).toEqual([])
    expect(second).toMatchObject({ kind: 'escalation', changes: ['killed 3 to 9'], incident: first?.incident })
    expect(second?.id).not.toBe(first?.id)
    expect(second?.sources.map(({ sentence }) => sentence)).toEqual([story('', 'three').text, story('', 'nine').text])
  })

  test('alerts nobody when it is history, nor by what follows, nor when it happened long ago', async () => {
    const { put, told, hook, plain } = await desk()
    await put({})
    await told([story('one', 'three')], 'history')
    await told([story('two', 'nine', { published: '2026-03-03T18:00:00Z' })])
    await told([
      { ...story('old', 'five', { published: '2025-01-07T08:00:00Z' }), text: story('', 'five').text.replace('Maiduguri', 'Kano') },
    ])
    expect(hook.calls).toEqual([])
    expect(await plain.shelf({ kind: 'alert', size: 5 })).toEqual([])
    expect(await plain.shelf({ kind: 'passed', of: 'w1', size: 5 })).toMatchObject([{ doc: { entry: { outcome: 'history' } } }])
  })

  test('alerts nobody when the watch or the incident is muted, or another country is watched', async () => {
    const { put, told, hook, plain } = await desk()
    await put({ watch: { muted: true } })
    await put({ watch: { id: 'w2', filter: { countries: ['KEN'] } } })
    await told([story('one', 'three')])
    expect(hook.calls).toEqual([])
    expect(await plain.shelf({ kind: 'passed', size: 5 })).toMatchObject([{ of: 'w1', doc: { entry: { outcome: 'muted' } } }])
    const [incident] = (await plain.find({ kind: 'incident', filter: {}, size: 1 })).entries
    await put({ watch: { mutedIncidents: [incident?.id] } })
    await told([story('two', 'nine', { published: '2026-03-03T18:00:00Z' })])
    expect(hook.calls).toEqual([])
  })

  test('that is not kept alerts nobody', async () => {
    const { put, plain, as, alerts, hook } = await desk()
    await put({})
    const failing: RecordStore = {
      ...plain,
      write: (work) =>
        as('live').write(async (writer) => {
          await work(writer)
          throw new RangeError('enough')
        }),
    }
    await expect(keep([story('one', 'three')], failing)).rejects.toThrow('enough')
    await alerts.send()
    expect(hook.calls).toEqual([])
    expect(await plain.shelf({ kind: 'alert', size: 5 })).toEqual([])
  })

  test('is kept, and alerts others, when one watch is broken', async () => {
    const { put, told, hook, plain, faults } = await desk()
    await plain.write((writer) => writer.putOnShelf([{ kind: 'watch', id: 'bad', of: null, at: START, doc: { watch: 5 } }]))
    await put({})
    await told([story('one', 'three')])
    await told([story('two', 'nine', { published: '2026-03-03T18:00:00Z' })])
    expect(hook.calls).toHaveLength(2)
    expect(faults.map(String)).toEqual([expect.stringContaining('watch bad')])
  })
})

describe('a webhook that does not take it', { timeout: 60_000 }, () => {
  test('is asked again, ever later, with the same message, until it does', async () => {
    const { put, told, turn, hook, sends } = await desk()
    await put({})
    hook.answers = [500, 429, 204]
    await told([story('one', 'three')])
    expect(await sends()).toMatchObject([
      { state: 'waiting', attempts: 1, error: 'the server answered 500', due: '2026-03-03T12:00:10.000Z' },
    ])
    await turn(9_999)
    expect(hook.calls).toHaveLength(1)
    await turn(1)
    expect(hook.calls).toHaveLength(2)
    await turn(60_000)
    expect(await sends()).toMatchObject([{ state: 'sent', attempts: 3, error: null, sent: '2026-03-03T12:01:10.000Z' }])
    expect(new Set(hook.calls.map(({ body, headers }) => `${headers['chancery-delivery']} ${body}`)).size).toBe(1)
    expect(new Set(hook.calls.map(({ headers }) => headers['chancery-signature'])).size).toBe(3)
    await turn(86_400_000)
    expect(hook.calls).toHaveLength(3)
  })

  test('is given up in the end, and the log never holds its secret nor the path of its address', async () => {
    const { put, told, turn, hook, plain, sends } = await desk()
    await put({})
    hook.answers = [503]
    await told([story('one', 'three')])
    for (const wait of [10_000, 60_000, 600_000, 3_600_000, 21_600_000, 86_400_000]) await turn(wait)
    expect(hook.calls).toHaveLength(6)
    expect(await sends()).toMatchObject([{ state: 'failed', attempts: 6, due: null, error: 'the server answered 503' }])
    expect(await plain.shelf({ kind: 'outbox', size: 5 })).toEqual([])
    const log = JSON.stringify(await plain.shelf({ kind: 'alert', size: 5 }))
    expect(log).toContain(hook.origin)
    for (const hidden of [SECRET, 'T0KEN']) expect(log).not.toContain(hidden)
  })

  test('is asked again by the desk that is opened next', async () => {
    const plain = openMemoryStore()
    const first = await desk({ plain })
    await first.put({})
    first.hook.answers = [500]
    await first.told([story('one', 'three')])
    await first.alerts.close()
    await first.turn(3_600_000)
    expect(first.hook.calls).toHaveLength(1)
    first.hook.answers = [204]
    const second = await desk({ plain })
    await second.turn(10_000)
    expect(first.hook.calls).toHaveLength(2)
    expect(await second.sends()).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  test('is asked no more when the watch is muted, or has another channel, meanwhile', async () => {
    for (const change of [{ watch: { muted: true } }, { channels: [] }]) {
      const { put, told, turn, hook, sends } = await desk()
      await put({})
      hook.answers = [500]
      await told([story('one', 'three')])
      await put(change)
      await turn(10_000)
      expect(hook.calls).toHaveLength(1)
      expect(await sends()).toMatchObject([{ state: 'dropped', due: null }])
    }
  })

  test('that says it is gone, or sends elsewhere, is not followed', async () => {
    const { put, told, turn, hook, sends } = await desk()
    await put({})
    hook.answers = [410]
    await told([story('one', 'three')])
    expect(await sends()).toMatchObject([{ state: 'failed', error: 'the server answered 410' }])
    await turn(1)
    hook.answers = [`${hook.origin}/elsewhere`]
    await told([story('two', 'nine', { published: '2026-03-03T18:00:00Z' })])
    expect(hook.calls.map(({ path }) => path)).toEqual(['/hooks/T0KEN', '/hooks/T0KEN'])
    expect((await sends())[0]).toMatchObject({ state: 'waiting', error: 'the server answered 307, and a redirect is not followed' })
  })

  test('that is on this machine is not asked unless a setting allows it, and stops no other channel', async () => {
    const { put, told, hook, sends } = await desk({ allowPrivate: false })
    await put({})
    await told([story('one', 'three')])
    expect(hook.calls).toEqual([])
    expect(await sends()).toMatchObject([{ state: 'failed', error: expect.stringContaining('is not asked unless a setting allows it') }])
  })
})

describe('a digest', { timeout: 60_000 }, () => {
  test('holds what came within the hour, and is one message, also when it is sent again', async () => {
    const { put, told, turn, hook, bodies, sends } = await desk()
    await put({ send: 'hourly' })
    await told([story('one', 'three')])
    await turn(1)
    await told([story('two', 'nine', { published: '2026-03-03T18:00:00Z' })])
    await turn(3_599_998)
    expect(hook.calls).toEqual([])
    hook.answers = [500, 204]
    await turn(1)
    const other = story('three', 'four', { published: '2026-03-03T18:00:00Z' })
    await told([{ ...other, text: other.text.replace('Maiduguri', 'Kano').replace('market', 'mosque') }])
    await turn(10_000)
    const [first, second, ...more] = bodies()
    expect(more).toEqual([])
    expect(second).toEqual(first)
    expect(first).toMatchObject({ digest: 'hourly', alerts: [{ kind: 'new' }, { kind: 'escalation' }] })
    expect(hook.calls.map(({ headers }) => headers['chancery-delivery'])).toEqual([first?.delivery, first?.delivery])
    await turn(3_590_000)
    expect(bodies()[2]).toMatchObject({ digest: 'hourly', alerts: [{ kind: 'new' }] })
    expect((await sends()).every(({ state }) => state === 'sent')).toBe(true)
  })
})

test('an alert goes out by itself when there is news, and again when it is due', { timeout: 60_000 }, async () => {
  const { hook, put, as } = await desk({
    clock: () => new Date().toISOString(),
    timer: (ms, run) => stopOf(setTimeout(run, ms / 100)),
    oldDays: 1e6,
  })
  await put({})
  hook.answers = [500, 204]
  await keep([story('one', 'three')], as('live'))
  await vi.waitFor(() => expect(hook.calls).toHaveLength(2), { timeout: 20_000, interval: 20 })
})

const stopOf = (timer: NodeJS.Timeout) => () => clearTimeout(timer)
