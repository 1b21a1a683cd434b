import type { CommitmentRecord } from '../../record/commitment-record.ts'
import type { ReviewField } from './review-field.ts'
import { daysText, TIPS } from './typed-value.ts'

const STATUSES = ['pending', 'in progress', 'kept', 'kept late', 'partly kept', 'broken', 'overdue', 'reversed', 'unverifiable']

/** What of a promise can be corrected. */
export function commitmentFields({ status, due, amount, action, made, promisers, changes }: CommitmentRecord): ReviewField[] {
  const told = changes.flatMap(({ cite }) => (cite === null ? [] : [{ text: cite.text, story: cite.story, report: cite.report }]))
  const days = due === null || due.start === null ? '' : daysText(due.start, due.end ?? due.start)
  const sum = amount === null ? '' : `${amount.value} ${amount.currency}`
  const orNull = (text: string): string | null => (text === '' ? null : text)
  return [
    { path: 'status', form: 'choice', text: status, value: status, choices: STATUSES, words: told.slice(-1) },
    { path: 'due', form: 'days', text: days, value: orNull(days), tip: TIPS.days, words: [] },
    { path: 'amount', form: 'words', text: sum, value: orNull(sum), tip: TIPS.sum, words: [] },
    { path: 'action', form: 'words', text: action, value: action, words: told.slice(0, 1) },
    { path: 'made', form: 'days', text: made ?? '', value: made, tip: TIPS.days, words: [] },
    ...promisers.map(({ name }, i): ReviewField => ({ path: `promisers.${i}.name`, form: 'words', text: name, value: name, words: [] })),
  ]
}
