import { ChanceryError } from '../../kit/errors.ts'
import type { Pair } from '../../record/relation/pair.ts'
import { actorMeant, type Meant, type NameBooks } from './known-names.ts'
import { readDays } from './read-range.ts'

/** Two parties as a person words them, between days. */
export interface PairWords {
  readonly one: string
  readonly other: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only what the first does to the other. */
  readonly directed?: boolean | undefined
}

export interface PairMeant {
  readonly pair: Pair
  /** What the names were taken for. */
  readonly names: { readonly one: string; readonly other: string }
}

/** The pair that words stand for. Throws ChanceryError USAGE for a name that is none, or several, or the same twice. */
export function pairMeant({ one, other, from, to, directed }: PairWords, books: NameBooks): PairMeant {
  const [a, b] = [single(one, actorMeant(one, books, one)), single(other, actorMeant(other, books, other))]
  if (a.code === b.code) throw new ChanceryError('USAGE', `${one} and ${other} are both ${a.code}`, { hint: 'name two parties' })
  const pair: Pair = {
    one: a.code,
    other: b.code,
    from: from === undefined ? null : (readDays(`${from}..`, '--from').from ?? null),
    to: to === undefined ? null : (readDays(`..${to}`, '--to').to ?? null),
    ...(directed === true ? { directed: true } : {}),
  }
  if (pair.from !== null && pair.to !== null) readDays(`${pair.from}..${pair.to}`, '--from')
  return { pair, names: { one: a.says, other: b.says } }
}

function single(asked: string, { codes, says }: Meant): { code: string; says: string } {
  const [code, ...others] = codes
  if (code === undefined || others.length > 0)
    throw new ChanceryError('USAGE', `${asked} may be ${codes.join(' or ')}`, { hint: 'name one of them by its code' })
  return { code, says }
}
