import type { ProgrammePage } from '../../desk/look/programme-page.ts'
import { sayToll } from '../../desk/look/say-toll.ts'
import type { IncidentRecord } from '../../record/incident-record.ts'
import type {
  Heard,
  ProgrammeDispute,
  ProgrammeParty,
  ProgrammeRecord,
  ProgrammeSum,
  StoryCite,
} from '../../record/programme/programme-record.ts'
import { sanitise } from '../sanitise.ts'
import { type Piece, piece, pieces } from '../wrap.ts'
import { statusPaint } from './commitment.ts'
import { comma, counted, hanging, lines, type Page, quoted, rowLines, sayDays, sayWhen, section, told } from './page.ts'
import { partyPieces } from './parties.ts'
import { publisherOf } from './stories.ts'
import { sayPlace } from './where.ts'

/** The page of a programme. */
export function programmeText(programme: ProgrammePage, page: Page): string {
  const { paint } = page
  const { id, name, aliases, parties, sums, ranges, sites, disputes } = programme.programme
  return lines([
    ...hanging(0, [...pieces(sanitise(`programme: ${name}`), paint.bold), piece(sanitise(id), paint.dim)], page),
    ...rowLines(
      [
        ['also called', pieces(sanitise(aliases.join(', ')))],
        ['told in', pieces(heardWords(programme.programme))],
        ['parties', comma(parties.map((one) => partyPieces(one, page)))],
        [
          'sums',
          pieces(
            ranges
              .map(({ currency, low, high }) => `${currency} ${low === high ? money(low) : `${money(low)} to ${money(high)}`}`)
              .join(', '),
          ),
        ],
      ],
      page,
    ),
    ...section(
      'sums as told',
      sums.flatMap((sum) => sumLines(sum, programme, page)),
      page,
    ),
    ...section(
      `sites (${sites.length})`,
      sites.flatMap(({ place, stories }) =>
        told(2, `${sayPlace(place).replace(/^(?:in|near) /, '')}, ${counted(stories, 'story', 'stories')}`, page),
      ),
      page,
    ),
    ...section(
      'disputed by',
      disputes.flatMap((one) => disputeLines(one, programme, page)),
      page,
    ),
    ...section(
      'commitments',
      programme.commitments.flatMap(({ commitment, status }) =>
        hanging(
          2,
          [
            piece(status, statusPaint(status, paint)),
            ...pieces(sanitise(`${commitment.promisers.map((who) => who.name).join(', ')}: ${commitment.action}`)),
            piece(commitment.id, paint.dim),
          ],
          page,
        ),
      ),
      page,
    ),
    ...nearLines(programme, page),
  ])
}

const heardWords = ({ stories, origins, firstTold, lastTold }: Heard): string => {
  const days = firstTold === null || lastTold === null ? '' : `, ${sayDays(firstTold.slice(0, 10), lastTold.slice(0, 10))}`
  return `${counted(stories, 'story', 'stories')}, ${counted(origins, 'independent origin')}${days}`
}

const money = (value: number): string => value.toLocaleString('en-US')

function sumLines({ value, currency, cite, ...heard }: ProgrammeSum, programme: ProgrammePage, page: Page): string[] {
  return hanging(2, [...pieces(`${currency} ${money(value)}`, page.paint.bold), ...sourcePieces(cite, heard, programme, page)], page)
}

function disputeLines(dispute: ProgrammeDispute, programme: ProgrammePage, page: Page): string[] {
  const party: ProgrammeParty = dispute
  return hanging(2, [...partyPieces(party, page), ...sourcePieces(dispute.cite, dispute, programme, page)], page)
}

function sourcePieces(cite: StoryCite, { stories, firstTold }: Heard, { cards }: ProgrammePage, page: Page): Piece[] {
  const card = cards[cite.story]
  const who = card === undefined ? '' : `${publisherOf(card)}, `
  return [
    ...quoted(cite.text, page),
    ...pieces(`${who}${sayWhen(firstTold)}${stories > 1 ? `, ${stories} stories` : ''}`, page.paint.dim),
    piece(cite.story, page.paint.dim),
  ]
}

function nearLines({ near, incidents, km }: ProgrammePage, page: Page): string[] {
  const line = (id: string, says: string): string[] => {
    const incident = incidents[id]
    return hanging(
      2,
      [...(incident === undefined ? [] : incidentPieces(incident, page)), ...pieces(sanitise(says)), piece(id, page.paint.dim)],
      page,
    )
  }
  return [
    ...section(
      `incidents within ${km} km of a site (${near.near.length})`,
      near.near.flatMap(({ incident, says }) => line(incident, says)),
      page,
    ),
    ...section(
      `incidents in the same province or state, where no distance is known (${near.unplaced.length})`,
      near.unplaced.flatMap(({ incident, says }) => line(incident, says)),
      page,
    ),
  ]
}

/** `3 March 2026 abduction, 9 abducted;`. */
function incidentPieces({ kind, date, tolls }: IncidentRecord, { paint }: Page): Piece[] {
  const figures = tolls.map(sayToll)
  return [
    ...pieces(date === null ? 'undated' : sayDays(date.start, date.end)),
    ...pieces([kind, ...figures].join(', '), paint.warm),
    piece('·'),
  ]
}

/** A line a programme. */
export const programmeList = (programmes: readonly ProgrammeRecord[], page: Page): string[] =>
  programmes.flatMap((one) => {
    const { paint } = page
    const sums = one.ranges.map(({ currency, low, high }) => `${currency} ${low === high ? money(low) : `${money(low)} to ${money(high)}`}`)
    const facts = [
      one.parties.map((party) => party.name).join(', '),
      sums.join(', '),
      `${counted(one.sites.length, 'site')}`,
      one.disputes.length > 0 ? `disputed by ${one.disputes.map(({ name }) => name).join(', ')}` : '',
      heardWords(one),
    ]
    return [
      ...hanging(0, [...pieces(sanitise(one.name), paint.bold), piece(sanitise(one.id), paint.dim)], page),
      ...told(4, facts.filter(Boolean).join(' · '), page),
    ]
  })
