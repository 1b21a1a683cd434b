import type { Graph } from '../record/account.ts'
import type { Change, StoryTrace } from '../record/change.ts'
import type { Decision } from '../record/decision.ts'
import type { Entry, EntryKind } from '../record/entry.ts'
import type { StoryCard } from '../record/story-card.ts'
import type { Story } from '../story/story.ts'
import { ENTRY_KINDS } from './content.ts'

type PutReading = Extract<Change, { op: 'put-reading' }>
type PutAccount = Extract<Change, { op: 'put-account' }>
type PlaceAccount = Extract<Change, { op: 'place-account' }>

/** What changes come to in the end, each thing once, so that they can be done a table at a time. */
export interface Folded {
  readonly stories: ReadonlyMap<string, { readonly trace: StoryTrace; readonly story: Story }>
  /** Cards of stories that are not among `stories`. */
  readonly cards: ReadonlyMap<string, StoryCard>
  readonly readings: ReadonlyMap<string, PutReading>
  readonly accounts: Readonly<Record<Graph, ReadonlyMap<string, AccountEnd>>>
  /** Null drops it. */
  readonly entries: Readonly<Record<EntryKind, ReadonlyMap<string, Entry | null>>>
  /** The first of each id: a decision is never changed. */
  readonly decisions: ReadonlyMap<string, Decision>
}

/** What becomes of an account: put as it is, moved if it is there, or dropped. */
export type AccountEnd = PutAccount | PlaceAccount | null

interface Fold {
  readonly stories: Map<string, { trace: StoryTrace; story: Story }>
  readonly cards: Map<string, StoryCard>
  readonly readings: Map<string, PutReading>
  readonly accounts: Record<Graph, Map<string, AccountEnd>>
  readonly entries: Record<EntryKind, Map<string, Entry | null>>
  readonly decisions: Map<string, Decision>
}

export function foldChanges(changes: readonly Change[]): Folded {
  const fold: Fold = {
    stories: new Map(),
    cards: new Map(),
    readings: new Map(),
    accounts: { incident: new Map(), commitment: new Map() },
    entries: Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, new Map()])) as unknown as Fold['entries'],
    decisions: new Map(),
  }
  for (const change of changes) add(fold, change)
  return fold
}

function add(fold: Fold, change: Change): unknown {
  switch (change.op) {
    case 'put-story':
      fold.cards.delete(change.trace.card.key)
      return fold.stories.set(change.trace.card.key, { trace: change.trace, story: change.story })
    case 'put-card':
      return addCard(fold, change.card)
    case 'put-reading':
      return fold.readings.set(change.story, change)
    case 'put-account':
      return fold.accounts[change.graph].set(change.account.id, change)
    case 'place-account':
      return addPlace(fold.accounts[change.graph], change)
    case 'drop-account':
      return fold.accounts[change.graph].set(change.id, null)
    case 'put-entry':
      return fold.entries[change.entry.kind].set(change.entry.id, change.entry)
    case 'drop-entry':
      return fold.entries[change.kind].set(change.id, null)
    case 'put-decision':
      return fold.decisions.has(change.decision.id) || fold.decisions.set(change.decision.id, change.decision)
  }
}

function addCard(fold: Fold, card: StoryCard): void {
  const put = fold.stories.get(card.key)
  if (put === undefined) fold.cards.set(card.key, card)
  else fold.stories.set(card.key, { ...put, trace: { ...put.trace, card } })
}

function addPlace(accounts: Map<string, AccountEnd>, change: PlaceAccount): void {
  const before = accounts.get(change.id)
  if (before === null) return
  accounts.set(change.id, before?.op === 'put-account' ? { ...before, account: { ...before.account, ...placeOnly(change) } } : change)
}

const placeOnly = ({ place: { hood, item, why } }: PlaceAccount): PlaceAccount['place'] => ({ hood, item, why })
