import { placeOfWhat, placeSaid } from '../../desk/look/place-words.ts'
import { capital } from '../../kit/say.ts'
import type { Place } from '../../reading/schema.ts'
import type { IncidentRecord, PartyFigure, PlaceFigure } from '../../record/incident-record.ts'

export { capital, counted } from '../../kit/say.ts'

/** `Witu, Kenya`; with the country only where the name does not say it. */
export function placeName({ name, country }: Pick<Place, 'name' | 'country'>, nameOf: (code: string) => string): string {
  const land = country === null ? null : nameOf(country)
  return land === null || land === name || name.endsWith(`, ${land}`) ? name : `${name}, ${land}`
}

/** `near Witu, Kenya` */
export const placeWords = (figure: PlaceFigure | null, nameOf: (code: string) => string): string =>
  figure === null ? 'place not told' : placeSaid(placeName(figure.place, nameOf), figure.place.precision)

/** `Abduction near Witu, Kenya`, which the pages take for its title. */
export function incidentTitle({ kind, place }: Pick<IncidentRecord, 'kind' | 'place'>, nameOf: (code: string) => string): string {
  const says = capital(kind)
  return place === null ? `${says}, place not told` : `${says} ${placeOfWhat(placeName(place.place, nameOf), place.place.precision)}`
}

/** Names of those who did it or suffered it, the surest first. */
export const partyWords = (parties: readonly PartyFigure[], most = 3): string =>
  parties
    .slice(0, most)
    .map(({ name }) => name)
    .join(', ') + (parties.length > most ? ` and ${parties.length - most} more` : '')
