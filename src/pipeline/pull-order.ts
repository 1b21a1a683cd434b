import type { Feed } from '../feeds/state.ts'

/** A feed that is to be asked, and since when. */
export interface Waiting {
  readonly feed: Feed
  /** ISO instant; null for one that was never asked. */
  readonly next: string | null
}

/**
 * Those that wait longest first, and hosts in turn: no host with many feeds holds up the others while its own limit is kept.
 */
export function fairOrder(waiting: readonly Waiting[]): Feed[] {
  const byHost = new Map<string, Waiting[]>()
  for (const one of [...waiting].sort((a, b) => Date.parse(a.next ?? '1970-01-01') - Date.parse(b.next ?? '1970-01-01'))) {
    const host = hostOf(one.feed.address)
    const group = byHost.get(host)
    if (group === undefined) byHost.set(host, [one])
    else group.push(one)
  }
  const rounds: Feed[][] = []
  for (const group of byHost.values()) {
    for (const [round, { feed }] of group.entries()) {
      const list = rounds[round] ?? []
      list.push(feed)
      rounds[round] = list
    }
  }
  return rounds.flat()
}

/** Host and port of an address. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)
