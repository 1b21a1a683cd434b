import type { Account } from '../../account.ts'
import { areAtOdds, isLawful, waysOf } from '../acts.ts'
import { type Evidence, evidence, out } from './evidence.ts'

/** Compares what was done: a bombing is no abduction, but one voice may tell of the killing and another of the blast. */
export function relateActs({ facts: a }: Account, { facts: b }: Account): Evidence {
  if (isLawful(a.acts) !== isLawful(b.acts) && a.acts.length > 0 && b.acts.length > 0) return out('actLaw', 'an arrest is no attack')
  const [p, q] = [waysOf(a.acts), waysOf(b.acts)]
  const same = p.find((act) => q.includes(act))
  if (same) return evidence('actSame', `both tell of the same act (${same})`)
  if (areAtOdds(p, q)) return evidence('actOdds', `one tells of ${p.join(' and ')}, one of ${q.join(' and ')}`)
  if (p.length > 0 && q.length > 0) return evidence('actOther', `one tells of ${p.join(' and ')}, one of ${q.join(' and ')}`)
  return evidence('actNone', 'the acts do not clash')
}
