import { type Actor, COUNT_KINDS } from '../../../reading/schema.ts'
import { type Column, column } from '../column.ts'
import { isoDay } from '../event-day.ts'
import type { ExportSettings } from '../export-format.ts'
import type { ReportRow } from '../export-row.ts'
import { placeColumns } from './place-columns.ts'

/** The columns of a table of reports: the record's own fields under their own names. */
export function reportColumns(settings: ExportSettings): readonly Column<ReportRow>[] {
  return [
    ...codeColumns(),
    ...actorColumns('actors', (r) => r.report.report.actors),
    ...actorColumns('recipients', (r) => r.report.report.recipients),
    ...dayColumns(),
    ...placeColumns((r: ReportRow) => r.report.report.place),
    ...countColumns(),
    ...wordColumns(),
    ...storyColumns(),
    column('snapshot', 'text', 'settings', 'id of the snapshot that the file is read from', () => settings.snapshot),
    column('reader', 'text', 'settings', 'version of Chancery that made the file', () => settings.readerVersion),
  ]
}

function codeColumns(): readonly Column<ReportRow>[] {
  const report = (r: ReportRow) => r.report.report
  return [
    column('id', 'text', 'report.id', 'id of the report, unique in its story', (r: ReportRow) => report(r).id),
    column('type', 'text', 'report.type', 'PLOVER type', (r) => report(r).type),
    column('mode', 'text', 'report.mode', 'main PLOVER mode', (r) => report(r).mode),
    column('modes', 'texts', 'report.modes', 'PLOVER modes', (r) => report(r).modes),
    column('contexts', 'texts', 'report.contexts', 'PLOVER contexts', (r) => report(r).contexts),
    column('quad', 'text', 'report.quad', 'quad class', (r) => report(r).quad),
    column('score', 'number', 'report.score', 'PLOVER score, -10 to 10', (r) => report(r).score),
    column('cameo', 'text', 'report.cameo', 'nearest CAMEO code', (r) => report(r).cameo),
    column(
      'status',
      'text',
      'report.status',
      'happened, ongoing, planned, demanded, conditional, hypothetical, denied or negated',
      (r) => report(r).status,
    ),
    column('historic', 'truth', 'report.historic', 'true for what the story tells as background', (r) => report(r).historic),
  ]
}

function actorColumns(list: 'actors' | 'recipients', of: (row: ReportRow) => readonly Actor[]): readonly Column<ReportRow>[] {
  const each = (field: string, holds: string, read: (actor: Actor) => string | null): Column<ReportRow> =>
    column(`${list}.${field}`, 'texts', `report.${list}`, holds, (r) => of(r).map(read))
  return [
    each('name', 'fullest name in the story of each', (a) => a.name),
    each('country', 'code of each', (a) => a.country),
    each('sectors', 'PLOVER sectors of each, with + between', (a) => (a.sectors.length > 0 ? a.sectors.join('+') : null)),
    each('role', 'office or function of each', (a) => a.role),
    each('entity', 'id of the entity of each', (a) => a.entity?.id ?? null),
    each('text', 'words of each', (a) => a.text),
  ]
}

function dayColumns(): readonly Column<ReportRow>[] {
  const [date, planned] = [(r: ReportRow) => r.report.report.date, (r: ReportRow) => r.report.report.planned]
  return [
    column('date.start', 'day', 'report.date', 'first day on which the act took place', (r) => date(r)?.start ?? null),
    column('date.end', 'day', 'report.date', 'last day', (r) => date(r)?.end ?? null),
    column('date.precision', 'text', 'report.date', 'how exact the words are', (r) => date(r)?.precision ?? null),
    column(
      'planned.start',
      'day',
      'report.planned',
      'first day that a promise, threat, demand or schedule names',
      (r) => planned(r)?.start ?? null,
    ),
    column('planned.end', 'day', 'report.planned', 'last day', (r) => planned(r)?.end ?? null),
  ]
}

function countColumns(): readonly Column<ReportRow>[] {
  return COUNT_KINDS.flatMap((kind) => {
    const count = (r: ReportRow) => r.report.report.counts.find((c) => c.kind === kind)
    return [
      column(
        `counts.${kind}.low`,
        'number',
        'report.counts',
        `least ${kind} by the first count of the kind`,
        (r: ReportRow) => count(r)?.low ?? null,
      ),
      column(
        `counts.${kind}.high`,
        'number',
        'report.counts',
        `most ${kind} by the same count; empty for no bound`,
        (r) => count(r)?.high ?? null,
      ),
    ]
  })
}

function wordColumns(): readonly Column<ReportRow>[] {
  const report = (r: ReportRow) => r.report.report
  const says = (r: ReportRow) => report(r).attribution
  return [
    column('weapons', 'texts', 'report.weapons', 'weapons', (r: ReportRow) => report(r).weapons.map((w) => w.name)),
    column('speaker.name', 'text', 'report.attribution.speaker', 'who says so', (r) => says(r).speaker?.name ?? null),
    column('speaker.country', 'text', 'report.attribution.speaker', 'code of the speaker', (r) => says(r).speaker?.country ?? null),
    column('certainty', 'text', 'report.attribution.certainty', 'stated, alleged, apparent or doubted', (r) => says(r).certainty),
    column('confidence', 'number', 'report.confidence', '0 to 1', (r) => report(r).confidence),
    column('corrected', 'texts', 'corrected', 'paths of the fields that people corrected', (r) => r.report.corrected.map((c) => c.path)),
    column('trigger', 'text', 'report.trigger', 'the word that names the event', (r) => report(r).trigger.text),
    column(
      'sentence.start',
      'integer',
      'report.sentence',
      'where its sentence starts in the text of the story, in UTF-16 units',
      (r) => report(r).sentence.span[0],
    ),
    column('sentence.end', 'integer', 'report.sentence', 'where it ends', (r) => report(r).sentence.span[1]),
    column('sentence.text', 'text', 'text', 'its words, where the text is at hand', (r) =>
      r.text === null ? null : r.text.slice(...report(r).sentence.span),
    ),
  ]
}

function storyColumns(): readonly Column<ReportRow>[] {
  return [
    column('story.key', 'text', 'card.key', 'key of the story version', ({ card }: ReportRow) => card.key),
    column('story.id', 'text', 'card.id', 'id that its source gives', ({ card }) => card.id),
    column('story.wire', 'text', 'card.wire', 'shared by copies and rewrites of one wire text', ({ card }) => card.wire),
    column('story.title', 'text', 'card.title', 'title', ({ card }) => card.title),
    column('story.publisher', 'text', 'card.publisher', 'publisher', ({ card }) => card.publisher),
    column('story.agency', 'text', 'card.agency', 'agency', ({ card }) => card.agency),
    column('story.feed', 'text', 'card.feed', 'feed', ({ card }) => card.feed),
    column('story.url', 'text', 'card.url', 'address', ({ card }) => card.url),
    column('story.language', 'text', 'card.language', 'language', ({ card }) => card.language),
    column('story.published', 'instant', 'card.published', 'ISO day or instant, as the source tells it', ({ card }) => card.published),
    column('story.publishedDay', 'day', 'card.published', 'its day', ({ card }) => isoDay(card.published)),
    column('incident.id', 'text', 'incident.id', 'incident that it tells of', ({ incident }) => incident?.id ?? null),
    column('incident.kind', 'text', 'incident.kind', 'its kind', ({ incident }) => incident?.kind ?? null),
    column('incident.status', 'text', 'incident.status', 'its status', ({ incident }) => incident?.status ?? null),
  ]
}
