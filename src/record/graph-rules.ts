import type { Span } from '../kit/span.ts'
import type { Reading } from '../reading/schema.ts'
import type { Account, AccountKey, Graph, Probe } from './account.ts'
import { commitmentAccounts } from './commitments/accounts.ts'
import type { CommitmentFacts } from './commitments/commitment-facts.ts'
import { commitmentKeys, commitmentProbes } from './commitments/keys.ts'
import { ANSWERS, relateCommitments, SAME_PROMISE } from './commitments/relate.ts'
import { settleCommitments } from './commitments/settle.ts'
import type { Decision } from './decision.ts'
import { commitmentEntry } from './entries/commitment-entry.ts'
import { incidentEntry } from './entries/incident-entry.ts'
import type { Entry } from './entry.ts'
import { incidentAccounts } from './incident/accounts.ts'
import { accountKeys, accountProbes } from './incident/keys.ts'
import { areNear } from './incident/near.ts'
import { incidentRecords } from './incident/records.ts'
import type { StoryCard } from './story-card.ts'

/** What one graph of accounts is made of and how it is settled; incidents and commitments are kept by the same steps. */
export interface GraphRules<F = unknown> {
  readonly graph: Graph
  readonly accountsOf: (reading: Reading, card: StoryCard, headline: Reading | null) => Account<F>[]
  readonly keys: (account: Account<F>) => AccountKey[]
  readonly probes: (account: Account<F>) => Probe[]
  /** Where in its story the account is told; null when only the headline tells it. */
  readonly spanOf: (account: Account<F>) => Span | null
  /** Whether two accounts may bear on each other, so that they are settled together: what the probes of either find, and the same both ways. Of one wire they are the nearer. */
  readonly isNear: (a: Account<F>, b: Account<F>, wireOf: (story: string) => string) => boolean
  readonly settle: (accounts: readonly Account<F>[], context: SettleContext) => Settling
}

export interface SettleContext {
  readonly cards: ReadonlyMap<string, StoryCard>
  readonly decisions: readonly Decision[]
}

export interface Settling {
  readonly entries: readonly Entry[]
  readonly placed: ReadonlyMap<string, { readonly item: string | null; readonly why: readonly string[] }>
}

const INCIDENTS: GraphRules<Account['facts']> = {
  graph: 'incident',
  accountsOf: incidentAccounts,
  keys: accountKeys,
  probes: accountProbes,
  spanOf: ({ facts }) => facts.anchor,
  isNear: areNear,
  settle: (accounts, { cards, decisions }) => {
    const { records, placed } = incidentRecords(accounts, cards, decisions)
    const byId = new Map(accounts.map((account) => [account.id, account]))
    return {
      entries: records.map((record) =>
        incidentEntry(
          record,
          record.accounts.flatMap((id) => byId.get(id) ?? []),
          cards,
        ),
      ),
      placed,
    }
  },
}

const COMMITMENTS: GraphRules<CommitmentFacts> = {
  graph: 'commitment',
  accountsOf: (reading, card) => commitmentAccounts(reading, card),
  keys: commitmentKeys,
  probes: commitmentProbes,
  spanOf: ({ facts }) => facts.cite.span,
  isNear: (a, b) => relateCommitments(a, b).points >= Math.min(ANSWERS, SAME_PROMISE),
  settle: (accounts, { cards, decisions }) => {
    const { records, placed } = settleCommitments(accounts, cards, decisions)
    const byId = new Map(accounts.map((account) => [account.id, account]))
    return {
      entries: records.map((record) =>
        commitmentEntry(
          record,
          record.accounts.flatMap((id) => byId.get(id)?.story ?? []),
          cards,
        ),
      ),
      placed,
    }
  },
}

export const GRAPHS: readonly GraphRules[] = [INCIDENTS as unknown as GraphRules, COMMITMENTS as unknown as GraphRules]
