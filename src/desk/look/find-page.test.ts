import { describe, expect, it } from 'vitest'
import { entryOf, put } from '../../../tests/store/entries.ts'
import type { CommitmentRecord, CommitmentStatus } from '../../record/commitment-record.ts'
import type { Entry } from '../../record/entry.ts'
import { openMemoryStore } from '../../store/memory/memory-store.ts'
import type { RecordStore } from '../../store/port.ts'
import { type Asked, findPage } from './find-page.ts'
import { ledgerOf } from './ledger.ts'

/** A promise of `who` made on 1 March 2026, with what the sources say became of it. */
function promise(id: string, who: string, due: string | null, ...later: readonly CommitmentStatus[]): Entry {
  const changes = (['pending', ...later] as const).map((status, i) => ({ status, day: `2026-03-0${i + 1}`, why: 'told', cite: {} }))
  const speaker = { name: who, entity: null, country: who.slice(0, 3).toUpperCase(), sectors: [], certainty: 'stated' }
  const doc = {
    ...{ id, promisers: [speaker], beneficiaries: [], action: `mend bridge ${id}`, amount: null, made: '2026-03-01', changes },
    ...{ due: due === null ? null : { start: due, end: due, precision: 'day', text: due }, status: changes.at(-1)?.status },
  } as unknown as CommitmentRecord
  return entryOf(id, { statuses: [doc.status], published: '2026-03-01' }, 'commitment', doc)
}

async function storeOf(...entries: readonly Entry[]): Promise<RecordStore> {
  const store = openMemoryStore()
  await store.write((writer) => writer.apply(put(...entries)))
  return store
}

const asked: Asked<'commitment'> = { kind: 'commitment', filter: {}, order: 'oldest', size: 2, after: null, today: '2026-03-20' }

describe('findPage', () => {
  it('pages through all, with the total on the first page alone', async () => {
    const store = await storeOf(...['a', 'b', 'c'].map((id) => entryOf(id, { published: '2026-03-01' })))
    const first = await findPage(store, { ...asked, kind: 'report' })
    expect([first.entries.map(({ id }) => id), first.total]).toEqual([['a', 'b'], 3])
    const last = await findPage(store, { ...asked, kind: 'report', after: first.next })
    expect([last.entries.map(({ id }) => id), last.total, last.next]).toEqual([['c'], null, null])
  })

  it('finds what is overdue by the calendar, in whole pages', async () => {
    const store = await storeOf(
      promise('a', 'Chile', '2026-03-10'),
      promise('b', 'Chile', '2026-03-30'),
      promise('c', 'Ghana', '2026-03-12', 'kept'),
      promise('d', 'Ghana', '2026-03-15'),
      promise('e', 'Ghana', null, 'overdue'),
      promise('f', 'Ghana', '2026-03-19', 'in progress'),
    )
    const overdue = { ...asked, filter: { statuses: ['overdue'] } }
    const first = await findPage(store, overdue)
    expect([first.entries.map(({ id }) => id), first.total]).toEqual([['a', 'd'], 4])
    const second = await findPage(store, { ...overdue, after: first.next })
    expect(second.entries.map(({ id }) => id)).toEqual(['e', 'f'])
    const pending = await findPage(store, { ...asked, filter: { statuses: ['pending'] }, size: 10 })
    expect([pending.entries.map(({ id }) => id), pending.total]).toEqual([['b'], 1])
    const before = await findPage(store, { ...overdue, today: '2026-03-11' })
    expect(before.entries.map(({ id }) => id)).toEqual(['a', 'e'])
  })
})

describe('ledgerOf', () => {
  it('puts promisers with something overdue first, and in each the overdue and then the next due', async () => {
    const store = await storeOf(
      promise('a', 'Chile', '2026-04-02'),
      promise('b', 'Ghana', null),
      promise('c', 'Ghana', '2026-04-01'),
      promise('d', 'Ghana', '2026-03-15'),
      promise('e', 'Ghana', '2026-03-12', 'kept'),
    )
    const ledger = await ledgerOf(store, {}, '2026-03-20')
    expect(ledger.promisers.map(({ name, lines }) => [name, lines.map(({ status, commitment }) => `${commitment.id} ${status}`)])).toEqual([
      ['Ghana', ['d overdue', 'e kept', 'c pending', 'b pending']],
      ['Chile', ['a pending']],
    ])
    const open = await ledgerOf(store, { statuses: ['pending'] }, '2026-03-20')
    expect([open.total, open.newest, open.promisers.map(({ name }) => name)]).toEqual([3, null, ['Chile', 'Ghana']])
    expect(await ledgerOf(store, {}, '2026-03-20', 2)).toMatchObject({ total: 2, newest: 2 })
    expect(await ledgerOf(store, {}, '2026-03-20', 5)).toMatchObject({ total: 5, newest: null })
  })
})
