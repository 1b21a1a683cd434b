import type { GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { GroundContext } from '../context.ts'
import { kmBetween } from './place-distance.ts'
import type { Toponym } from './place-toponyms.ts'

/** Words of a smaller place right before or after its name: "the town of Bahrain", "Bahrain tehsil". */
const SMALL_BEFORE = /\b(?:town|village|hamlet|district|tehsil|tahsil|taluk|upazila|municipality|township|suburb|sector)(?: of)? $/i
const SMALL_AFTER = /^ (?:tehsil|tahsil|taluk|upazila|town|village|district|township|bazaar|sub-district|municipality)\b/i
/** Prepositions that stand before towns, not before countries. */
const AT_TOWN = /\b(?:at|above|below|near|outside) $/i
/** How many other places of the story must lie in one country for a far one of the same name as a town to be doubted. */
const AGREEING = 2

/** A place of fewer people is not known the world over: who tells of one abroad says where it is. */
const KNOWN_ABROAD = 100_000
/** Kilometres from all else in the story that make such a place somebody else's. */
const FAR_KM = 1200

type Choice = GazetteerPlace | null

/**
 * Choices without those of which only the name is the story's: countries abroad whose name it uses for a town of its own ("the town of
 * Bahrain" in Swat), and small places far from all else that it tells of, in a country that it never speaks of, where the gazetteer lacks
 * the small place that is meant ("Hub" near Karachi is no village in Austria). What they are is not known.
 */
export function withoutNamesakes(context: GroundContext, toponyms: readonly Toponym[], choices: readonly Choice[]): Choice[] {
  const near = withoutCountries(context, toponyms, choices)
  const spoken = spokenOf(context)
  const strange = new Set(near.flatMap((choice) => (choice !== null && isStrange(choice, near, spoken) ? [choice] : [])))
  return near.map((choice) => (choice !== null && strange.has(choice) ? null : choice))
}

/** Countries that the story names by the word for their people or things. */
function spokenOf({ doc, knowledge: { gazetteer } }: GroundContext): ReadonlySet<string> {
  return new Set(doc.names.flatMap(({ span }) => gazetteer.demonym(doc.text.slice(span[0], span[1])) ?? []))
}

const isStrange = (choice: GazetteerPlace, choices: readonly Choice[], spoken: ReadonlySet<string>): boolean => {
  const { country, population, feature } = choice
  if (country === null || feature === 'country' || feature === 'admin1' || population >= KNOWN_ABROAD || spoken.has(country)) return false
  const others = choices.flatMap((other) => (other === null || other.country === null || other.id === choice.id ? [] : [other]))
  if (others.length < AGREEING || others.some((other) => other.country === country)) return false
  const within = others.filter((other) => other.feature !== 'country')
  return new Set(within.map((other) => other.country)).size === 1 && within.every((other) => kmBetween(other, choice) > FAR_KM)
}

function withoutCountries(context: GroundContext, toponyms: readonly Toponym[], choices: readonly Choice[]): Choice[] {
  const small = new Set<string>()
  for (const [i, choice] of choices.entries()) {
    const toponym = toponyms[i] as Toponym
    if (choice?.feature === 'country' && isSmall(context, toponyms, choices, i)) small.add(toponym.text.toLowerCase())
  }
  return choices.map((choice, i) =>
    choice?.feature === 'country' && small.has((toponyms[i] as Toponym).text.toLowerCase()) ? null : choice,
  )
}

function isSmall({ doc: { text }, story }: GroundContext, toponyms: readonly Toponym[], choices: readonly Choice[], at: number): boolean {
  const { span } = toponyms[at] as Toponym
  const before = text.slice(Math.max(0, span[0] - 30), span[0])
  const after = text.slice(span[1], span[1] + 20)
  if (SMALL_BEFORE.test(before) || SMALL_AFTER.test(after)) return true
  const country = choices[at]?.country ?? null
  const next = choices[at + 1]
  const inDateline = story.parts.some((p) => p.kind === 'dateline' && p.span[0] <= span[0] && span[1] <= p.span[1])
  if (inDateline && /^, ?$/.test(text.slice(span[1], toponyms[at + 1]?.span[0] ?? span[1])) && next?.feature === 'country')
    return next.country !== country
  return AT_TOWN.test(before) && standsAlone(choices, country)
}

/** No other place of the story lies in that country, and those that are known to lie somewhere agree on another. */
function standsAlone(choices: readonly Choice[], country: string | null): boolean {
  const others = choices.flatMap((c) =>
    c === null || c.country === null || (c.feature === 'country' && c.country === country) ? [] : [c.country],
  )
  return others.length >= AGREEING && new Set(others).size === 1
}
