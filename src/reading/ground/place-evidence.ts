import type { Home } from '../../knowledge/gazetteer/gazetteer-home.ts'
import type { GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { GroundContext } from '../context.ts'
import type { Senses } from './place-senses.ts'
import type { Toponym } from './place-toponyms.ts'

/** What the story as a whole says of where it plays. */
export interface Evidence {
  /** Share, 0 to 1, of the story's words for countries that speak of each. */
  readonly countries: ReadonlyMap<string, number>
  /** Share of each first-level unit among those named. */
  readonly units: ReadonlyMap<number, number>
  readonly home: Home | null
}

export function evidenceOf({ doc, story, knowledge: { gazetteer } }: GroundContext, toponyms: readonly Toponym[]): Evidence {
  const countries = new Map<string, number>()
  const units = new Map<number, number>()
  const add = <K>(map: Map<K, number>, key: K | null): void => {
    if (key !== null) map.set(key, (map.get(key) ?? 0) + 1)
  }
  for (const name of doc.names) {
    if (name.kind === 'group' || name.kind === 'place') add(countries, gazetteer.demonym(doc.text.slice(name.span[0], name.span[1])))
  }
  for (const { senses } of toponyms) {
    const unit = plainUnit(senses)
    if (unit === null) continue
    add(countries, unit.country)
    if (unit.feature === 'admin1') add(units, unit.id)
  }
  const { publisher, feed } = story.source
  const home = publisher === null ? null : gazetteer.home(publisher)
  return { countries: shares(countries), units: shares(units), home: home ?? (feed === null ? null : gazetteer.home(feed)) }
}

/** A town of this share of a unit's people makes a shared name say nothing of where the story plays. */
const TOWN_SHARE = 0.05

/** The country or first-level unit that a name means beyond doubt: "Texas", not "Georgia" or "Washington". */
function plainUnit({ candidates, fit }: Senses): GazetteerPlace | null {
  if (fit === 'part') return null
  const own = candidates.filter((c) => !c.weak).map((c) => c.place)
  const units = own.filter((p) => p.feature === 'country' || p.feature === 'admin1')
  const [unit, second] = units
  if (unit === undefined || second !== undefined) return null
  return own.some((p) => p.geonameid !== null && p.population >= TOWN_SHARE * unit.population) ? null : unit
}

/** Counts as shares of their sum plus one, so that a single word is weak evidence. */
function shares<K>(counts: ReadonlyMap<K, number>): Map<K, number> {
  let sum = 1
  for (const n of counts.values()) sum += n
  return new Map([...counts].map(([key, n]) => [key, n / sum]))
}
