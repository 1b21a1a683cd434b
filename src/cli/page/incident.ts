import type { IncidentPage } from '../../desk/look/incident-page.ts'
import type { Claim, FollowUp, IncidentRecord, TollFigure } from '../../record/incident-record.ts'
import { sanitise } from '../sanitise.ts'
import { type Piece, piece, pieces } from '../wrap.ts'
import { bar } from './bar.ts'
import { decisionLines } from './decisions.ts'
import { counted, hanging, lines, type Page, quoted, type Row, rowLines, sayDays, sayFigure, sayWhen, section, told } from './page.ts'
import { partyList, partyPieces } from './parties.ts'
import { tellingLines, wireLines } from './stories.ts'
import { sayPlace } from './where.ts'

/** The page of an incident. */
export function incidentText({ incident, told: wires, sequels, recalls, decisions }: IncidentPage, page: Page): string {
  return lines([
    ...head(incident, page),
    ...rowLines(factRows(incident, page), page),
    ...section(
      'tolls',
      incident.tolls.flatMap((toll) => tollLines(toll, page)),
      page,
    ),
    ...section(
      'claims',
      incident.claims.flatMap((claim) => claimLines(claim, page)),
      page,
    ),
    ...section(
      'what came of it',
      incident.followUps.flatMap((step) => followUpLines(step, page)),
      page,
    ),
    ...section(`stories (${incident.stories})`, wireLines(wires, page), page),
    ...section(
      `later stories of what came of it (${sequels.length})`,
      sequels.flatMap((one) => tellingLines(one, page)),
      page,
    ),
    ...section(
      `recalled by (${recalls.length})`,
      recalls.flatMap((one) => tellingLines(one, page)),
      page,
    ),
    ...section(`decided by people (${decisions.length})`, decisionLines(decisions, page), page),
  ])
}

const STATUS_PAINT = { confirmed: 'cool', disputed: 'warm', unconfirmed: 'strong', withdrawn: 'warm' } as const

function head({ id, kind, status, statusWhy }: IncidentRecord, page: Page): string[] {
  const { paint } = page
  const state: Piece[] = [piece(`${status}:`, paint[STATUS_PAINT[status]]), ...pieces(sanitise(statusWhy))]
  return [...hanging(0, [...pieces(sanitise(`incident: ${kind}`), paint.bold), piece(id, paint.dim)], page), ...hanging(0, state, page)]
}

function factRows(incident: IncidentRecord, page: Page): Row[] {
  const { date, place, perpetrators, victims, targets, weapons, stories, publishers, origins, recalls } = incident
  const span = [incident.firstPublished, incident.lastPublished].map((at) => at?.slice(0, 10))
  const days = span[0] === undefined || span[1] === undefined ? '' : `, ${sayDays(span[0], span[1])}`
  return [
    [
      'when',
      date === null
        ? pieces('unknown', page.paint.dim)
        : pieces(
            `${sayDays(date.start, date.end)} (${date.correctedBy !== null ? 'set by a person' : date.told ? `told by ${counted(date.stories, 'story', 'stories')}` : 'from the day of publication'})`,
          ),
    ],
    [
      'where',
      place === null
        ? pieces('unknown', page.paint.dim)
        : pieces(
            `${sayPlace(place.place)}, ${place.correctedBy === null ? counted(place.stories, 'story', 'stories') : 'set by a person'}`,
          ),
    ],
    ['also told', place === null ? [] : pieces(sanitise(place.others.join(', ')))],
    ['by', partyList(perpetrators, page)],
    ['victims', partyList(victims, page)],
    ['targets', partyList(targets, page)],
    ['with', pieces(sanitise(weapons.join(', ')))],
    [
      'told in',
      pieces(
        `${counted(stories, 'story', 'stories')} of ${counted(publishers, 'publisher')}, ${counted(origins, 'independent origin')}${days}${recalls > 0 ? `; recalled by ${recalls}` : ''}`,
      ),
    ],
  ]
}

const BAR = 24
const LABEL = 18

/** The best figure with its rule, and how it grew, a bar a figure. */
function tollLines({ kind, low, high, range, rule, series, correctedBy }: TollFigure, page: Page): string[] {
  const { paint, width } = page
  const [least, most] = range
  const spread = least === most ? '' : `; all figures from ${least} to ${most}`
  const best = [
    ...pieces(`${sayFigure(low, high)} ${kind}:`, paint.bold),
    ...pieces(`${correctedBy === null ? sanitise(rule) : 'set by a person'}${spread}`),
  ]
  const room = Math.min(BAR, Math.max(6, width - 56))
  const points =
    series.length < 2
      ? []
      : series.map((point) => {
          const figure = sayFigure(point.low, point.high)
          const who = [point.speaker === null ? null : sanitise(point.speaker), point.stories > 1 ? `${point.stories} stories` : null]
            .filter(Boolean)
            .join(', ')
          const drawn = bar(point.high ?? point.low, most, room)
          return `    ${sayShort(point.at).padEnd(LABEL)}${paint.warm(drawn)}${' '.repeat(room - drawn.length)}  ${figure}${who === '' ? '' : `  ${paint.dim(who)}`}`.trimEnd()
        })
  return [...hanging(2, best, page), ...points]
}

/** `3 Mar 2026 06:10`. */
const sayShort = (iso: string | null): string => sayWhen(iso).replace(/^(\d+ \w{3})\w*/, '$1')

function claimLines({ kind, speaker, says, at, stories, cite }: Claim, page: Page): string[] {
  const what = kind === 'responsibility' ? `on responsibility: ${says}` : says
  const when = `${sayWhen(at)}${stories > 1 ? `, ${stories} stories` : ''}`
  const certain = speaker.certainty === 'stated' ? '' : ` (${speaker.certainty})`
  return hanging(
    2,
    [
      ...partyPieces(speaker, page),
      ...pieces(sanitise(`${what}${certain}`)),
      ...quoted(cite.text, page),
      ...pieces(`${when},`, page.paint.dim),
      piece(`story ${cite.story}`, page.paint.dim),
    ],
    page,
  )
}

function followUpLines({ kind, day, says, stories, cite }: FollowUp, page: Page): string[] {
  const first = [
    ...pieces(day === null ? 'undated' : sayWhen(day)),
    piece(kind, page.paint.strong),
    ...(stories > 1 ? pieces(`(${stories} stories)`, page.paint.dim) : []),
  ]
  return [...hanging(2, [...first, ...quoted(says, page), piece(`story ${cite.story}`, page.paint.dim)], page)]
}

export const noteLines = (via: string | null, page: Page): string[] => (via === null ? [] : told(0, sanitise(via), page, page.paint.dim))
