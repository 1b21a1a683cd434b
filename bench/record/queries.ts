/** The desk's questions, each kind with parameters from common to rare. */
import { isoDayOf } from '../../src/kit/when.ts'
import type { Filter } from '../../src/record/filter.ts'
import type { Page, Query, RecordStore } from '../../src/store/port.ts'
import { countryAt, entityAt, FIRST_DAY, LAST_DAY, numbersOf, reportAt, townAt, typeAt, wordAt } from './reports.ts'

export interface Question {
  readonly name: string
  /** The question with the parameters of a turn. */
  readonly ask: (store: RecordStore, turn: number) => Promise<unknown>
}

const PAGE = 50
const EXPORT = 1000

const find = (store: RecordStore, filter: Filter, more: Partial<Query> = {}): Promise<Page> =>
  store.find({ kind: 'report', filter, size: PAGE, ...more })

/** Ranks from the commonest to the rare. */
const RANKS = [0, 2, 5, 12, 30, 70, 150]
const rankOf = (turn: number): number => RANKS[turn % RANKS.length] as number
const dayOf = (turn: number): number => FIRST_DAY + Math.floor(numbersOf(turn + 99)() * (LAST_DAY - FIRST_DAY))
const span = (turn: number, days: number) => ({ from: isoDayOf(dayOf(turn)), to: isoDayOf(dayOf(turn) + days) })
const phraseOf = (turn: number): string =>
  reportAt(turn * 7919)
    .facets.words.slice(4, 6)
    .join(' ')

export const QUESTIONS: readonly Question[] = [
  { name: 'newest page', ask: (store) => find(store, {}) },
  { name: 'one word', ask: (store, turn) => find(store, { text: wordAt(rankOf(turn) * 40) }) },
  { name: 'two words', ask: (store, turn) => find(store, { text: `${wordAt(rankOf(turn))} ${wordAt(rankOf(turn + 3) * 10)}` }) },
  { name: 'phrase', ask: (store, turn) => find(store, { text: `"${phraseOf(turn)}"` }) },
  {
    name: 'word, country, type',
    ask: (store, turn) => find(store, { text: wordAt(rankOf(turn)), countries: [countryAt(rankOf(turn + 2))], types: [typeAt(turn)] }),
  },
  {
    name: 'country, type, 30 days',
    ask: (store, turn) => find(store, { countries: [countryAt(rankOf(turn))], types: [typeAt(turn)], event: span(turn, 30) }),
  },
  {
    name: 'actor on recipient',
    ask: (store, turn) => find(store, { actors: [countryAt(rankOf(turn))], recipients: [countryAt(rankOf(turn + 1))] }),
  },
  { name: 'entity', ask: (store, turn) => find(store, { parties: [entityAt(rankOf(turn) * 20)] }) },
  { name: 'radius 50 km', ask: (store, turn) => find(store, { near: { ...townAt(rankOf(turn), turn % 9), km: 50 } }) },
  {
    name: 'radius 100 km, 90 days',
    ask: (store, turn) =>
      find(store, { near: { ...townAt(rankOf(turn), 0), km: 100 }, event: span(turn, 90), types: ['ASSAULT', 'COERCE', 'PROTEST'] }),
  },
  { name: 'event order, country', ask: (store, turn) => find(store, { countries: [countryAt(rankOf(turn))] }, { order: 'event' }) },
  { name: 'killed 10 and more', ask: (store, turn) => find(store, { killed: { from: 10 }, countries: [countryAt(rankOf(turn))] }) },
  { name: 'story', ask: (store, turn) => find(store, { story: reportAt(turn * 977).facets.story ?? '' }) },
  { name: 'deep page', ask: (store, turn) => deepPage(store, turn) },
  {
    name: 'relation of a pair',
    ask: (store, turn) => store.between({ one: countryAt(rankOf(turn)), other: countryAt(rankOf(turn + 1)), from: null, to: null }),
  },
  {
    name: 'get 100 by id',
    ask: (store, turn) =>
      store.get(
        'report',
        Array.from({ length: 100 }, (_, i) => reportAt(turn * 131 + i * 53).id),
      ),
  },
  { name: `export page of ${EXPORT}`, ask: (store, turn) => find(store, { types: [typeAt(turn)] }, { size: EXPORT, order: 'oldest' }) },
  {
    name: `export page, year of a country`,
    ask: (store, turn) => find(store, { countries: [countryAt(rankOf(turn))], event: span(turn, 365) }, { size: EXPORT, order: 'oldest' }),
  },
  {
    name: 'count of a country and type',
    ask: (store, turn) => store.count({ kind: 'report', filter: { countries: [countryAt(rankOf(turn))], types: [typeAt(turn)] } }),
  },
]

const deep = new Map<number, Promise<string | null>>()

/** The page after some ten thousand entries; getting there is not measured. */
async function deepPage(store: RecordStore, turn: number): Promise<Page> {
  const filter: Filter = { types: [typeAt(turn % 3)] }
  return find(store, filter, { after: (await deep.get(turn % 3)) ?? null })
}

/** Walks to where the deep pages begin. */
export async function walkDeep(store: RecordStore): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    const filter: Filter = { types: [typeAt(turn)] }
    const first = await find(store, filter, { size: 10_000 })
    deep.set(turn, Promise.resolve(first.next === null ? null : (await find(store, filter, { size: 10_000, after: first.next })).next))
  }
}
