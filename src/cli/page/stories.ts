import type { Telling, WireTold } from '../../desk/look/told-by.ts'
import type { StoryCard } from '../../record/story-card.ts'
import { sanitise } from '../sanitise.ts'
import { type Piece, pieces } from '../wrap.ts'
import { counted, hanging, idPiece, type Page, sayWhen, told } from './page.ts'

/** Copies of one wire that are named. */
const MOST_COPIES = 6

export const publisherOf = ({ publisher, feed }: StoryCard): string => sanitise(publisher ?? feed ?? 'unknown publisher')

/** `“Headline” Publisher, 3 March 2026 06:10 (superseded) key`. */
export function cardPieces(card: StoryCard, page: Page): Piece[] {
  const state = card.state === 'current' ? '' : card.state === 'killed' ? ' (taken back)' : ` (${card.state})`
  return [
    ...pieces(sanitise(card.title ?? 'untitled'), page.paint.bold),
    ...pieces(`· ${publisherOf(card)}, ${sayWhen(card.published)}${state}`),
    idPiece(card.key, page),
  ]
}

/** Stories with why each was joined, copies folded under their wire. */
export const wireLines = (wires: readonly WireTold[], page: Page): string[] =>
  wires.flatMap(({ first, copies }) => [...tellingLines(first, page), ...copyLines(copies, page)])

export function tellingLines({ card, accounts }: Telling, page: Page): string[] {
  const why = accounts
    .filter((account) => account.why.length > 0)
    .map((account) => `joined because ${account.why.map(sanitise).join(', ')}`)
  return [...hanging(2, cardPieces(card, page), page), ...[...new Set(why)].flatMap((words) => told(6, words, page, page.paint.dim))]
}

function copyLines(copies: readonly Telling[], page: Page): string[] {
  if (copies.length === 0) return []
  const named = copies.slice(0, MOST_COPIES).map(({ card }) => `${publisherOf(card)} (${card.key})`)
  const more = copies.length > MOST_COPIES ? ` and ${copies.length - MOST_COPIES} more` : ''
  return told(6, `${counted(copies.length, 'copy', 'copies')} of this wire: ${named.join(', ')}${more}`, page)
}
