import type { Account } from '../../account.ts'
import type { Toll } from '../../facts.ts'
import { type Evidence, evidence } from './evidence.ts'

const KINDS = ['killed', 'abducted', 'injured', 'missing', 'arrested', 'displaced'] as const
/** How many times one figure may be the other as a toll grows, and beyond what it is another event's. */
const CLOSE = 1.6
const WIDE = 3

/** Compares tolls kind by kind. Equal figures of some size count for one event; a toll grows, so only wide gaps count against. */
export function relateTolls({ facts: a }: Account, { facts: b }: Account): Evidence[] {
  const all = KINDS.flatMap((kind) => compareKind(kind, of(a.tolls, kind), of(b.tolls, kind)))
  return all.length > 0 ? all : [evidence('tollNone', 'no toll in common')]
}

const of = (tolls: readonly Toll[], kind: Toll['kind']): Toll[] => tolls.filter((toll) => toll.kind === kind)

function compareKind(kind: string, a: readonly Toll[], b: readonly Toll[]): Evidence[] {
  if (a.length === 0 || b.length === 0) return []
  const equal = a.filter((x) => b.some((y) => x.low === y.low)).sort((x, y) => y.low - x.low)[0]
  if (equal)
    return [
      equal.low >= 3
        ? evidence('tollSame', `both ${equal.low} ${kind}`, Math.min(1.5, 0.8 + Math.log10(equal.low) / 3))
        : evidence('tollSmall', `both ${equal.low} ${kind}`, equal.low),
    ]
  const gap = Math.min(...a.flatMap((x) => b.map((y) => gapOf(x, y))))
  const words = `${(a[0] as Toll).low} and ${(b[0] as Toll).low} ${kind}`
  if (gap <= CLOSE) return [evidence('tollClose', words)]
  return [evidence(kind === 'injured' || gap <= WIDE ? 'tollOff' : 'tollApart', words)]
}

/** How many times the one figure is the other, with what "at least" leaves open. */
function gapOf(a: Toll, b: Toll): number {
  const [less, more] = a.low <= b.low ? [a, b] : [b, a]
  if (less.high === null || less.high >= more.low) return more.low / Math.max(1, less.low) > WIDE ? 2 : 1
  return more.low / Math.max(1, less.high)
}
