import { expect, test } from 'vitest'
import type { AlertMessage } from '../../../desk/alert/alert-message.ts'
import type { KeptAlert } from '../../../desk/alert/kept-alert.ts'
import { parseKeptWatch } from '../../../desk/watch/kept-watch.ts'
import { docOfWatch } from '../../../desk/watch/shelf-watches.ts'
import type { Poster, PostRequest } from '../../../fetch/post.ts'
import { openMemoryStore } from '../../../store/memory/memory-store.ts'
import type { RecordStore } from '../../../store/port.ts'
import { alertLog, docsOfAlert, waitingOn } from './kept-alert.ts'
import { makeSender } from './sender.ts'

const AT = '2026-03-03T12:00:00.000Z'
const channels = ['a', 'b'].map((path) => ({ kind: 'webhook', url: `https://hooks.example/${path}`, secret: 'x'.repeat(20) }) as const)
const WATCH = parseKeptWatch({ watch: { id: 'w', name: 'W' }, channels, send: 'each', owner: 'Ruth', changed: AT }, 'watch')

const alertOf = (id: string): KeptAlert => ({
  entry: {
    ...{ alert: id, watch: 'w', incident: `i${id}`, at: AT, outcome: 'sent', why: [] },
    told: { killed: 0, injured: 0, abducted: 0, status: 'unconfirmed' },
  },
  message: { id, title: id, incident: `i${id}`, watch: { id: 'w', name: 'W' }, sources: [] as never } as unknown as AlertMessage,
  send: 'each',
  sends: channels.map((channel) => waitingOn(channel, AT)),
})

/** A store with alerts that wait, and a webhook that is let answer one by one. */
async function bench(ids: readonly string[]) {
  const store = openMemoryStore()
  const docs = ids.map(alertOf).map(docsOfAlert)
  await store.write((writer) =>
    writer.putOnShelf([docOfWatch(WATCH), ...docs.flatMap(({ alert, outbox }) => (outbox === null ? [alert] : [alert, outbox]))]),
  )
  const open = new Map<string, () => void>()
  const calls: string[] = []
  const poster: Poster = {
    post: ({ url, headers, signal }: PostRequest) =>
      new Promise((resolve, reject) => {
        const call = `${url.at(-1)} ${headers['chancery-delivery']}`
        calls.push(call)
        open.set(call, () => resolve({ kind: 'answered', status: 200 }))
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
    close: async () => {},
  }
  const faults: unknown[] = []
  const ports = { store, poster, mail: null, allowPrivate: false, clock: () => AT, fault: (thrown: unknown) => faults.push(thrown) }
  const stop = new AbortController()
  const settled = async () => {
    for (let i = 0; i < 50; i++) await new Promise((turn) => setImmediate(turn))
  }
  return { store, ports, stop, calls, faults, open, settled }
}

test('one channel gets its alerts one after another, and holds up no other', async () => {
  const { ports, stop, calls, open, settled, store, faults } = await bench(['1', '2'])
  const sender = makeSender(ports, stop.signal)
  const done = sender.sendDue()
  await settled()
  expect(calls.toSorted()).toEqual(['a 1', 'b 1'])
  open.get('a 1')?.()
  await settled()
  expect(calls.slice(2)).toEqual(['a 2'])
  void sender.sendDue()
  await settled()
  expect(calls).toHaveLength(3)
  for (const call of ['a 2', 'b 1']) open.get(call)?.()
  await settled()
  open.get('b 2')?.()
  await done
  expect((await alertLog(store, { size: 9 })).flatMap(({ sends }) => sends.map(({ state, attempts }) => [state, attempts]))).toEqual(
    Array.from({ length: 4 }, () => ['sent', 1]),
  )
  expect([calls.length, await store.shelf({ kind: 'outbox', size: 9 }), faults]).toEqual([4, [], []])
})

test('two desks with one record send each alert once', async () => {
  const { ports, stop, calls, open, settled } = await bench(['1'])
  const both = [makeSender(ports, stop.signal).sendDue(), makeSender(ports, stop.signal).sendDue()]
  await settled()
  for (const answer of open.values()) answer()
  await Promise.all(both)
  expect(calls.toSorted()).toEqual(['a 1', 'b 1'])
})

test('what is under way when the desk closes waits to be sent again, and counts as not tried', async () => {
  const { ports, stop, calls, settled, store, faults } = await bench(['1'])
  const sender = makeSender(ports, stop.signal)
  const done = sender.sendDue()
  await settled()
  stop.abort(new Error('closing'))
  await done
  expect(calls).toHaveLength(2)
  expect((await alertLog(store, { size: 9 }))[0]?.sends).toMatchObject([
    { state: 'waiting', due: AT, attempts: 0 },
    { state: 'waiting', due: AT, attempts: 0 },
  ])
  expect(faults).toEqual([])
  await sender.sendDue()
  expect(calls).toHaveLength(2)
})

test('a record that cannot be written is told, and nothing is sent or tried without end', async () => {
  const { ports, stop, calls, store, faults } = await bench(['1', '2'])
  const broken: RecordStore = { ...store, write: async () => Promise.reject(new Error('disk full')) }
  await makeSender({ ...ports, store: broken }, stop.signal).sendDue()
  expect(calls).toEqual([])
  expect(faults.map(String)).toEqual(['Error: disk full', 'Error: disk full'])
})

test('a place in the outbox of which the alert is gone is given up', async () => {
  const { ports, stop, calls, store } = await bench(['1'])
  await store.write((writer) => writer.dropFromShelf('alert', ['1']))
  await makeSender(ports, stop.signal).sendDue()
  expect([calls, await store.shelf({ kind: 'outbox', size: 9 })]).toEqual([[], []])
})
