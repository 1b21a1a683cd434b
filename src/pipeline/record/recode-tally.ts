import { ITEM_KINDS, type ItemKind, type ReadingDiff } from '../../record/reconcile/reading-diff.ts'
import { type DiffSummary, type StoryDiff, summariseDiffs, type TypeTally } from '../../record/reconcile/summary.ts'

/** Counts stories of which nothing is told otherwise, without keeping them: most of a large record are such. */
export class Unchanged {
  #stories = 0
  readonly #kept = new Map<string, { items: ItemKind; type: string; kept: number }>()

  add(diff: ReadingDiff): void {
    this.#stories++
    for (const items of ITEM_KINDS)
      for (const { type } of diff[items].kept) {
        const held = this.#kept.get(`${items} ${type}`) ?? { items, type, kept: 0 }
        this.#kept.set(`${items} ${type}`, { ...held, kept: held.kept + 1 })
      }
  }

  /** The summary of the changed stories with these counted in. */
  summary(changed: readonly StoryDiff[]): DiffSummary {
    const told = summariseDiffs(changed)
    const keptOf = (items: ItemKind): number => [...this.#kept.values()].reduce((sum, one) => sum + (one.items === items ? one.kept : 0), 0)
    const items = Object.fromEntries(
      ITEM_KINDS.map((kind) => [kind, { ...told.items[kind], kept: told.items[kind].kept + keptOf(kind) }]),
    ) as DiffSummary['items']
    return {
      ...told,
      items,
      stories: told.stories + this.#stories,
      unchanged: told.unchanged + this.#stories,
      types: this.#typesWith(told.types),
    }
  }

  #typesWith(types: readonly TypeTally[]): TypeTally[] {
    const left = new Map(this.#kept)
    const both = types.map((tally) => {
      const key = `${tally.items} ${tally.type}`
      const more = left.get(key)?.kept ?? 0
      left.delete(key)
      return { ...tally, kept: tally.kept + more }
    })
    const alone = [...left.values()].map(
      ({ items, type, kept }): TypeTally => ({ items, type, kept, changed: 0, gone: 0, added: 0, examples: { gone: [], added: [] } }),
    )
    return [...both, ...alone.sort((a, b) => ITEM_KINDS.indexOf(a.items) - ITEM_KINDS.indexOf(b.items) || (a.type < b.type ? -1 : 1))]
  }
}
