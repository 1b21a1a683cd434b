import { fileURLToPath } from 'node:url'
import { readTsv } from '../../knowledge/tsv.ts'
import type { OutcomeKind } from './commitment-facts.ts'

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url))

export interface OutcomeRule {
  readonly id: string
  readonly kind: OutcomeKind
  /** An auxiliary of the future, of duty, of a condition or a negation before it takes the meaning away. */
  readonly guarded: boolean
  /** The words beside it must speak of a promise, an agreement or a deadline. */
  readonly cued: boolean
  readonly pattern: RegExp
  readonly example: string
  readonly counter: string
}

/** Where a rule found its words in a sentence, in units of the sentence. */
export interface OutcomeMatch {
  readonly rule: OutcomeRule
  readonly start: number
  readonly end: number
}

let rules: readonly OutcomeRule[] | undefined

/** The rules of `data/record/commitment-outcomes.tsv`, in their order. */
export function outcomeRules(): readonly OutcomeRule[] {
  rules ??= readTsv(DATA, 'record/commitment-outcomes.tsv').map((row) => ({
    id: row.cell('id'),
    kind: row.cell('kind') as OutcomeKind,
    guarded: row.cell('guard') === 'yes',
    cued: row.cell('cue') === 'yes',
    pattern: new RegExp(row.cell('pattern'), 'gu'),
    example: row.cell('example'),
    counter: row.cell('counter'),
  }))
  return rules
}

/** Ahead, a duty, a condition or a negation, with at most two words up to what it governs. */
const GUARD =
  /\b(?:will|would|shall|should|must|could|can|may|might|cannot|to|not|never|nor|without|if|unless|until|before being|once|whether|n't|yet to|ought)(?: (?:be|have|been|being|get|soon|then|also|\p{L}+ly|has|is|are|it|they|the)){0,3}(?: (?:not|also|be|been|get|fully|\p{L}+ly))? $/u
const CUE =
  /\b(?:promis\w*|pledg\w*|vow\w*|commit(?:ted|ment|ments)|undertak\w*|undertook|agree\w*|accords?|deals?|pacts?|treat(?:y|ies)|contracts?|deadlines?|target|as planned|planned|due|overdue|on time|late|ahead of schedule|on schedule|ceasefire|truce|memorandum|offer(?:ed)?|guarantee\w*|long-awaited|said it would|had said|announced in|swor(?:e|n))\b/iu

const CONDITION = /\b(?:if|unless|until|once|whether|in case)\b[^,;]{0,60}$/u

/** Whether words speak of a promise, an agreement or a deadline. */
export const speaksOfPromise = (text: string): boolean => CUE.test(text)

/** The first rule that holds of a sentence; null when none does. `cued`: the words beside it speak of a promise. */
export function outcomeIn(sentence: string, cued: boolean): OutcomeMatch | null {
  const lower = sentence.toLowerCase().replace(/[\u2019\u2018]/g, "'")
  const found = outcomeRules().flatMap((rule) => (rule.cued && !cued ? [] : (firstMatch(rule, lower) ?? [])))
  const [best] = found
  if (!best) return null
  return found.find((later) => mends(best, later, lower)) ?? best
}

/** "missed the deadline but paid in July": what is done after a failure decides. */
function mends(best: OutcomeMatch, later: OutcomeMatch, lower: string): boolean {
  const failed = best.rule.kind === 'late' || best.rule.kind === 'broken' || best.rule.kind === 'undone' || best.rule.kind === 'delayed'
  if (!failed || (later.rule.kind !== 'done' && later.rule.kind !== 'partly') || later.start < best.end) return false
  return /\b(?:but|finally|then|before|although|and then|later|since)\b/.test(lower.slice(best.end, later.start))
}

function firstMatch(rule: OutcomeRule, lower: string): OutcomeMatch | null {
  for (const match of lower.matchAll(rule.pattern)) {
    const before = lower.slice(0, match.index)
    if (rule.guarded && (GUARD.test(before) || CONDITION.test(before))) continue
    return { rule, start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** Words that say that a term had passed. */
const LATE =
  /\b(?:late|belatedly|behind schedule|overdue|after (?:(?:the|its|a|their) )?(?:\p{L}+ ){0,2}deadline|past (?:the|its) deadline|(?:days?|weeks?|months?|years?) (?:late|later than (?:planned|promised|agreed)|after (?:the|its) (?:\p{L}+ )?(?:deadline|due date|promised date))|missed|long-delayed|delayed|finally|at last)\b/u

/** Whether a sentence says that the term had passed when it was done. */
export const saysLate = (sentence: string): boolean => LATE.test(sentence.toLowerCase())
