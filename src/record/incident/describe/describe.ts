import type { Account } from '../../account.ts'
import type { Decision } from '../../decision.ts'
import type { IncidentRecord } from '../../incident-record.ts'
import { byPublished, type StoryCard } from '../../story-card.ts'
import type { Cluster } from '../settle.ts'
import { claimsOf } from './claims.ts'
import { corrected } from './corrected.ts'
import { dateOf } from './date.ts'
import { followUpsOf } from './follow-ups.ts'
import { partyFigures } from './parties.ts'
import { placeOf } from './place.ts'
import { statusOf } from './status.ts'
import { tollsOf } from './tolls.ts'
import type { Witness } from './witness.ts'

/**
 * The incident of a cluster as it stands: what its stories agree on, what they claim side by side, and how it went on. Stories that were
 * taken back count for nothing while others are left; when none is left the incident stays, withdrawn, with what they had said.
 * `decisions` are those that are about this incident.
 */
export function describeIncident(cluster: Cluster, cards: ReadonlyMap<string, StoryCard>, decisions: readonly Decision[]): IncidentRecord {
  const all = cluster.news.flatMap((account) => witnessOf(account, cards))
  const standing = all.filter(({ card }) => card.state !== 'killed')
  const news = standing.length > 0 ? standing : all
  const others = cluster.others.flatMap((account) => witnessOf(account, cards)).filter(({ card }) => card.state !== 'killed')
  const tolls = tollsOf(news)
  const claims = claimsOf([...news, ...others])
  const stories = new Map(news.map(({ card }) => [card.key, card]))
  const sources = [...stories.values()].sort(byPublished)
  const published = sources.flatMap((card) => card.published ?? [])
  const record: IncidentRecord = {
    id: (cluster.news[0] as Account).id,
    kind: commonest(news.map(({ account }) => account.facts.kind)),
    ...statusOf({ news, isWithdrawn: standing.length === 0, claims, tolls }),
    date: dateOf(news),
    place: placeOf(news),
    perpetrators: partyFigures(news, ({ perpetrators }) => perpetrators),
    targets: partyFigures(news, ({ targets }) => targets),
    victims: partyFigures(news, ({ victims }) => victims),
    weapons: [...new Set(news.flatMap(({ account }) => account.facts.weapons))].sort(),
    tolls,
    claims,
    followUps: followUpsOf([...news, ...others]),
    stories: stories.size,
    publishers: new Set([...stories.values()].map(({ publisher, feed, key }) => publisher ?? feed ?? key)).size,
    origins: new Set([...stories.values()].map(({ wire }) => wire)).size,
    sources: sources.map(({ key }) => key),
    recalls: new Set(others.filter(({ account }) => account.role === 'recall').map(({ card }) => card.key)).size,
    firstPublished: published[0] ?? null,
    lastPublished: published.at(-1) ?? null,
    accounts: cluster.news.map(({ id }) => id),
    decisions: decisions.map(({ id }) => id),
  }
  return corrected(record, decisions)
}

const witnessOf = (account: Account, cards: ReadonlyMap<string, StoryCard>): Witness[] => {
  const card = cards.get(account.story)
  return card === undefined ? [] : [{ account, card }]
}

/** The kind that most accounts give; plain attacks and seizures only when nothing says more. */
function commonest(kinds: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const vague = (kind: string): number => Number(kind === 'attack' || kind === 'seizure' || kind === 'coercion')
  return [...counts].sort((a, b) => vague(a[0]) - vague(b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'attack'
}
