/** Precision, recall and their harmonic mean, 0 to 1. */
export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** What one item belongs to: in the record, in truth, and in truth counting what it only mentions. */
export interface Item {
  readonly found: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  readonly mentioned: ReadonlySet<string>
}

/**
 * Extended B-cubed of items that may belong to several clusters (Amigo et al. 2009, "A comparison of extrinsic clustering evaluation
 * metrics"). Recall asks for what an item tells; precision holds a shared cluster right where both items tell or mention one incident.
 * An item in no cluster counts for recall and not for precision.
 */
export function bcubed(items: readonly Item[]): BCubed {
  const precisions = items.flatMap((a) => mean(items, (b) => ratio(shared(a.found, b.found), shared(a.mentioned, b.mentioned))) ?? [])
  const recalls = items.flatMap((a) => mean(items, (b) => ratio(shared(a.told, b.told), shared(a.found, b.found))) ?? [])
  const [precision, recall] = [average(precisions), average(recalls)]
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** Part of what two items share that is right; null where they share nothing. */
const ratio = (all: number, right: number): number | null => (all === 0 ? null : Math.min(all, right) / all)

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length

function mean(items: readonly Item[], of: (item: Item) => number | null): number | null {
  const values = items.flatMap((item) => of(item) ?? [])
  return values.length === 0 ? null : average(values)
}

const average = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length)
