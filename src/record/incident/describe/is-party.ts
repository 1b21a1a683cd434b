import type { Account } from '../../account.ts'
import type { Speaker } from '../../facts.ts'

/** Sectors of those who fight outside the law: their figures are claims. */
const FIGHTERS = new Set(['REB', 'UAF', 'INS', 'SEP', 'IMG'])

/** A speaker who did it, or who fights: what such a one counts is a claim beside the others. */
export function isParty(speaker: Speaker | null, { facts }: Account): boolean {
  if (speaker === null) return false
  if (speaker.entity !== null && facts.perpetrators.some(({ entity }) => entity === speaker.entity)) return true
  return speaker.sectors.some((sector) => FIGHTERS.has(sector))
}
