import type { Place } from '../../../reading/schema.ts'
import type { TollFigure } from '../../../record/incident-record.ts'
import type { IncidentRow, ReportRow } from '../export-row.ts'
import { type Member, member } from '../member.ts'

const PLACE = member('place', 'text', 'place', 'name, admin1, country and precision, or null; its point is the geometry')

/** Members of `properties` of an incident. */
export const INCIDENT_MEMBERS: readonly Member[] = [
  member('kind', 'text', 'incident.kind', 'what took place'),
  member('status', 'text', 'incident.status', 'confirmed, disputed or unconfirmed'),
  member('date', 'day', 'incident.date', 'start, end and told, or null'),
  PLACE,
  member('perpetrators', 'texts', 'incident.perpetrators', 'names'),
  member('victims', 'texts', 'incident.victims', 'names'),
  member('targets', 'texts', 'incident.targets', 'names'),
  member('weapons', 'texts', 'incident.weapons', 'weapons'),
  member('tolls', 'number', 'incident.tolls', 'low, high and range by kind: killed, injured, missing ...'),
  member('stories', 'integer', 'incident.stories', 'stories that report it'),
  member('origins', 'integer', 'incident.origins', 'independent origins among them'),
  member('firstPublished', 'instant', 'incident.firstPublished', 'of the first story'),
  member('lastPublished', 'instant', 'incident.lastPublished', 'of the last story'),
  member('urls', 'texts', 'cards: url', 'addresses of the stories'),
]

export function incidentProperties({ incident, cards }: IncidentRow): object {
  const { kind, status, date, weapons, stories, origins, firstPublished, lastPublished } = incident
  return {
    kind,
    status,
    date: date && { start: date.start, end: date.end, told: date.told },
    place: placeOf(incident.place?.place ?? null),
    perpetrators: incident.perpetrators.map((p) => p.name),
    victims: incident.victims.map((p) => p.name),
    targets: incident.targets.map((p) => p.name),
    weapons,
    tolls: Object.fromEntries(incident.tolls.map(figureOf)),
    stories,
    origins,
    firstPublished,
    lastPublished,
    urls: cards.flatMap((card) => card.url ?? []),
  }
}

const figureOf = ({ kind, low, high, range }: TollFigure): [string, object] => [kind, { low, high, range }]

/** Members of `properties` of a report. */
export const REPORT_MEMBERS: readonly Member[] = [
  member('type', 'text', 'report.type', 'PLOVER type'),
  member('modes', 'texts', 'report.modes', 'PLOVER modes'),
  member('contexts', 'texts', 'report.contexts', 'PLOVER contexts'),
  member('quad', 'text', 'report.quad', 'quad class'),
  member('score', 'number', 'report.score', 'PLOVER score'),
  member('status', 'text', 'report.status', 'happened, planned, denied ...'),
  member('historic', 'truth', 'report.historic', 'true for background'),
  member('date', 'day', 'report.date', 'start, end and precision, or null'),
  PLACE,
  member('actors', 'texts', 'report.actors', 'names'),
  member('recipients', 'texts', 'report.recipients', 'names'),
  member('sentence', 'text', 'text', 'the words, where the text is at hand'),
  member('incident', 'text', 'incident.id', 'incident that it tells of'),
  member('title', 'text', 'card.title', 'title of the story'),
  member('publisher', 'text', 'card.publisher', 'publisher of the story'),
  member('published', 'instant', 'card.published', 'ISO day or instant'),
  member('url', 'text', 'card.url', 'address of the story'),
]

export function reportProperties({ report: { report }, card, incident, text }: ReportRow): object {
  const { type, modes, contexts, quad, score, status, historic, date } = report
  return {
    type,
    modes,
    contexts,
    quad,
    score,
    status,
    historic,
    date: date && { start: date.start, end: date.end, precision: date.precision },
    place: placeOf(report.place),
    actors: report.actors.map((a) => a.name),
    recipients: report.recipients.map((a) => a.name),
    sentence: text === null ? null : text.slice(...report.sentence.span),
    incident: incident?.id ?? null,
    title: card.title,
    publisher: card.publisher,
    published: card.published,
    url: card.url,
  }
}

function placeOf(place: Place | null): object | null {
  return place && { name: place.name, admin1: place.admin1, country: place.country, precision: place.precision }
}
