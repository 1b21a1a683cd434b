import type { CommitmentPage } from '../../desk/look/commitment-page.ts'
import type { CommitmentRecord, CommitmentStatus } from '../../record/commitment-record.ts'
import type { Paint } from '../paint.ts'
import { sanitise } from '../sanitise.ts'
import { type Piece, piece, pieces } from '../wrap.ts'
import { decisionLines } from './decisions.ts'
import { comma, counted, hanging, lines, type Page, quoted, rowLines, sayDays, sayWhen, section } from './page.ts'
import { partyPieces } from './parties.ts'
import { publisherOf, tellingLines } from './stories.ts'

/** How a status is painted. */
export function statusPaint(status: CommitmentStatus, paint: Paint): (text: string) => string {
  if (status === 'kept' || status === 'kept late') return paint.cool
  return status === 'broken' || status === 'overdue' || status === 'reversed' ? paint.warm : paint.strong
}

/** The page of a promise. */
export function commitmentText({ commitment, today, status, cards, told, decisions }: CommitmentPage, page: Page): string {
  const { promisers, beneficiaries, action, amount, made, programmes, stories, origins } = commitment
  const { paint } = page
  return lines([
    ...hanging(
      0,
      [
        ...pieces('commitment:', paint.bold),
        piece(status, statusPaint(status, paint)),
        ...pieces(`on ${sayWhen(today)}`),
        piece(commitment.id, paint.dim),
      ],
      page,
    ),
    ...rowLines(
      [
        ['promised by', comma(promisers.map((one) => partyPieces(one, page)))],
        ['to', comma(beneficiaries.map((one) => partyPieces(one, page)))],
        ['what', quotedWhole(action)],
        ['sum', amount === null ? [] : pieces(`${amount.value.toLocaleString('en-US')} ${amount.currency}`)],
        ['made', pieces(sayWhen(made))],
        ['due', duePieces(commitment, page)],
        ['programme', pieces(programmes.map(sanitise).join(', '))],
        ['told in', pieces(`${counted(stories, 'story', 'stories')}, ${counted(origins, 'independent origin')}`)],
      ],
      page,
    ),
    ...section(
      'what became of it',
      commitment.changes.flatMap((change) => changeLines(change, cards, page)).concat(overdueLine(commitment, status, page)),
      page,
    ),
    ...section(
      'stories',
      told.flatMap((one) => tellingLines(one, page)),
      page,
    ),
    ...section(`decided by people (${decisions.length})`, decisionLines(decisions, page), page),
  ])
}

const quotedWhole = (words: string): Piece[] => pieces(`“${sanitise(words)}”`)

export function duePieces({ due }: Pick<CommitmentRecord, 'due'>, page: Page): Piece[] {
  if (due === null) return pieces('no day named', page.paint.dim)
  return [...pieces(sayDays(due.start, due.end)), ...quoted(due.text, page)]
}

function changeLines(
  { status, day, why, cite }: CommitmentRecord['changes'][number],
  cards: CommitmentPage['cards'],
  page: Page,
): string[] {
  const { paint } = page
  const card = cite === null ? undefined : cards[cite.story]
  const source =
    cite === null
      ? pieces('by a person')
      : [
          ...quoted(cite.text, page),
          ...pieces(card === undefined ? 'story' : `${publisherOf(card)},`, paint.dim),
          piece(cite.story, paint.dim),
        ]
  // The reason of most changes is the quoted words themselves.
  const reason = cite !== null && why.includes(cite.text.trim()) ? (why.split(':')[0] ?? why) : why
  return hanging(
    2,
    [...pieces(sayWhen(day)), piece(status, statusPaint(status, paint)), ...pieces(`(${sanitise(reason)})`), ...source],
    page,
  )
}

/** That nothing was heard by the term is no source's word. */
function overdueLine({ due, changes }: CommitmentRecord, status: CommitmentStatus, page: Page): string[] {
  if (status !== 'overdue' || changes.at(-1)?.status === 'overdue' || due === null) return []
  return hanging(
    2,
    [
      ...pieces(`after ${sayWhen(due.end)}`),
      piece('overdue', page.paint.warm),
      ...pieces('(its term is past, and no story says what became of it)'),
    ],
    page,
  )
}
