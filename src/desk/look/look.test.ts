import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, sharedReader } from '../../../tests/support/readers.ts'
import { importItems } from '../../pipeline/record/import.ts'
import { openMemoryStore } from '../../store/memory/memory-store.ts'
import { parseWire } from '../../wire/parse-wire.ts'
import { commitmentPage } from './commitment-page.ts'
import { findItem } from './find-item.ts'
import { incidentPage } from './incident-page.ts'
import { ledgerOf } from './ledger.ts'
import { programmePage, programmesFound } from './programme-page.ts'
import { relationPage } from './relation-page.ts'
import { reportPage } from './report-page.ts'
import { storyPage } from './story-page.ts'

const store = openMemoryStore()
const TODAY = '2025-04-10'

beforeAll(async () => {
  const items = parseWire(readFileSync(new URL('samples/record/corridor.jsonl', ROOT)), 'corridor.jsonl').items
  const reader = await sharedReader()
  await importItems(items, { store, reader, readerVersion: 'test', clock: () => '2025-04-10T08:00:00.000Z' })
}, 180_000)
afterAll(async () => (await sharedReader()).close())

const incidentOf = async (kind: string): Promise<string> => {
  const { entries } = await store.find({ kind: 'incident', filter: { kinds: [kind] }, order: 'oldest', size: 1 })
  return entries[0]?.id ?? `no ${kind}`
}
const missing = expect.objectContaining({ code: 'NO_SUCH_ID' })

describe('an incident', () => {
  it('folds the copies under their wire, and says why all others were joined', async () => {
    const { told, sequels, incident } = await incidentPage(store, await incidentOf('abduction'))
    const [first] = told
    expect(first?.first.card.id).toBe('meridian-25-0141')
    expect(first?.copies.map(({ card }) => card.id).sort()).toEqual(['coast-5521', 'nh-20250114-7'])
    expect(told.length).toBe(incident.origins)
    for (const { first: telling } of told.slice(1)) for (const { why } of telling.accounts) expect(why.length).toBeGreaterThan(0)
    expect(sequels.map(({ card }) => card.id)).toContain('meridian-25-0203')
  })

  it('is not there under an id that nobody has', async () => {
    await expect(incidentPage(store, 'nobody')).rejects.toThrow(missing)
  })
})

describe('an id', () => {
  it('of a source leads to the version that counts', async () => {
    const { id, kind, via } = await findItem(store, 'meridian-25-0211')
    const { card } = await storyPage(store, id)
    expect([kind, card.state, card.title?.includes('six'), via]).toEqual([
      'story',
      'current',
      true,
      'meridian-25-0211 is the id that its source gave it',
    ])
  })

  it('of a story that was taken back leads to the story, not to the notice, whichever came in last', async () => {
    const { id } = await findItem(store, 'nh-20250220-1')
    expect((await storyPage(store, id)).card).toMatchObject({ state: 'killed', title: 'Blast at Isiolo airport kills three' })
    const cards = await store.storiesOfId('nh-20250220-1')
    for (const seen of [cards, cards.toReversed()]) {
      const late = seen.map((card, i) => ({ ...card, firstSeen: `2025-03-0${i + 1}T00:00:00Z` }))
      const found = await findItem({ ...store, storiesOfId: async () => late }, 'nh-20250220-1')
      expect(found.id).toBe(id)
    }
  })

  it('of an account leads to its incident, and of a report to the report', async () => {
    const id = await incidentOf('abduction')
    const { told } = await incidentPage(store, id)
    const account = told[2]?.first.accounts[0]
    expect(await findItem(store, account?.id ?? '')).toMatchObject({ kind: 'incident', id, via: expect.stringContaining('account of it') })
    expect(await findItem(store, account?.reports[0] ?? '')).toEqual({ kind: 'report', id: account?.reports[0], via: null })
    await expect(findItem(store, 'nobody')).rejects.toThrow(missing)
  })
})

describe('a story', () => {
  it('tells all its versions, and which one took its place', async () => {
    const { entries } = await store.find({ kind: 'story', filter: { statuses: ['superseded'] }, size: 5 })
    expect(entries.map(({ doc }) => doc.id)).toEqual(['meridian-25-0211'])
    const { versions, reports, card } = await storyPage(store, entries[0]?.id ?? '')
    expect(versions.map(({ state }) => state)).toEqual(['superseded', 'current'])
    expect(card.state).toBe('superseded')
    expect(reports.length).toBeGreaterThan(0)
    expect(reports.every(({ incident }) => incident === null)).toBe(true)
  })

  it('that was taken back leaves a withdrawn incident', async () => {
    const { id } = await findItem(store, 'nh-20250220-1')
    const { card, versions, joined } = await storyPage(store, id)
    expect([card.state, versions.length]).toEqual(['killed', 2])
    const { incident } = await incidentPage(store, joined[0]?.item ?? '')
    expect(incident.status).toBe('withdrawn')
  })
})

it('shows a report in its sentence', async () => {
  const { entries } = await store.find({
    kind: 'report',
    filter: { text: '"road workers" abducted', modes: ['abduct'] },
    order: 'oldest',
    size: 1,
  })
  const { sentence, incident, card } = await reportPage(store, entries[0]?.id ?? '')
  expect(sentence[1]).toBe('abducted')
  expect(sentence[0]).toMatch(/Gunmen $/)
  expect([incident?.kind, card.id]).toEqual(['abduction', 'meridian-25-0141'])
})

describe('promises', () => {
  it('stand in the ledger as of the day of asking', async () => {
    const statusOf = async (words: string, day: string): Promise<string | undefined> => {
      const { promisers } = await ledgerOf(store, { text: words }, day)
      return promisers.flatMap(({ lines }) => lines)[0]?.status
    }
    expect([await statusOf('deploy 400', '2025-02-01'), await statusOf('deploy 400', TODAY)]).toEqual(['pending', 'kept late'])
    expect([await statusOf('customs post', '2025-03-01'), await statusOf('customs post', TODAY)]).toEqual(['pending', 'reversed'])
    expect([await statusOf('families', '2025-03-31'), await statusOf('families', TODAY)]).toEqual(['pending', 'overdue'])
    expect(await statusOf('ambulances', TODAY)).toBe('kept')
  })

  it('tell each change with a story of its own', async () => {
    const { entries } = await store.find({ kind: 'commitment', filter: { text: 'deploy 400' }, size: 1 })
    const { commitment, cards, status } = await commitmentPage(store, entries[0]?.id ?? '', TODAY)
    expect(status).toBe('kept late')
    expect(commitment.changes.map(({ cite }) => cards[cite?.story ?? '']?.id)).toEqual(['meridian-25-0163', 'coast-5684'])
  })
})

describe('a programme', () => {
  it('keeps differing sums apart and finds what happened near its sites', async () => {
    const [lapsset] = await programmesFound(store, {})
    const { programme, near, incidents } = await programmePage(store, lapsset?.id ?? '', 60, TODAY)
    expect(programme.ranges).toEqual([{ currency: 'USD', low: 23e9, high: 25e9, sums: 2 }])
    expect(near.near.map(({ incident, site }) => [incidents[incident]?.kind, site])).toEqual(
      expect.arrayContaining([
        [expect.any(String), 'Isiolo'],
        ['abduction', 'Lamu'],
      ]),
    )
    expect(Object.values(incidents).some(({ status }) => status === 'withdrawn')).toBe(false)
    await expect(programmePage(store, 'nobody', 50, TODAY)).rejects.toThrow(missing)
  })
})

it('relates two countries with the direction of each event', async () => {
  const pair = { one: 'TUR', other: 'KEN', from: null, to: '2025-04-30' }
  const { relation } = await relationPage(store, pair, { step: 'month', today: TODAY })
  expect(relation.totals[0]).toMatchObject({ type: 'SUPPORT', forth: true })
  expect(relation.to).toBe(TODAY)
  const back = await relationPage(store, { ...pair, one: 'KEN', other: 'TUR', directed: true }, { today: TODAY })
  expect(back.relation.totals.every(({ forth }) => forth)).toBe(true)
  expect(back.relation.events).toBeLessThan(relation.events)
})
