import { foldName } from '../../knowledge/gazetteer/gazetteer-fold.ts'
import type { GazetteerPlace } from '../../knowledge/gazetteer/gazetteer-place.ts'
import { kmBetween } from './place-distance.ts'
import type { Toponym } from './place-toponyms.ts'

/** Units change their borders; a namesake this many km from the unit's middle is another place. */
const FAR = 300

type Choice = GazetteerPlace | null

/**
 * For each toponym the country or first-level unit that the words put it in, where the place chosen for it lies far outside: the gazetteer
 * has only its namesakes ("Chhattisgarh's Bijapur district", "Hub, Pakistan"). Null for all others. Other uses of the name go with it.
 */
export function unitsInstead(text: string, toponyms: readonly Toponym[], choices: readonly Choice[]): Choice[] {
  const units = new Map<string, GazetteerPlace>()
  for (const [i, toponym] of toponyms.entries()) {
    const holder = toponym.within === null ? undefined : toponyms[toponym.within]
    if (holder === undefined || isListed(text, toponym, holder)) continue
    const [choice, unit] = [choices[i] ?? null, choices[toponym.within ?? -1] ?? null]
    if (unit !== null && choice !== null && isFarOutside(choice, unit)) units.set(keyOf(toponym, choice), unit)
  }
  return toponyms.map((toponym, i) => {
    const choice = choices[i] ?? null
    return choice === null ? null : (units.get(keyOf(toponym, choice)) ?? null)
  })
}

const keyOf = ({ text }: Toponym, { admin1 }: GazetteerPlace): string => `${foldName(text)} ${admin1}`

/** Towns with more people may be said to be of a country that the gazetteer counts them out of, as lands are in dispute. */
const SMALL = 100_000

function isFarOutside(place: GazetteerPlace, unit: GazetteerPlace): boolean {
  if (unit.feature === 'country')
    return place.country !== null && place.country !== unit.country && place.feature !== 'country' && place.population < SMALL
  const isUnit = unit.feature === 'admin1' && place.country === unit.country
  return isUnit && place.admin1 !== unit.id && place.admin1 !== null && kmBetween(place, unit) > FAR
}

const NAME_AFTER = /^,? (?:and )?(?:the )?\p{Lu}/u
const NAME_BEFORE = /\p{Lu}[\p{L}-]*(?:,|,? and) $/u

/** One of several names in a row, which may stand side by side: "Herat, Farah and Kandahar". */
function isListed(text: string, inner: Toponym, holder: Toponym): boolean {
  if (text[inner.span[1]] !== ',') return false
  return NAME_AFTER.test(text.slice(holder.span[1], holder.span[1] + 20)) || NAME_BEFORE.test(text.slice(0, inner.span[0]).slice(-40))
}
