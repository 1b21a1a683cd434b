import type { GoldDocument } from './coref-gold.ts'

/** Chains of one document, each a list of mentions (numbers). */
export type Clusters = readonly (readonly number[])[]
export interface PairCount {
  hit: number
  all: number
}

const PRONOUNS = new Set('he him his himself she her hers herself it its itself they them their theirs themselves'.split(' '))

/** F1 of MUC, B3 and CEAFe over documents, and their mean (`conll`). Each in [0, 1]. */
export function clusterScores(key: readonly Clusters[], response: readonly Clusters[]): Record<'muc' | 'b3' | 'ceafe' | 'conll', number> {
  const f = (measure: (a: Clusters, b: Clusters) => PairCount): number => {
    const recall = total(key, response, measure)
    const precision = total(response, key, measure)
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
  }
  const muc = f(mucRecall)
  const b3 = f(b3Recall)
  const ceafe = f(ceafeRecall)
  return { muc, b3, ceafe, conll: (muc + b3 + ceafe) / 3 }
}

function total(a: readonly Clusters[], b: readonly Clusters[], measure: (a: Clusters, b: Clusters) => PairCount): number {
  let hit = 0
  let all = 0
  a.forEach((clusters, i) => {
    const count = measure(clusters, b[i] ?? [])
    hit += count.hit
    all += count.all
  })
  return all === 0 ? 0 : hit / all
}

const indexOf = (clusters: Clusters): Map<number, number> => new Map(clusters.flatMap((c, i) => c.map((m) => [m, i] as const)))

/** Links of the key that the response keeps (Vilain 1995). */
export function mucRecall(key: Clusters, response: Clusters): PairCount {
  const at = indexOf(response)
  let hit = 0
  let all = 0
  for (const cluster of key) {
    const parts = new Set(cluster.map((m) => at.get(m) ?? `alone ${m}`)).size
    hit += cluster.length - parts
    all += cluster.length - 1
  }
  return { hit, all }
}

/** For each mention, the share of its chain that the response holds together (Bagga 1998). */
export function b3Recall(key: Clusters, response: Clusters): PairCount {
  const at = indexOf(response)
  let hit = 0
  let all = 0
  for (const cluster of key) {
    for (const mention of cluster) {
      const other = response[at.get(mention) ?? -1] ?? []
      hit += cluster.filter((m) => other.includes(m)).length / cluster.length
      all++
    }
  }
  return { hit, all }
}

/** Best one-to-one pairing of chains by the share of mentions they have in common (Luo 2005), paired greedily from the best. */
export function ceafeRecall(key: Clusters, response: Clusters): PairCount {
  const at = indexOf(response)
  const pairs: { k: number; r: number; value: number }[] = []
  key.forEach((cluster, k) => {
    for (const r of new Set(cluster.flatMap((m) => at.get(m) ?? []))) {
      const other = response[r] as readonly number[]
      pairs.push({ k, r, value: (2 * cluster.filter((m) => other.includes(m)).length) / (cluster.length + other.length) })
    }
  })
  const usedKey = new Set<number>()
  const usedResponse = new Set<number>()
  let hit = 0
  for (const { k, r, value } of pairs.sort((a, b) => b.value - a.value || a.k - b.k || a.r - b.r)) {
    if (usedKey.has(k) || usedResponse.has(r)) continue
    usedKey.add(k)
    usedResponse.add(r)
    hit += value
  }
  return { hit, all: key.length }
}

/** Third-person pronouns with an earlier mention in gold: those whose nearest earlier referent of the chain is of the gold chain too. */
export function pronounScore({ chains, words }: GoldDocument, read: Clusters): PairCount {
  const gold = indexOf(chains)
  const at = indexOf(read)
  const count: PairCount = { hit: 0, all: 0 }
  for (const chain of chains) {
    for (const head of chain.slice(1)) {
      if (!PRONOUNS.has((words[head]?.[1] ?? '').toLowerCase())) continue
      count.all++
      const before = (read[at.get(head) ?? -1] ?? []).filter((m) => m < head).at(-1)
      if (before !== undefined && gold.get(before) === gold.get(head)) count.hit++
    }
  }
  return count
}
