import type { Account } from '../account.ts'
import type { Decision } from '../decision.ts'
import type { IncidentRecord } from '../incident-record.ts'
import { standing } from '../standing.ts'
import type { StoryCard } from '../story-card.ts'
import { describeIncident } from './describe/describe.ts'
import { type Bonds, bondsOf, decisionsOn } from './rulings.ts'
import { settleIncidents } from './settle.ts'

export interface SettledIncidents {
  readonly records: readonly IncidentRecord[]
  /** Of every account: the incident that it belongs to, and why. */
  readonly placed: ReadonlyMap<string, { readonly item: string | null; readonly why: readonly string[] }>
}

/** The incidents of a hood: a pure function of its accounts, their stories and what people decided; no order plays a part. */
export function incidentRecords(
  accounts: readonly Account[],
  cards: ReadonlyMap<string, StoryCard>,
  decisions: readonly Decision[],
): SettledIncidents {
  const kept = standing(decisions)
  const bonds = bondsOf(kept, accounts)
  const { clusters, why } = settleIncidents(accounts, cards, bonds)
  const decided = decisionsOn(
    clusters.map(({ news }) => news),
    kept,
    accounts,
  )
  const placed = new Map<string, { item: string | null; why: readonly string[] }>()
  for (const { id } of accounts) placed.set(id, { item: null, why: [] })
  const records = clusters.map((cluster, i) => {
    const record = describeIncident(cluster, cards, decided[i] ?? [])
    const own = [...cluster.news, ...cluster.others]
    const joined = new Set(own.slice(1).flatMap(({ id }) => (isJoined(id, own, bonds) ? [id] : [])))
    for (const { id } of own)
      placed.set(id, { item: record.id, why: [...new Set([...(joined.has(id) ? ['joined by a person'] : []), ...(why.get(id) ?? [])])] })
    return record
  })
  return { records, placed }
}

/** Whether a person said that it belongs with another account of the incident. */
const isJoined = (id: string, own: readonly Account[], { together }: Bonds): boolean =>
  together.some(([a, b]) => (a === id && own.some((one) => one.id === b)) || (b === id && own.some((one) => one.id === a)))
