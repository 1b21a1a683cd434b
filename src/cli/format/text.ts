/** `--format text`: one reading as a page for a person. */

import { sayDay } from '../../kit/say.ts'
import type { Actor, Commitment, Incident, Programme, Reading, Report } from '../../reading/schema.ts'
import type { Paint } from '../paint.ts'
import { sanitise } from '../sanitise.ts'
import { layOut, type Piece, piece, pieces } from '../wrap.ts'
import {
  actorList,
  attributionPieces,
  countPieces,
  hasAttribution,
  placePieces,
  quote,
  sayInterval,
  sayStatus,
  whenPieces,
} from './text-values.ts'

interface Page {
  readonly paint: Paint
  readonly width: number
}

const LABEL = 16
type Row = readonly [label: string, items: readonly Piece[]]

/** The whole page of one story, ending with one line end. */
export function formatText(reading: Reading, page: Page): string {
  const sections = [
    ...section(
      'reports',
      reading.reports.map((r) => reportBlock(r, page)),
    ),
    ...section(
      'incidents',
      reading.incidents.map((i) => incidentBlock(i, page)),
    ),
    ...section(
      'commitments',
      reading.commitments.map((c) => commitmentBlock(c, page)),
    ),
    ...section(
      'programmes',
      reading.programmes.map((p) => programmeBlock(p, page)),
    ),
  ]
  const nothing = sections.length === 0 ? ['', '  no political event found'] : []
  return `${[...head(reading, page), ...sections, ...nothing].join('\n')}\n`

  function section(name: string, blocks: readonly (readonly string[])[]): string[] {
    return blocks.length === 0 ? [] : ['', page.paint.bold(`${name} (${blocks.length})`), ...blocks.flat()]
  }
}

function head({ story }: Reading, { paint, width }: Page): string[] {
  const { publisher, feed, agency, syndicated, edited } = story.source
  const from = story.dateline?.place ? `from ${story.dateline.place}` : null
  const facts = [
    publisher ?? feed,
    agency,
    story.published === null ? null : sayDay(story.published),
    from,
    syndicated ? 'syndicated' : null,
    edited === false ? 'not edited by staff' : null,
  ]
    .filter((x): x is string => x !== null)
    .map(sanitise)
  const title = story.title ?? firstWords(story.text)
  return [
    ...layOut('', '', pieces(sanitise(title), paint.bold), width),
    ...layOut('', '', pieces([...facts, `story ${story.id}`].join(' · '), paint.dim), width),
  ]
}

const firstWords = (text: string): string => {
  const line = text.trim().slice(0, 90).replace(/\s+/g, ' ')
  return text.trim().length > 90 ? `${line.replace(/\s\S*$/, '')} …` : line
}

const rowLines = (rows: readonly Row[], width: number): string[] =>
  rows
    .filter(([, items]) => items.length > 0)
    .flatMap(([label, items]) => layOut(`    ${label.padEnd(LABEL - 4)}`, ' '.repeat(LABEL), items, width))

/** First line of a block: what it is, between whom, and its id at the end. */
function heading(kind: Piece, rest: readonly Piece[], id: string, { paint, width }: Page): string[] {
  return layOut('  ', '      ', [kind, ...rest, piece(id, paint.dim)], width)
}

const KINDS: Readonly<Record<string, 'warm' | 'cool'>> = {
  ASSAULT: 'warm',
  COERCE: 'warm',
  PROTEST: 'warm',
  THREATEN: 'warm',
  SANCTION: 'warm',
  MOBILIZE: 'warm',
}

function reportBlock(report: Report, page: Page): string[] {
  const { paint } = page
  const name = [report.type, ...report.modes].join('/')
  const status = sayStatus(report)
  const between = [...actorNames(report.actors), ...(report.recipients.length > 0 ? [piece('→'), ...actorNames(report.recipients)] : [])]
  const state = status === null ? [] : [piece(`(${status})`, paint.strong)]
  return [
    ...heading(piece(name, paint[KINDS[report.type] ?? 'cool']), [...between, ...state], report.id, page),
    ...rowLines(
      [
        ['who', actorList(report.actors, paint)],
        ['to whom', actorList(report.recipients, paint)],
        ['when', report.date === null ? [] : whenPieces(report.date, paint)],
        ['planned', report.planned === null ? [] : whenPieces(report.planned, paint)],
        ['where', report.place === null ? [] : placePieces(report.place, paint)],
        ['counts', countPieces(report.counts, paint)],
        ['with', pieces(report.weapons.map((w) => sanitise(w.name)).join(', '))],
        ['says', hasAttribution(report) ? attributionPieces(report.attribution, paint) : []],
        ['about', pieces(report.contexts.join(', '))],
        ['read from', quote(report.trigger.text, '', paint)],
      ],
      page.width,
    ),
  ]
}

/** Each name once: one phrase may stand for several actors ("the ministers of both countries"). */
const actorNames = (actors: readonly Actor[]): Piece[] => pieces([...new Set(actors.map((a) => sanitise(a.name)))].join(', '))

function incidentBlock(incident: Incident, page: Page): string[] {
  const { paint } = page
  const tolls = incident.counts.map((c) => `${sayInterval(c)} ${c.kind}`).join(', ')
  return [
    ...heading(piece(sanitise(incident.kind), paint.warm), pieces(tolls), incident.id, page),
    ...rowLines(
      [
        ['by', actorList(incident.perpetrators, paint)],
        ['victims', actorList(incident.victims, paint)],
        ['targets', actorList(incident.targets, paint)],
        ['when', incident.date === null ? [] : whenPieces(incident.date, paint)],
        ['where', incident.place === null ? [] : placePieces(incident.place, paint)],
        ['with', pieces(incident.weapons.map((w) => sanitise(w.name)).join(', '))],
        ['reports', pieces(incident.reports.join(' '), paint.dim)],
      ],
      page.width,
    ),
  ]
}

function commitmentBlock(commitment: Commitment, page: Page): string[] {
  const { paint } = page
  const status = commitment.status === 'happened' ? [] : [piece(`(${commitment.status})`, paint.strong)]
  return [
    ...heading(piece('promise', paint.cool), [...actorNames(commitment.promisers), ...status], commitment.id, page),
    ...rowLines(
      [
        ['to do', pieces(`“${sanitise(commitment.action)}”`)],
        ['to whom', actorList(commitment.beneficiaries, paint)],
        ['due', commitment.due === null ? [] : whenPieces(commitment.due, paint)],
        ['says', hasAttribution(commitment) ? attributionPieces(commitment.attribution, paint) : []],
      ],
      page.width,
    ),
  ]
}

function programmeBlock(programme: Programme, page: Page): string[] {
  const { paint } = page
  const aliases = programme.aliases.length > 0 ? pieces(`(${programme.aliases.map(sanitise).join(', ')})`) : []
  const sums = programme.amounts.flatMap((a) => [
    piece(`${a.value.toLocaleString('en-US')}`),
    piece(a.currency),
    ...quote(a.text, '', paint),
  ])
  return [
    ...heading(piece(sanitise(programme.name), paint.cool), aliases, programme.id, page),
    ...rowLines(
      [
        ['parties', actorList(programme.parties, paint)],
        ['sums', sums],
        ['disputed by', actorList(programme.disputedBy, paint)],
        ['sites', pieces(programme.sites.map((s) => sanitise(s.name)).join(', '))],
      ],
      page.width,
    ),
  ]
}
