import { ChanceryError } from '../../kit/errors.ts'
import { CERTAINTIES, EVENT_TYPES, STATUSES } from '../../reading/schema.ts'
import type { AskedKind } from './kinds.ts'

/** Quad classes of PLOVER. */
const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']
const COMMITMENT_STATUSES = ['pending', 'in progress', 'kept', 'kept late', 'partly kept', 'broken', 'overdue', 'reversed', 'unverifiable']
/** What a status can be, by kind of item; of a programme it has none. */
const STATUSES_OF: Readonly<Record<AskedKind, readonly string[]>> = {
  incidents: ['confirmed', 'disputed', 'unconfirmed', 'withdrawn'],
  reports: STATUSES,
  stories: ['current', 'superseded', 'killed'],
  commitments: COMMITMENT_STATUSES,
  programmes: [],
}

export const typesMeant = (values: readonly string[], where: string): string[] => chosen(values, EVENT_TYPES, 'PLOVER type', where)
export const quadsMeant = (values: readonly string[], where: string): string[] => chosen(values, QUADS, 'quad class', where)
export const certaintiesMeant = (values: readonly string[], where: string): string[] => chosen(values, CERTAINTIES, 'certainty', where)
export const statusesMeant = (values: readonly string[], kind: AskedKind, where: string): string[] =>
  STATUSES_OF[kind].length === 0 ? [...values] : chosen(values, STATUSES_OF[kind], `status of ${kind}`, where)

/** Each value as the list writes it, in any case, blanks or hyphens. Throws ChanceryError USAGE for one that is not in it. */
function chosen(values: readonly string[], all: readonly string[], what: string, where: string): string[] {
  return values.map((value) => {
    const found = all.find((one) => key(one) === key(value))
    if (found === undefined) throw new ChanceryError('USAGE', `${value} is no ${what}`, { where, hint: `give one of ${all.join(', ')}` })
    return found
  })
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
