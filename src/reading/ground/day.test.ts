import { describe, expect, it } from 'vitest'
import { sampleGraph } from '../../../tests/support/sample-graph.ts'
import { findTimes } from '../mention/time.ts'
import { dueOf, type GroundTimeOptions, groundTime } from './day.ts'

/** A Wednesday. */
const PUBLISHED = '2025-10-15'

/** `start..end precision` of the only time in the words, or null. */
function days(words: string, tense: GroundTimeOptions['tense'], options: Partial<GroundTimeOptions> = {}): string | null {
  const times = findTimes(sampleGraph(words, []))
  expect(times, words).toHaveLength(1)
  const [time] = times
  const when = time ? groundTime(time, { published: PUBLISHED, tense, ...options }) : null
  return when && `${when.start === when.end ? when.start : `${when.start}..${when.end}`} ${when.precision}`
}

describe('groundTime', () => {
  it.each([
    ['raid on Tuesday', 'past', '2025-10-14 day'],
    ['raid on Wednesday', 'past', '2025-10-15 day'],
    ['raid on Thursday', 'past', '2025-10-09 day'],
    ['raid on Thursday', 'future', '2025-10-16 day'],
    ['visits on Thursday', 'present', '2025-10-16 day'],
    ['visits on Tuesday', 'present', '2025-10-14 day'],
    ['raid last Wednesday', 'past', '2025-10-08 day'],
    ['talks next Friday', 'future', '2025-10-24 day'],
    ['raid on Monday last week', 'past', '2025-10-06 day'],
    ['raid yesterday', 'past', '2025-10-14 day'],
    ['raid overnight', 'past', '2025-10-14..2025-10-15 range'],
    ['raid last week', 'past', '2025-10-06..2025-10-12 week'],
    ['raid late last week', 'past', '2025-10-09..2025-10-12 range'],
    ['raid earlier this week', 'past', '2025-10-13..2025-10-15 range'],
    ['talks later this month', 'future', '2025-10-15..2025-10-31 range'],
    ['raid at the weekend', 'past', '2025-10-11..2025-10-12 range'],
    ['raid two weeks ago', 'past', '2025-10-01 approximate'],
    ['raid three days ago', 'past', '2025-10-12 day'],
    ['raid in the last three years', 'past', '2022-10-15..2025-10-15 range'],
    ['talks within the next 90 days', 'future', '2025-10-15..2026-01-13 range'],
    ['raid in March', 'past', '2025-03-01..2025-03-31 month'],
    ['raid in December', 'past', '2024-12-01..2024-12-31 month'],
    ['talks in December', 'future', '2025-12-01..2025-12-31 month'],
    ['talks next March', 'future', '2026-03-01..2026-03-31 month'],
    ['raid on 3 November', 'past', '2024-11-03 day'],
    ['raid on 31 February 2021', 'past', null],
    ['raid in early 2021', 'past', '2021-01-01..2021-05-02 range'],
    ['raid in the 1960s', 'past', '1960-01-01..1969-12-31 decade'],
    ['raids since 2019', 'past', '2019-01-01..2025-10-15 range'],
    ['raids since Monday', 'past', '2025-10-13..2025-10-15 range'],
    ['raids in the first quarter of 2024', 'past', '2024-01-01..2024-03-31 range'],
    ['raids in the winter of 2021', 'past', '2021-12-01..2022-02-28 season'],
    ['raids between March and May', 'past', '2025-03-01..2025-05-31 range'],
    ['after three days of raids', 'past', null],
    ['raids recently', 'past', null],
    ['talks after Monday', 'past', null],
    ['talks in three weeks', 'future', '2025-11-05 approximate'],
    ['thirtieth raid on 05/06/2020', 'past', null],
  ] as const)('%s (%s) -> %s', (words, tense, wanted) => expect(days(words, tense)).toBe(wanted))

  it('needs the day of publication only where the words lean on it', () => {
    for (const words of ['raid on Tuesday', 'raid last week', 'raid in March', 'raids since 2019', 'raid two weeks ago']) {
      expect(days(words, 'past', { published: null })).toBeNull()
    }
    expect(days('raid in March 2019', 'past', { published: null })).toBe('2019-03-01..2019-03-31 month')
  })

  it('counts from the day told before where the words do', () => {
    expect(days('raid the same day', 'past')).toBeNull()
    expect(days('raid the same day', 'past', { near: '2025-09-30' })).toBe('2025-09-30 day')
    expect(days('raid two days later', 'past', { near: '2025-09-30' })).toBe('2025-10-02 day')
  })

  it('keeps absurd spans of time from throwing', () => {
    expect(days('raid 999999999999 years ago', 'past')).toBeNull()
    expect(days('raid 4000000 hours ago', 'past')).toBeNull()
  })
})

describe('dueOf', () => {
  const due = (words: string): string | null => {
    const [time] = findTimes(sampleGraph(words, []))
    return time ? (dueOf(time, PUBLISHED)?.end ?? null) : null
  }
  it.each([
    ['done by Friday', '2025-10-17'],
    ['done by June', '2026-06-30'],
    ['done by 2030', '2030-12-31'],
    ['done within 30 days', '2025-11-14'],
    ['done before the end of the year', '2025-12-31'],
    ['done before June', '2026-05-31'],
    ['done by the end of May 2027', '2027-05-31'],
    ['done since 2020', null],
    ['done for three weeks', null],
    ['done in 2019', null],
  ])('%s -> %s', (words, wanted) => expect(due(words)).toBe(wanted))
})
