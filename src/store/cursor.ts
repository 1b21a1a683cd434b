import { ChanceryError } from '../kit/errors.ts'
import { idOf } from '../kit/id.ts'
import type { Place } from './order.ts'
import { DEFAULT_ORDER } from './order.ts'
import type { Query } from './port.ts'

const LONGEST = 2000

/** A page's end as opaque text. It fits only the query that it was made for, with pages of any size. */
export function writeCursor(query: Omit<Query, 'size'>, { key, id }: Place): string {
  const body = JSON.stringify([key, id])
  return Buffer.from(JSON.stringify([key, id, checkOf(query, body)])).toString('base64url')
}

/** Where the page before ended; null for the first page. Throws USAGE for what is no cursor of this query. */
export function readCursor(query: Omit<Query, 'size'>): Place | null {
  if (query.after === undefined || query.after === null) return null
  const parts = query.after.length <= LONGEST ? parse(Buffer.from(query.after, 'base64url').toString()) : null
  if (!Array.isArray(parts) || parts.length !== 3) throw broken()
  const [key, id, check] = parts as unknown[]
  if (typeof id !== 'string' || (key !== null && !isKey(key, query))) throw broken()
  if (check !== checkOf(query, JSON.stringify([key, id]))) throw broken()
  return { key, id }
}

const LARGEST = { time: 253_402_300_799_999, day: 2_000_000_000 }

const isKey = (key: unknown, { order }: Omit<Query, 'size'>): key is number =>
  Number.isInteger(key) && Math.abs(key as number) <= (order === 'event' ? LARGEST.day : LARGEST.time)

const checkOf = ({ kind, filter, order, at, changedSince }: Omit<Query, 'size'>, body: string): string =>
  idOf(body, kind, JSON.stringify(Object.entries(filter).sort()), order ?? DEFAULT_ORDER, at ?? '', changedSince ?? '')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const broken = (): ChanceryError =>
  new ChanceryError('USAGE', 'the cursor is not one of this query', {
    where: 'after',
    hint: 'take `next` of the page before as it is, with the same filter and order; or start at the first page',
  })
