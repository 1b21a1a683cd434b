import type { Party, Speaker } from '../../record/facts.ts'
import type { PartyFigure } from '../../record/incident-record.ts'
import { sanitise } from '../sanitise.ts'
import { type Piece, piece, pieces } from '../wrap.ts'
import { comma, type Page } from './page.ts'

const MOST = 8

/** A name with its country and sectors. */
export function partyPieces({ name, country, sectors }: Pick<Party | Speaker, 'name' | 'country' | 'sectors'>, { paint }: Page): Piece[] {
  const codes = [country, ...sectors].filter(Boolean).join(' ')
  return [...pieces(sanitise(name), paint.bold), ...(codes === '' ? [] : [piece(`[${codes}]`, paint.strong)])]
}

/** Parties with how many stories name each, those of most first. */
export function partyList(parties: readonly PartyFigure[], page: Page): Piece[] {
  const shown = parties
    .slice(0, MOST)
    .map((party) => [...partyPieces(party, page), ...(party.stories > 1 ? [piece(`(${party.stories} stories)`, page.paint.dim)] : [])])
  const more = parties.length > MOST ? [pieces(`and ${parties.length - MOST} more`, page.paint.dim)] : []
  return comma([...shown, ...more])
}
