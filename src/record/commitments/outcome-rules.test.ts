import { describe, expect, it } from 'vitest'
import { outcomeIn, outcomeRules, saysLate } from './outcome-rules.ts'

const RULES = outcomeRules()

describe('rules of data/record/commitment-outcomes.tsv', () => {
  it.each(RULES.map((r) => [r.id, r] as const))('%s takes its example and leaves its counter-example', (_, rule) => {
    expect(outcomeIn(rule.example, true)?.rule.id).toBe(rule.id)
    expect(outcomeIn(rule.counter, true)?.rule.id ?? null).not.toBe(rule.id)
  })

  it.each([
    ['Chad will pay the porters on Friday.', null],
    ['The grant is to be paid next year.', null],
    ['If the loan is repaid, the port stays.', null],
    ['The porters have not been paid.', 'undone'],
    ['Not one of the trucks that Chad pledged has arrived.', 'undone'],
    ['Chad failed to pay the porters.', 'broken'],
    ['The porters have not yet been paid.', 'late'],
    ['Chad missed the May deadline but paid the porters in July.', 'done'],
    ['Chad threatened to suspend the deal.', null],
    ['The clerk sat in the rain.', null],
  ])('%s -> %s', (sentence, kind) => expect(outcomeIn(sentence, true)?.rule.kind ?? null).toBe(kind))

  it('asks common verbs for a promise beside them', () => {
    expect(outcomeIn('The trucks arrived on Monday.', false)).toBeNull()
    expect(outcomeIn('The trucks arrived on Monday.', true)?.rule.kind).toBe('done')
  })

  it('hears lateness', () => {
    expect(saysLate('The dam was finished two months late.')).toBe(true)
    expect(saysLate('The dam was finished on time.')).toBe(false)
  })
})
