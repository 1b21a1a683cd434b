import { describe, expect, it } from 'vitest'
import { daysOfRun, dueRun, nextRun } from './next-run.ts'
import { parseSchedule } from './schedule.ts'

const schedule = (more: object = {}) => parseSchedule({ name: 'Morning', at: '07:00', ...more }, 'schedule')

describe('a schedule', () => {
  it('has what it is not given', () => {
    expect(schedule({ watch: 'w1' })).toMatchObject({ watch: 'w1', days: 1, zone: 'UTC', formats: ['html'], to: 'briefs/w1' })
    expect(schedule().to).toBe('briefs/all')
    expect(schedule({ to: 'records/2026.03' }).to).toBe('records/2026.03')
    expect(parseSchedule(schedule(), 'again')).toEqual(schedule())
  })

  it.each([
    [{ to: '../outside' }, 'schedule.to'],
    [{ to: '/etc' }, 'schedule.to'],
    [{ to: 'briefs/.hidden' }, 'schedule.to'],
    [{ to: 'briefs/a\\..\\b' }, 'schedule.to'],
    ...['record', 'record/pg', 'stories', 'STATE', 'lock', 'lock/x', 'tokens.json', 'tokens.json.new', 'audit.jsonl.1', 'a.b/c'].map(
      (to): [object, string] => [{ to }, 'schedule.to'],
    ),
    [{ at: '24:00' }, 'schedule.at'],
    [{ zone: 'Mars/Olympus' }, 'schedule.zone'],
    [{ days: 0 }, 'schedule.days'],
    [{ on: [] }, 'schedule.on'],
    [{ formats: ['exe'] }, 'schedule.formats.0'],
    [{ id: '../x' }, 'schedule.id'],
    [{ more: 1 }, 'schedule'],
  ])('is refused as %j', (more, where) => {
    expect(() => schedule(more)).toThrowError(expect.objectContaining({ code: 'USAGE', where }))
  })
})

describe('the next run', () => {
  const next = (more: object, now: string): string => nextRun(schedule(more), now)

  it('is later today, else tomorrow, by the clocks of the zone', () => {
    expect(next({ zone: 'Africa/Nairobi' }, '2026-03-04T03:59:00Z')).toBe('2026-03-04T04:00:00.000Z')
    expect(next({ zone: 'Africa/Nairobi' }, '2026-03-04T04:00:00Z')).toBe('2026-03-05T04:00:00.000Z')
    expect(next({ zone: 'Pacific/Auckland' }, '2026-06-04T18:00:00Z')).toBe('2026-06-04T19:00:00.000Z')
  })

  it('is on a weekday of the zone', () => {
    expect(next({ on: ['mon'], zone: 'Pacific/Auckland' }, '2026-06-05T00:00:00Z')).toBe('2026-06-07T19:00:00.000Z')
  })

  it('keeps its time when clocks change, and comes once where they show it twice or never', () => {
    expect(next({ zone: 'Europe/Berlin' }, '2026-03-28T12:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
    expect(next({ zone: 'Europe/Berlin' }, '2026-10-24T12:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
    expect(next({ zone: 'Europe/Berlin', at: '02:30' }, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z')
    expect(next({ zone: 'Europe/Berlin', at: '02:30' }, '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z')
    expect(next({ zone: 'Europe/Berlin', at: '02:30' }, '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z')
  })
})

describe('what is due', () => {
  it('is nothing before its time, and the latest alone after a sleep', () => {
    const due = (last: string, now: string): string | null => dueRun(schedule(), last, now)
    expect(due('2026-03-04T07:00:00.000Z', '2026-03-05T06:59:00.000Z')).toBeNull()
    expect(due('2026-03-04T07:00:00.000Z', '2026-03-05T07:00:00.000Z')).toBe('2026-03-05T07:00:00.000Z')
    expect(due('2026-03-04T07:00:00.000Z', '2026-03-09T12:00:00.000Z')).toBe('2026-03-09T07:00:00.000Z')
    expect(due('2020-03-04T07:00:00.000Z', '2026-03-09T12:00:00.000Z')).toBe('2026-03-09T07:00:00.000Z')
  })

  it('covers the days back to the last brief', () => {
    expect(daysOfRun(schedule(), '2026-03-09T07:00:00.000Z', '2026-03-08T07:00:00.000Z')).toEqual({
      from: '2026-03-08',
      to: '2026-03-09',
      name: '2026-03-09',
    })
    expect(daysOfRun(schedule(), '2026-03-09T07:00:00.000Z', '2026-03-05T07:00:00.000Z').from).toBe('2026-03-05')
    expect(daysOfRun(schedule({ zone: 'Asia/Tokyo' }), '2026-03-09T22:00:00.000Z', '2026-03-08T22:00:00.000Z')).toEqual({
      ...{ from: '2026-03-08', to: '2026-03-09', name: '2026-03-10' },
    })
  })
})
