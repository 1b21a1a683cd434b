import { sayFigure } from '../../kit/say.ts'
import type { IncidentRecord, PartyFigure, PlaceFigure, TollFigure } from '../../record/incident-record.ts'

/** How a place is known that is no point. */
const ABOUT: Readonly<Record<string, string>> = {
  near: 'near ',
  admin1: 'somewhere in ',
  admin2: 'somewhere in ',
  country: 'somewhere in ',
  area: 'in the area of ',
}

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** `near Witu, Kenya`; with the country only where the name is not its own. */
export function placeWords(figure: PlaceFigure | null, nameOf: (code: string) => string): string {
  if (figure === null) return 'place not told'
  const { name, country, precision } = figure.place
  const land = country === null ? null : nameOf(country)
  return `${ABOUT[precision] ?? ''}${[name, land === name ? null : land].filter((part) => part !== null && part !== '').join(', ')}`
}

/** `Abduction near Witu, Kenya`, which the pages take for its title. */
export function incidentTitle(incident: Pick<IncidentRecord, 'kind' | 'place'>, nameOf: (code: string) => string): string {
  const where = placeWords(incident.place, nameOf)
  const joint = incident.place === null ? ', ' : /^(?:near|somewhere|in) /.test(where) ? ' ' : ' in '
  return `${capital(incident.kind)}${joint}${where}`
}

export const tollWords = ({ kind, low, high }: Pick<TollFigure, 'kind' | 'low' | 'high'>): string => `${sayFigure(low, high)} ${kind}`

/** Names of those who did it or suffered it, the surest first. */
export const partyWords = (parties: readonly PartyFigure[], most = 3): string =>
  parties
    .slice(0, most)
    .map(({ name }) => name)
    .join(', ') + (parties.length > most ? ` and ${parties.length - most} more` : '')

export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`
