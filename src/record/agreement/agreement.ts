import type { Anchor, Decision } from '../decision.ts'
import { compare } from '../story-card.ts'
import { alphaOf, type Scale } from './alpha.ts'
import type { Unit, Value } from './coincidence.ts'
import { alphaInterval } from './interval.ts'
import { judgedValue, pathClass, scaleOf } from './judged-value.ts'
import { type Judgement, standingJudgements } from './standing.ts'

/** How far people agree on the values of a path. */
export interface PathAgreement {
  /** `type`, `place.country`, `counts.killed`; places in lists are left open: `actors.*.country`. */
  readonly path: string
  readonly scale: Scale
  /** Krippendorff's alpha; null where it cannot be computed, and `reason` says why. */
  readonly alpha: number | null
  readonly reason: string | null
  /** 95 percent of resamples lie within; null with fewer than 5 units. */
  readonly interval: readonly [number, number] | null
  /** Share of pairs of values that are equal, 0 to 1. */
  readonly percent: number | null
  /** Targets that two or more people judged, and all that someone judged. */
  readonly units: number
  readonly judged: number
  /** Who judged, in alphabetical order. */
  readonly coders: readonly string[]
}

export interface AgreementOptions {
  /** Of the resamples; default 1. */
  readonly seed?: number
  readonly rounds?: number
  /** What the values of a path measure, where it is other than told by its name. */
  readonly scales?: Readonly<Record<string, Scale>>
  /** Names a target; default its kind and id. Give one where ids have changed since, by a recode. */
  readonly targetOf?: (target: Anchor) => string
}

/**
 * Agreement between people, path by path, from their verdicts and corrections on the same targets. What was taken back does not count; of
 * several by one person on one value the last does. Paths in alphabetical order; the order of the decisions plays no part.
 */
export function agreementOf(decisions: readonly Decision[], options: AgreementOptions = {}): PathAgreement[] {
  const byPath = new Map<string, Judgement[]>()
  for (const judgement of standingJudgements(decisions)) {
    const path = pathClass(judgement.act.path)
    const sames = byPath.get(path)
    if (sames) sames.push(judgement)
    else byPath.set(path, [judgement])
  }
  return [...byPath].sort(([a], [b]) => compare(a, b)).map(([path, judgements]) => ofPath(path, judgements, options))
}

function ofPath(path: string, judgements: readonly Judgement[], options: AgreementOptions): PathAgreement {
  const scale = options.scales?.[path] ?? scaleOf(path)
  const coders = [...new Set(judgements.map((j) => j.by))].sort(compare)
  const units = unitsOf(judgements, coders, scale, options.targetOf ?? nameOf)
  const { value, reason, percent, units: paired } = alphaOf(units, scale)
  return {
    path,
    scale,
    alpha: value,
    reason: reason !== null && coders.length < 2 ? 'only one person judged it' : reason,
    interval: value === null ? null : alphaInterval(units, scale, options),
    percent,
    units: paired,
    judged: units.length,
    coders,
  }
}

const nameOf = ({ kind, id }: Anchor): string => `${kind} ${id}`

/** One unit a target and full path; judgements come oldest first, so that the last of a person stays. */
function unitsOf(judgements: readonly Judgement[], coders: readonly string[], scale: Scale, targetOf: (target: Anchor) => string): Unit[] {
  const units = new Map<string, Map<string, Value | null>>()
  for (const { act, by } of judgements) {
    const key = JSON.stringify([targetOf(act.target), act.path])
    const unit = units.get(key) ?? new Map<string, Value | null>()
    units.set(key, unit.set(by, judgedValue(act.value, scale)))
  }
  return [...units].sort(([a], [b]) => compare(a, b)).map(([, unit]) => coders.map((coder) => unit.get(coder) ?? null))
}
