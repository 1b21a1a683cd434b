import type { Correction, Decision, Verdict } from '../decision.ts'
import { standing } from '../standing.ts'

/** A decision that says what a value should be. */
export interface Judgement extends Decision {
  readonly act: Correction | Verdict
}

/** Verdicts and corrections that nobody took back, oldest first, whatever the order they come in. An undo can be undone. */
export const standingJudgements = (decisions: readonly Decision[]): Judgement[] =>
  standing(decisions).filter((decision): decision is Judgement => decision.act.kind === 'correct' || decision.act.kind === 'review')
