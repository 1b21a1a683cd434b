import { beforeAll, describe, expect, it } from 'vitest'
import { sharedReader } from '../../../tests/support/readers.ts'
import type { Account } from '../account.ts'
import type { CommitmentRecord } from '../commitment-record.ts'
import type { Act, Anchor, Decision } from '../decision.ts'
import type { StoryCard } from '../story-card.ts'
import { commitmentAccounts } from './accounts.ts'
import type { CommitmentFacts } from './commitment-facts.ts'
import { commitmentKeys, commitmentProbes } from './keys.ts'
import { ANSWERS, relateCommitments, SAME_PROMISE } from './relate.ts'
import { settleCommitments } from './settle.ts'
import { statusOn } from './status.ts'

const STORIES = [
  [
    'dam-1',
    '2025-03-03',
    'GABORONE (Okavango Wire) - Sweden will pay 6 million dollars to the farmers of Shakawe in Botswana by 30 June, the lands ministry said.',
  ],
  [
    'dam-2',
    '2025-07-14',
    'GABORONE (Okavango Wire) - Sweden paid 6 million dollars to the farmers of Shakawe in Botswana on 9 July, the lands ministry said.',
  ],
  ['well-1', '2025-03-05', 'GABORONE (Okavango Wire) - Sweden promised on Wednesday to drill 80 wells in Botswana.'],
  ['tax-1', '2025-03-06', 'APIA (Reef Note) - Tonga and Samoa signed a treaty on Thursday to share a coast guard ship.'],
  ['tax-2', '2025-09-02', 'APIA (Reef Note) - A court in Samoa suspended the treaty with Tonga to share a coast guard ship on Tuesday.'],
  ['nice-1', '2025-03-07', 'SUCRE (Altiplano) - Bolivia will strengthen ties with Paraguay, President Ana Rojas said on Friday.'],
] as const

const cards = new Map<string, StoryCard>()
let accounts: Account<CommitmentFacts>[] = []

const cardOf = (key: string, published: string): StoryCard => ({
  key,
  id: key,
  chain: key,
  wire: key,
  state: 'current',
  version: null,
  title: null,
  publisher: 'Wire',
  feed: null,
  agency: null,
  url: null,
  language: 'en',
  published,
  updated: null,
  firstSeen: published,
})

beforeAll(async () => {
  const reader = await sharedReader()
  for (const [id, published, text] of STORIES) {
    cards.set(id, cardOf(id, published))
    accounts = [...accounts, ...commitmentAccounts(await reader.read({ id, text, published }), cards.get(id) as StoryCard)]
  }
}, 60_000)

const newsOf = (story: string): Account<CommitmentFacts> =>
  accounts.find((a) => a.story === story && a.role === 'news') as Account<CommitmentFacts>
const sequelOf = (story: string): Account<CommitmentFacts> =>
  accounts.find((a) => a.story === story && a.role === 'sequel') as Account<CommitmentFacts>
const recordOf = (story: string, decisions: readonly Decision[] = [], set = accounts): CommitmentRecord =>
  settleCommitments(set, cards, decisions).records.find((r) => r.accounts.includes(newsOf(story).id)) as CommitmentRecord
const anchor = (id: string, kind: Anchor['kind'] = 'account'): Anchor => ({
  kind,
  id,
  story: null,
  span: null,
  accounts: kind === 'commitment' ? [id] : [],
})
let serial = 0
const decide = (act: Act, id = `d${++serial}`): Decision => ({ id, by: 'lena', at: `2025-10-${10 + serial}T08:00:00Z`, note: 'seen', act })

describe('settleCommitments', () => {
  it('keeps a promise that was paid nine days late, each change with its own source', () => {
    const record = recordOf('dam-1')
    expect(record.amount).toEqual({ value: 6_000_000, currency: 'USD' })
    expect(record.due?.end).toBe('2025-06-30')
    expect(record.changes.map((c) => [c.status, c.day, c.cite?.story])).toEqual([
      ['pending', '2025-03-03', 'dam-1'],
      ['kept late', '2025-07-09', 'dam-2'],
    ])
    expect(record.status).toBe('kept late')
    expect(record.promisers.map((p) => p.country)).toEqual(['SWE'])
  })

  it('reverses a signed treaty that a court suspended', () => {
    expect(recordOf('tax-1').changes.map((c) => [c.status, c.cite?.story])).toEqual([
      ['pending', 'tax-1'],
      ['reversed', 'tax-2'],
    ])
  })

  it('keeps another promise of the same promiser to the same beneficiary apart', () => {
    expect(recordOf('well-1').status).toBe('pending')
    expect(recordOf('well-1').id).not.toBe(recordOf('dam-1').id)
  })

  it('calls vague words unverifiable, by the rule that it names', () => {
    expect(recordOf('nice-1').changes.map((c) => c.status)).toEqual(['pending', 'unverifiable'])
    expect(recordOf('nice-1').changes.at(-1)?.why).toMatch(/endeavour/)
  })

  it('is a function of the set: no order of accounts or decisions changes it', () => {
    const decisions = [decide({ kind: 'correct', target: anchor(newsOf('dam-1').id), path: 'due', value: '2025-07-20', was: null })]
    const wanted = settleCommitments(accounts, cards, decisions)
    for (let turn = 1; turn < accounts.length; turn++) {
      const turned = [...accounts.slice(turn), ...accounts.slice(0, turn)].reverse()
      const got = settleCommitments(turned, cards, [...decisions].reverse())
      expect(got.records).toEqual(wanted.records)
      expect(Object.fromEntries(got.placed)).toEqual(Object.fromEntries(wanted.placed))
    }
  })

  it('says of every account where it belongs and why', () => {
    const { placed } = settleCommitments(accounts, cards, [])
    expect([...placed.keys()].sort()).toEqual(accounts.map((a) => a.id).sort())
    expect(placed.get(sequelOf('dam-2').id)?.why.join()).toMatch(/same figure/)
  })
})

describe('people', () => {
  it('correct a status, which stands until it is undone', () => {
    const fix = decide({
      kind: 'correct',
      target: anchor(newsOf('dam-1').id, 'commitment'),
      path: 'status',
      value: 'partly kept',
      was: 'kept late',
    })
    const record = recordOf('dam-1', [fix])
    expect(record.status).toBe('partly kept')
    expect(record.decisions).toEqual([fix.id])
    expect(statusOn(record, '2025-08-01')).toBe('partly kept')
    const undo = decide({ kind: 'undo', decision: fix.id })
    expect(recordOf('dam-1', [undo, fix]).status).toBe('kept late')
  })

  it('correct the term, and what follows from it', () => {
    const fix = decide({ kind: 'correct', target: anchor(newsOf('dam-1').id), path: 'due', value: '2025-07-20', was: null })
    expect(recordOf('dam-1', [fix]).status).toBe('kept')
  })

  it('correct the sum, and what follows from it', () => {
    const fix = decide({
      kind: 'correct',
      target: anchor(newsOf('dam-1').id),
      path: 'amount',
      value: { value: 12e6, currency: 'USD' },
      was: null,
    })
    expect(recordOf('dam-1', [fix])).toMatchObject({ amount: { value: 12e6, currency: 'USD' }, status: 'partly kept' })
  })

  it('leave a value that does not fit its field alone', () => {
    const fix = decide({ kind: 'correct', target: anchor(newsOf('dam-1').id), path: 'due', value: 'soon', was: null })
    expect(recordOf('dam-1', [fix])).toMatchObject({ due: { end: '2025-06-30' }, decisions: [] })
  })

  it('split a sequel from a promise and join it to another', () => {
    const [dam, well, paid] = [newsOf('dam-1').id, newsOf('well-1').id, sequelOf('dam-2').id]
    const split = decide({ kind: 'split', one: [anchor(dam)], other: [anchor(paid)] })
    expect(recordOf('dam-1', [split]).status).toBe('pending')
    const join = decide({ kind: 'join', accounts: [anchor(well), anchor(paid)] })
    expect(recordOf('well-1', [split, join]).accounts).toContain(paid)
  })

  it('join two promises, and split them again', () => {
    const both = [newsOf('dam-1').id, newsOf('well-1').id]
    const join = decide({ kind: 'join', accounts: both.map((id) => anchor(id)) })
    expect(recordOf('well-1', [join]).id).toBe(both[0])
    const split = decide({ kind: 'split', one: [anchor(both[0] as string)], other: [anchor(both[1] as string)] })
    expect(recordOf('well-1', [join, split]).id).toBe(both[1])
  })
})

describe('statusOn', () => {
  it('follows the sources, and calls overdue what is past with nothing heard', () => {
    const alone = recordOf(
      'dam-1',
      [],
      accounts.filter((a) => a.story !== 'dam-2'),
    )
    expect(alone.status).toBe('pending')
    expect(['2025-06-30', '2025-07-01'].map((day) => statusOn(alone, day))).toEqual(['pending', 'overdue'])
    const paid = recordOf('dam-1')
    expect(['2025-04-01', '2025-07-08', '2025-07-09'].map((day) => statusOn(paid, day))).toEqual(['pending', 'overdue', 'kept late'])
  })
})

describe('keys', () => {
  it('find every pair that is related, within their days', () => {
    for (const a of accounts)
      for (const b of accounts) {
        const least = a.role === 'sequel' || b.role === 'sequel' ? ANSWERS : SAME_PROMISE
        if (a === b || relateCommitments(a, b).points < least) continue
        const probes = commitmentProbes(a).filter((p) => p.roles.includes(b.role))
        const hit = commitmentKeys(b).some(({ key, day }) => probes.some((p) => p.key === key && p.from <= day && day <= p.to))
        expect(hit, `${a.story} ${b.story}`).toBe(true)
      }
  })

  it('are bounded and name more than a country', () => {
    for (const a of accounts) {
      expect(commitmentKeys(a).length).toBeLessThanOrEqual(100)
      for (const { key } of commitmentKeys(a)) expect(key).toMatch(/\+|^programme:/)
    }
  })
})
