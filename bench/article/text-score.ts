/** Words of a text, lower case, with how often each stands in it. */
function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const size = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0)

/** F1 of two texts on the multiset of their words, 0 to 1. Two empty texts are alike. */
export function wordF1(found: string, wanted: string): number {
  const a = bag(found)
  const b = bag(wanted)
  const total = size(a) + size(b)
  let common = 0
  for (const [word, n] of a) common += Math.min(n, b.get(word) ?? 0)
  return total === 0 ? 1 : (2 * common) / total
}
