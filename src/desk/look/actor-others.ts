import type { Actor } from '../../reading/schema.ts'
import type { ReportRecord } from '../../record/entry.ts'

/** One with whom an actor has to do. */
export interface OtherParty {
  /** Entity id, country or sector, by which the record is searched; null for one that is told by words alone. */
  readonly code: string | null
  readonly name: string
  /** Reports of what the actor does to it, of what it does to the actor, and of what both do together. */
  readonly toIt: number
  readonly byIt: number
  readonly together: number
}

const MOST = 20

/** Those that the reports name most often beside the actor, most frequent first. `nameOf`: a country or sector by its code. */
export function othersIn(
  reports: Iterable<ReportRecord>,
  codes: ReadonlySet<string>,
  nameOf: (code: string) => string,
): readonly OtherParty[] {
  const found = new Map<string, { code: string | null; name: string; toIt: number; byIt: number; together: number }>()
  const count = (actors: readonly Actor[], as: 'toIt' | 'byIt' | 'together'): void => {
    const distinct = new Map(actors.filter((one) => !isOne(one, codes)).map((one) => [keyOf(one), one]))
    for (const [key, one] of distinct) {
      const other = found.get(key) ?? { ...partyOf(one, nameOf), toIt: 0, byIt: 0, together: 0 }
      other[as]++
      found.set(key, other)
    }
  }
  for (const { report } of reports) {
    const acts = report.actors.some((one) => isOne(one, codes))
    if (acts && report.recipients.length === 0) count(report.actors, 'together')
    else if (acts) count(report.recipients, 'toIt')
    if (report.recipients.some((one) => isOne(one, codes))) count(report.actors, 'byIt')
  }
  const all = ({ toIt, byIt, together }: OtherParty): number => toIt + byIt + together
  return [...found.values()].sort((a, b) => all(b) - all(a) || (a.name < b.name ? -1 : 1)).slice(0, MOST)
}

/** Whether the words of a report name the actor that the codes stand for. */
export const isOne = ({ entity, country, sectors }: Actor, codes: ReadonlySet<string>): boolean =>
  (entity !== null && codes.has(entity.id)) || (country !== null && codes.has(country)) || sectors.some((sector) => codes.has(sector))

/** A country stands for all that is its own and has no entity; so does a sector for those of no country. */
function partyOf({ entity, country, sectors, name }: Actor, nameOf: (code: string) => string): { code: string | null; name: string } {
  if (entity !== null && entity.kind !== 'country') return { code: entity.id, name: entity.name }
  const code = country ?? sectors[0] ?? null
  return { code, name: code === null ? name : nameOf(code) }
}

const keyOf = (actor: Actor): string => {
  const { code, name } = partyOf(actor, (one) => one)
  return code ?? `"${name.toLowerCase()}`
}
