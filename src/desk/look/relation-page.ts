import type { Report } from '../../reading/schema.ts'
import type { Pair } from '../../record/relation/pair.ts'
import { relate } from '../../record/relation/relate.ts'
import type { Relation } from '../../record/relation/relation.ts'
import type { Step } from '../../record/relation/step.ts'
import type { StoryCard } from '../../record/story-card.ts'
import type { RecordReader } from '../../store/port.ts'

/** Two parties through time, with the reports behind each turn. */
export interface RelationPage {
  readonly relation: Relation
  /** Reports that change points name, by id. */
  readonly reports: Readonly<Record<string, CitedReport>>
}

export interface CitedReport {
  readonly report: Report
  readonly card: StoryCard
}

/** Reports of one change point that are told. */
const MOST_CITED = 5

/** `step`: width of a point of the series. `today`: ISO day up to which the record knows. */
export async function relationPage(
  reader: RecordReader,
  pair: Pair,
  { step, today }: { readonly step?: Step; readonly today: string },
): Promise<RelationPage> {
  const relation = relate(pair, await reader.between(pair), { asOf: today, ...(step === undefined ? {} : { step }) })
  const ids = [...new Set(relation.changes.flatMap(({ reports }) => reports.slice(0, MOST_CITED)))]
  const entries = await reader.get('report', ids)
  const cards = new Map((await reader.get('story', [...new Set(entries.map(({ doc }) => doc.story))])).map(({ id, doc }) => [id, doc]))
  const reports = entries.flatMap(({ id, doc }) => {
    const card = cards.get(doc.story)
    return card === undefined ? [] : [[id, { report: doc.report, card }] as const]
  })
  return { relation: withCited(relation, new Set(ids)), reports: Object.fromEntries(reports) }
}

const withCited = (relation: Relation, ids: ReadonlySet<string>): Relation => ({
  ...relation,
  changes: relation.changes.map((change) => ({ ...change, reports: change.reports.filter((id) => ids.has(id)).slice(0, MOST_CITED) })),
})
