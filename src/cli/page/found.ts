import type { AskedKind } from '../../desk/filter/kinds.ts'
import type { FoundPage } from '../../desk/look/find-page.ts'
import { sayToll } from '../../desk/look/say-toll.ts'
import { statusOn } from '../../record/commitments/status.ts'
import type { Entry, EntryKind } from '../../record/entry.ts'
import { sayStatus } from '../format/text-values.ts'
import { sanitise } from '../sanitise.ts'
import { layOut, type Piece, piece, pieces } from '../wrap.ts'
import { statusPaint } from './commitment.ts'
import { counted, hanging, lines, type Page, quoted, sayDays, sayWhen, told } from './page.ts'
import { publisherOf } from './stories.ts'
import { briefPlace } from './where.ts'

const SINGULAR: Readonly<Record<AskedKind, string>> = {
  incidents: 'incident',
  reports: 'report',
  stories: 'story',
  commitments: 'commitment',
  programmes: 'programme',
}

/** What was found, an item or two lines each, with the true total and how to go on. `today`: ISO day. */
export function foundText(kind: AskedKind, found: FoundPage, understood: readonly string[], today: string, page: Page): string {
  const { entries, total, next } = found
  const { dim } = page.paint
  const head = total === null ? [] : [counted(total, SINGULAR[kind], kind === 'stories' ? 'stories' : `${SINGULAR[kind]}s`)]
  const more = next === null ? [] : ['', ...told(0, `for the next ones add --after ${next}`, page, dim)]
  return lines([
    ...hanging(0, pieces([...head, ...understood].join(' · '), dim), page),
    ...entries.flatMap((entry) => itemLines(entry, today, page)),
    ...more,
  ])
}

const ID = 18

/** The id to show it by, and what it is beside it. */
function itemLines(entry: Entry<EntryKind>, today: string, page: Page): string[] {
  const id = sanitise(entry.kind === 'programme' ? (entry as Entry<'programme'>).doc.programme.id : entry.id)
  const [first = '', ...rest] = layOut(' '.repeat(ID), ' '.repeat(ID), itemPieces(entry, today, page), page.width)
  return [`${page.paint.dim(id)}${' '.repeat(Math.max(1, ID - id.length))}${first.slice(ID)}`, ...rest]
}

function itemPieces(entry: Entry<EntryKind>, today: string, page: Page): Piece[] {
  switch (entry.kind) {
    case 'incident':
      return incidentPieces((entry as Entry<'incident'>).doc, page)
    case 'report':
      return reportPieces(entry as Entry<'report'>, page)
    case 'story':
      return storyPieces((entry as Entry<'story'>).doc, page)
    case 'commitment':
      return commitmentPieces((entry as Entry<'commitment'>).doc, today, page)
    case 'programme':
      return programmePieces((entry as Entry<'programme'>).doc, page)
  }
}

/** An incident in a line or two. */
export function incidentPieces(
  { kind, date, place, tolls, perpetrators, victims, targets, status, stories, origins }: Entry<'incident'>['doc'],
  page: Page,
): Piece[] {
  const { paint } = page
  const figures = tolls.map(sayToll).join(', ')
  const hit = [...victims, ...targets][0]
  const between = [perpetrators[0] === undefined ? null : `by ${perpetrators[0].name}`, hit === undefined ? null : `of ${hit.name}`].filter(
    (part) => part !== null,
  )
  return [
    ...pieces(date === null ? 'undated' : sayDays(date.start, date.end), paint.dim),
    ...pieces(kind, paint.warm),
    ...(figures === '' ? [] : pieces(figures, paint.bold)),
    ...(place === null ? [] : pieces(`in ${briefPlace(place.place)}`)),
    ...pieces(sanitise(between.join(' '))),
    piece('·'),
    piece(status, status === 'confirmed' ? paint.cool : paint.strong),
    ...pieces(`${counted(stories, 'story', 'stories')}, ${counted(origins, 'origin')}`, paint.dim),
  ]
}

function reportPieces({ facets, doc: { report, corrected } }: Entry<'report'>, page: Page): Piece[] {
  const { paint } = page
  const names = (all: readonly { readonly name: string }[]): string => [...new Set(all.map(({ name }) => sanitise(name)))].join(', ')
  const state = [sayStatus(report), corrected.length > 0 ? 'corrected' : null].filter(Boolean).join(', ')
  return [
    ...pieces(report.date === null ? 'undated' : sayDays(report.date.start, report.date.end), paint.dim),
    piece([report.type, ...report.modes].join('/'), paint.strong),
    ...pieces(names(report.actors), paint.bold),
    ...(report.recipients.length === 0 ? [] : [piece('→'), ...pieces(names(report.recipients), paint.bold)]),
    ...(report.place === null ? [] : pieces(`in ${briefPlace(report.place)}`)),
    ...(state === '' ? [] : pieces(`(${state})`)),
    ...quoted(report.trigger.text, page),
    ...pieces(
      `· ${[sanitise(facets.publishers.join(', ')), facets.published === null ? null : sayWhen(facets.published)].filter(Boolean).join(', ')}`,
      paint.dim,
    ),
  ]
}

function storyPieces(card: Entry<'story'>['doc'], page: Page): Piece[] {
  const state = card.state === 'current' ? [] : [piece(`(${card.state})`, page.paint.warm)]
  return [
    ...pieces(sayWhen(card.published), page.paint.dim),
    ...pieces(sanitise(card.title ?? 'untitled'), page.paint.bold),
    ...state,
    ...pieces(`· ${publisherOf(card)}`),
  ]
}

function commitmentPieces(doc: Entry<'commitment'>['doc'], today: string, page: Page): Piece[] {
  const { promisers, action, due, made } = doc
  const status = statusOn(doc, today)
  return [
    ...pieces(sayWhen(made), page.paint.dim),
    piece(status, statusPaint(status, page.paint)),
    ...pieces(sanitise(promisers.map(({ name }) => name).join(', ')), page.paint.bold),
    ...pieces(`“${sanitise(action)}”`),
    ...(due === null ? [] : pieces(`due ${sayDays(due.start, due.end)}`)),
  ]
}

function programmePieces({ programme, published }: Entry<'programme'>['doc'], page: Page): Piece[] {
  const parties = programme.parties.map(({ name }) => sanitise(name)).join(', ')
  return [...pieces(sayWhen(published), page.paint.dim), ...pieces(sanitise(programme.name), page.paint.bold), ...pieces(parties)]
}
