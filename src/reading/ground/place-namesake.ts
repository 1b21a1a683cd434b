import type { GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import type { GroundContext } from '../context.ts'
import type { Toponym } from './place-toponyms.ts'

/** Words of a smaller place right before or after its name: "the town of Bahrain", "Bahrain tehsil". */
const SMALL_BEFORE = /\b(?:town|village|hamlet|district|tehsil|tahsil|taluk|upazila|municipality|township|suburb|sector)(?: of)? $/i
const SMALL_AFTER = /^ (?:tehsil|tahsil|taluk|upazila|town|village|district|township|bazaar|sub-district|municipality)\b/i
/** Prepositions that stand before towns, not before countries. */
const AT_TOWN = /\b(?:at|above|below|near|outside) $/i
/** How many other places of the story must lie in one country for a far one of the same name as a town to be doubted. */
const AGREEING = 2

type Choice = GazetteerPlace | null

/** Choices without countries abroad whose name the story uses for a town of its own ("the town of Bahrain" in Swat): what they are is not known. */
export function withoutNamesakes(context: GroundContext, toponyms: readonly Toponym[], choices: readonly Choice[]): Choice[] {
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
