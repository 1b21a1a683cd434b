import type { Claim, IncidentRecord, TollFigure } from '../../incident-record.ts'
import { originsOf, type Witness } from './witness.ts'

/** Sectors of authorities whose plain statement confirms. */
const AUTHORITIES = new Set(['GOV', 'COP', 'MIL', 'JUD', 'LEG', 'IGO', 'HLH'])
/** Figures of two speakers this many times apart are a dispute. */
const APART = 2

export interface StatusEvidence {
  readonly news: readonly Witness[]
  readonly isWithdrawn: boolean
  readonly claims: readonly Claim[]
  readonly tolls: readonly TollFigure[]
}

/** How far it is established, with the rule that says so. */
export function statusOf({ news, isWithdrawn, claims, tolls }: StatusEvidence): Pick<IncidentRecord, 'status' | 'statusWhy'> {
  if (isWithdrawn) return { status: 'withdrawn', statusWhy: 'every story that reported it was taken back' }
  const denial = claims.find(({ kind }) => kind === 'denial')
  if (denial !== undefined) return { status: 'disputed', statusWhy: `${denial.speaker.name} ${denial.says}` }
  const dispute = disputeIn(claims)
  if (dispute !== null) return { status: 'disputed', statusWhy: dispute }
  const origins = originsOf(news)
  const authority = news
    .flatMap(({ account }) => account.facts.speakers)
    .find(({ certainty, sectors }) => certainty === 'stated' && sectors.some((sector) => AUTHORITIES.has(sector)))
  if (origins >= 2) return { status: 'confirmed', statusWhy: `${origins} independent origins report it` }
  if (authority !== undefined) return { status: 'confirmed', statusWhy: `stated by ${authority.name}` }
  return {
    status: 'unconfirmed',
    statusWhy: tolls.length === 0 ? 'one origin, no authority states it' : 'one origin, and no authority states it',
  }
}

/** Two speakers with figures of one kind too far apart to be one toll as it grew. */
function disputeIn(claims: readonly Claim[]): string | null {
  const figures = claims.filter(({ kind }) => kind === 'toll').map((claim) => ({ claim, ...numberIn(claim.says) }))
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      const [less, more] = a.low <= b.low ? [a, b] : [b, a]
      if (a.of !== b.of || a.claim.speaker.name === b.claim.speaker.name || less.isOpen || less.low < 2) continue
      if (more.low > APART * less.low) return `${a.claim.speaker.name} says ${a.claim.says}, ${b.claim.speaker.name} says ${b.claim.says}`
    }
  }
  return null
}

function numberIn(says: string): { low: number; of: string; isOpen: boolean } {
  const words = says.split(' ')
  return { low: Number(/\d+/.exec(says)?.[0] ?? 0), of: words.at(-1) ?? '', isOpen: says.startsWith('at least') }
}
