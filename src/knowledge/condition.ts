/**
 * One condition of a rule. `slots` are tried in turn; it holds when one of their tokens has one of `values`, as a class (`test: class`) or
 * as a lemma (`test: lemma`), or when a slot is filled at all (`test: filled`). `negated` turns it round.
 */
export interface Condition {
  readonly slots: readonly string[]
  readonly test: 'class' | 'lemma' | 'filled'
  readonly values: readonly string[]
  readonly negated: boolean
}

const SHAPE = /^([a-z|]+)(?:(!?[:=]|!)(.+))?$/

/** Reads conditions such as `obj:person subj!weapon light=hold|stage for`; `-` is no condition. Throws on anything else. */
export function parseConditions(source: string): Condition[] {
  return source
    .split(' ')
    .filter((part) => part !== '' && part !== '-')
    .map(parseCondition)
}

function parseCondition(part: string): Condition {
  const match = SHAPE.exec(part)
  if (!match) throw new SyntaxError(`not a condition: ${part}`)
  const [, slots = '', sign, values] = match
  if (!sign || !values) return { slots: slots.split('|'), test: 'filled', values: [], negated: false }
  const byLemma = sign.includes('=') || ['light', 'mod'].includes(slots)
  return {
    slots: slots.split('|'),
    test: byLemma ? 'lemma' : 'class',
    values: values.split('|').map((v) => v.replaceAll('_', ' ')),
    negated: sign.includes('!'),
  }
}
