import type { GazetteerPlace } from '../../knowledge/gazetteer.ts'
import type { Home } from '../../knowledge/gazetteer-home.ts'
import type { GroundContext } from '../context.ts'
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
  for (const {
    senses: { candidates },
  } of toponyms) {
    const places = candidates.filter((c) => !c.weak).map((c) => c.place)
    const country = only(places, 'country')
    const unit = only(places, 'admin1')
    if (country && !unit) add(countries, country.country)
    if (unit && !country) {
      add(units, unit.id)
      add(countries, unit.country)
    }
  }
  const { publisher, feed } = story.source
  const home = publisher === null ? null : gazetteer.home(publisher)
  return { countries: shares(countries), units: shares(units), home: home ?? (feed === null ? null : gazetteer.home(feed)) }
}

const only = (places: readonly GazetteerPlace[], feature: 'country' | 'admin1'): GazetteerPlace | undefined =>
  places.find((p) => p.feature === feature)

/** Counts as shares of their sum plus one, so that a single word is weak evidence. */
function shares<K>(counts: ReadonlyMap<K, number>): Map<K, number> {
  let sum = 1
  for (const n of counts.values()) sum += n
  return new Map([...counts].map(([key, n]) => [key, n / sum]))
}
