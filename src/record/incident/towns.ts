import type { Actor, Reading } from '../../reading/schema.ts'

/** `Kenya's Lamu`, `the Kenyan side of Moyale`: before the town. */
const BEFORE_TOWN = /(?:['’]s|\bof)$/

/**
 * Tells those who can have done or suffered something from towns and provinces that only stand where a headline puts them: nobody is
 * hurt by Gwadar in "Gwadar bus attack kills five". A country stays, as its name stands for its state, and so does a name that the gazetteer
 * does not know, as it may be a band's.
 */
export function noTownOf(reading: Reading, headline: Reading | null): (actor: Actor) => boolean {
  const towns = new Set(
    [...reading.places, ...(headline?.places ?? [])]
      .filter(({ precision, lat }) => precision !== 'country' && lat !== null)
      .flatMap(({ name, text }) => [name.toLowerCase(), text.toLowerCase()]),
  )
  return ({ name, sectors, entity }) => {
    if (sectors.length > 0 || entity?.kind === 'country') return true
    const words = name.toLowerCase().split(' ')
    return !words.some((_, at) => towns.has(words.slice(at).join(' ')) && (at === 0 || BEFORE_TOWN.test(words[at - 1] ?? '')))
  }
}
