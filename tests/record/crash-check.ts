import { type Arrival, arrivalOf } from '../../src/record/arrival.ts'
import { incidentAccounts } from '../../src/record/incident/accounts.ts'
import { ENTRY_KINDS } from '../../src/store/content.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { crashReader, crashStories } from './crash-stories.ts'

const ALL = { filter: {}, size: 10_000 } as const

/** What is wrong with a record into which the first `kept` stories of crash-stories were said to be kept; nothing when all is well. */
export async function faultsOf(store: RecordStore, kept: number, count: number): Promise<string[]> {
  const arrivals = crashStories(count).map((item) => arrivalOf(item, '2026-01-01T00:00:00Z'))
  const keys = arrivals.map(({ card }) => card.key)
  const there = new Map((await store.get('story', keys)).map(({ id, doc }) => [id, doc]))
  const totals = await store.totals()
  const faults = keys.slice(0, kept).flatMap((key, i) => (there.has(key) ? [] : [`story ${i + 1} was told as kept and is not there`]))
  if (totals.story !== there.size) faults.push(`the record has ${totals.story} stories and ${there.size} of those that were imported`)
  for (const kind of ENTRY_KINDS) {
    const found = await store.count({ kind, filter: {} })
    if (totals[kind] !== found) faults.push(`the total of ${kind} is ${totals[kind]} and not ${found}`)
  }
  const come = arrivals.flatMap((arrival) => {
    const card = there.get(arrival.card.key)
    return card === undefined ? [] : [{ ...arrival, card }]
  })
  return [...faults, ...(await storyFaults(store, come)), ...(await incidentFaults(store))]
}

/** Each story is there whole: with its reading, its reports, and the accounts that follow from it. */
async function storyFaults(store: RecordStore, come: readonly Arrival[]): Promise<string[]> {
  const keys = come.map(({ card }) => card.key)
  const read = await store.write((writer) => writer.known(keys))
  const reports = groupBy((await store.find({ kind: 'report', ...ALL })).entries, ({ doc }) => doc.story)
  const accounts = groupBy(await store.accountsOfStories('incident', keys), ({ story }) => story)
  const faults: string[] = []
  for (const { card, story } of come) {
    const reading = await crashReader.read(story)
    const isCurrent = card.state === 'current'
    const [told, wanted] = [reports.get(card.key)?.length ?? 0, isCurrent ? reading.reports.length : 0]
    const has = (accounts.get(card.key) ?? []).map(({ id }) => id).sort()
    const should = (isCurrent ? incidentAccounts(reading, card) : []).map(({ id }) => id).sort()
    if (!read.has(card.key)) faults.push(`${card.key} has no reading`)
    if (told !== wanted) faults.push(`${card.key} has ${told} reports and should have ${wanted}`)
    if (has.join() !== should.join()) faults.push(`${card.key} has the accounts ${has} and should have ${should}`)
  }
  return faults
}

/** Incidents and accounts name each other, and reports name incidents that are there. */
async function incidentFaults(store: RecordStore): Promise<string[]> {
  const incidents = (await store.find({ kind: 'incident', ...ALL })).entries
  const known = new Set(incidents.map(({ id }) => id))
  const accounts = groupBy(await store.accountsOfItems('incident', [...known]), ({ item }) => item)
  const reports = (await store.find({ kind: 'report', ...ALL })).entries
  return [
    ...incidents
      .filter(({ id, doc }) => {
        const news = (accounts.get(id) ?? []).filter(({ role }) => role === 'news').map((account) => account.id)
        return news.sort().join() !== [...doc.accounts].sort().join()
      })
      .map(({ id }) => `incident ${id} names other accounts than belong to it`),
    ...reports
      .filter(({ doc }) => doc.incident !== null && !known.has(doc.incident))
      .map(({ id }) => `report ${id} names an incident that is not there`),
  ]
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
