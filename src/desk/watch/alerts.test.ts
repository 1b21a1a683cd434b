import { describe, expect, it } from 'vitest'
import { NO_FACETS } from '../../record/entries/facets.ts'
import type { Entry, Facets } from '../../record/entry.ts'
import type { IncidentRecord, IncidentStatus } from '../../record/incident-record.ts'
import type { DeliveryEntry } from './alert.ts'
import { type AlertRound, alertsOf } from './alerts.ts'
import { prepareWatch } from './match.ts'
import { parseWatch } from './watch.ts'

interface State {
  readonly id?: string
  readonly killed?: number
  readonly injured?: number
  readonly abducted?: number
  readonly status?: IncidentStatus
  readonly accounts?: readonly string[]
  readonly facets?: Partial<Facets>
}
const NOW = '2026-03-05T12:00:00Z'
const DAY = 20_516 // 2026-03-04

function incident({ id = 'a', killed, injured, abducted, status = 'unconfirmed', accounts = [id], facets }: State = {}): Entry<'incident'> {
  const tolls = Object.entries({ killed, injured, abducted }).flatMap(([kind, low]) =>
    low === undefined ? [] : [{ kind, low, high: low }],
  )
  const doc = { id, kind: 'attack', status, place: null, perpetrators: [], targets: [], victims: [], tolls, accounts }
  const known = { countries: ['KEN'], statuses: [status], killed: killed ?? null, eventFrom: DAY, eventTo: DAY }
  const seen = { firstSeen: '2026-03-04T10:00:00Z', updated: '2026-03-04T10:00:00Z' }
  return { kind: 'incident', id, doc: doc as unknown as IncidentRecord, facets: { ...NO_FACETS, ...seen, ...known, ...facets } }
}

const watching = (more: object = {}) =>
  prepareWatch(parseWatch({ id: 'w1', name: 'Kenya', filter: { countries: ['KEN'] }, ...more }, 'watch'))
const round = (more: Partial<AlertRound>): AlertRound => ({
  watch: watching(),
  before: [],
  after: [],
  sent: [],
  mode: 'live',
  now: NOW,
  oldDays: 14,
  ...more,
})
/** Rounds one after the other, each with the log of those before it: the alerts of the last, and the whole log. */
function rounds(states: readonly (readonly State[])[], more: Partial<AlertRound> = {}, firstMode: AlertRound['mode'] = 'live') {
  let sent: readonly DeliveryEntry[] = []
  let decided = alertsOf(round({}))
  states.forEach((all, i) => {
    decided = alertsOf(
      round({ sent, ...(i === 0 ? { mode: firstMode } : {}), ...more, after: all.map(incident), now: `2026-03-05T12:0${i}:00Z` }),
    )
    sent = [...sent, ...decided.log]
  })
  return { ...decided, sent }
}
const changes = (from: State, to: State): readonly string[] | null => rounds([[from], [to]]).alerts[0]?.changes ?? null

describe('an incident', () => {
  it('is told once, with why', () => {
    expect(rounds([[{ killed: 2 }]]).alerts).toMatchObject([
      { watch: 'w1', incident: 'a', kind: 'new', reasons: [{ says: 'in KEN' }], changes: [], told: { killed: 2 } },
    ])
    expect(rounds([[{ killed: 2 }], [{ killed: 2 }]]).alerts).toEqual([])
    expect(rounds([[{ facets: { countries: ['UGA'] } }]]).log).toEqual([])
  })

  it('is decided the same when the round is run again, and another id comes of other news', () => {
    const again = round({ after: [incident({ killed: 2 })] })
    expect(alertsOf(again)).toEqual(alertsOf(again))
    const ids = [{}, { killed: 1 }, { status: 'withdrawn' as const }, { killed: 1 }, { status: 'withdrawn' as const }]
    const { sent } = rounds(ids.map((state) => [state]))
    expect(new Set(sent.map(({ alert }) => alert)).size).toBe(5)
  })

  it('that is joined to one that was told is told too', () => {
    expect(rounds([[{ id: 'a' }], [{ id: 'b', accounts: ['b', 'a'] }]]).alerts).toEqual([])
    expect(rounds([[{ id: 'a' }], [{ id: 'b', accounts: ['b'] }]]).alerts).toHaveLength(1)
  })

  it('is told by the log of its own watch alone', () => {
    const other = rounds([[{}]]).sent.map((entry) => ({ ...entry, watch: 'w2' }))
    expect(alertsOf(round({ after: [incident()], sent: other })).alerts).toHaveLength(1)
  })
})

describe('escalation', () => {
  it('is more killed or abducted than was ever told', () => {
    expect(changes({ killed: 3 }, { killed: 9 })).toEqual(['killed 3 to 9'])
    expect(changes({ abducted: 1 }, { abducted: 4 })).toEqual(['abducted 1 to 4'])
    expect(changes({ killed: 9 }, { killed: 3 })).toBeNull()
    expect(rounds([[{ killed: 9 }], [{ killed: 3 }], [{ killed: 8 }]]).alerts).toEqual([])
    expect(rounds([[{ killed: 3 }], [{ killed: 9 }], [{ killed: 9 }]]).alerts).toEqual([])
  })

  it('is from injured to killed, and no more injured', () => {
    expect(changes({ injured: 2 }, { injured: 2, killed: 1 })).toEqual(['from injured to killed: 1 killed'])
    expect(changes({ injured: 2 }, { injured: 30 })).toBeNull()
  })

  it('is from unconfirmed to confirmed, and no other status', () => {
    expect(changes({ status: 'unconfirmed' }, { status: 'confirmed' })).toEqual(['confirmed, was unconfirmed'])
    expect(changes({ status: 'unconfirmed' }, { status: 'disputed' })).toBeNull()
    expect(changes({ status: 'disputed' }, { status: 'confirmed' })).toBeNull()
    expect(changes({ status: 'confirmed' }, { status: 'unconfirmed' })).toBeNull()
  })

  it('is told of an incident that is old by now, but not one that fits no more', () => {
    const old = { facets: { eventFrom: 100, eventTo: 100 } }
    expect(changes({ killed: 1 }, { killed: 2, ...old })).toEqual(['killed 1 to 2'])
    expect(changes({ killed: 1 }, { killed: 2, facets: { countries: ['UGA'] } })).toBeNull()
  })
})

describe('withdrawal', () => {
  it('is told as a correction, also where the watch is for what is confirmed', () => {
    expect(rounds([[{}], [{ status: 'withdrawn' }]]).alerts).toMatchObject([{ kind: 'correction' }])
    const watch = watching({ filter: { statuses: ['confirmed'] } })
    expect(rounds([[{ status: 'confirmed' }], [{ status: 'withdrawn' }]], { watch }).alerts).toMatchObject([{ kind: 'correction' }])
  })

  it('is told once, and not of what was never told', () => {
    expect(rounds([[{}], [{ status: 'withdrawn' }], [{ status: 'withdrawn' }]]).alerts).toEqual([])
    expect(rounds([[{ status: 'withdrawn' }]])).toMatchObject({ alerts: [], log: [] })
  })

  it('is taken back when it stands again', () => {
    expect(rounds([[{}], [{ status: 'withdrawn' }], [{ status: 'confirmed' }]]).alerts[0]?.changes).toEqual(['stands again, confirmed'])
  })

  it('is leaving the record, unless joined to another', () => {
    const { sent } = rounds([[{}]])
    const before = [incident()]
    expect(alertsOf(round({ before, sent })).alerts).toMatchObject([
      { kind: 'correction', changes: ['withdrawn: the record no longer has it'] },
    ])
    expect(alertsOf(round({ before })).alerts).toEqual([])
    expect(alertsOf(round({ before, sent, after: [incident({ id: 'b', accounts: ['b', 'a'] })] })).alerts).toEqual([])
  })
})

describe('history', () => {
  it('is never told, also not when it grows', () => {
    const first = rounds([[{ killed: 1 }]], {}, 'history')
    expect(first).toMatchObject({ alerts: [], counts: { history: 1 }, log: [{ outcome: 'history' }] })
    expect(rounds([[{ killed: 1 }], [{ killed: 5 }]], {}, 'history').alerts).toEqual([])
    expect(rounds([[{ killed: 1 }], [{ killed: 5 }]]).alerts).toHaveLength(1)
  })

  it('does not take what was told live', () => {
    const { sent } = rounds([[{ killed: 1 }]])
    expect(alertsOf(round({ sent, after: [incident({ killed: 5 })], mode: 'history' })).alerts).toHaveLength(1)
  })

  it('is what happened more than so many days ago', () => {
    const on = (day: number) => rounds([[{ facets: { eventFrom: day, eventTo: day } }]])
    expect(on(DAY + 1 - 14).alerts).toHaveLength(1)
    expect(on(DAY + 1 - 15)).toMatchObject({ alerts: [], log: [], counts: { history: 1 } })
    const undated = { eventFrom: null, eventTo: null, published: '2025-01-01' }
    expect(rounds([[{ facets: undated }]]).alerts).toEqual([])
  })

  it('that was dated wrongly is told once its day is right', () => {
    expect(rounds([[{ facets: { eventFrom: 1, eventTo: 1 } }], [{}]]).alerts).toHaveLength(1)
  })

  it('is what the record had before the watch', () => {
    expect(rounds([[{}]], { watch: watching({ since: '2026-03-04T11:00:00Z' }) }).alerts).toEqual([])
    expect(rounds([[{}]], { watch: watching({ since: '2026-03-04T09:00:00Z' }) }).alerts).toHaveLength(1)
  })
})

describe('muting', () => {
  it('of a watch or an incident sends nothing but counts each news once', () => {
    for (const watch of [watching({ muted: true }), watching({ mutedIncidents: ['a'] })]) {
      expect(rounds([[{ killed: 1 }]], { watch })).toMatchObject({ alerts: [], counts: { muted: 1 }, log: [{ outcome: 'muted' }] })
      expect(rounds([[{ killed: 1 }], [{ killed: 1 }]], { watch }).counts.muted).toBe(0)
      expect(rounds([[{ killed: 1 }], [{ killed: 2 }]], { watch })).toMatchObject({ alerts: [], counts: { muted: 1 } })
    }
    expect(rounds([[{ id: 'b' }]], { watch: watching({ mutedIncidents: ['a'] }) }).alerts).toHaveLength(1)
  })

  it('is not telling: it is told once the muting ends, while it is news', () => {
    const { sent } = rounds([[{ killed: 1 }]], { watch: watching({ muted: true }) })
    expect(alertsOf(round({ sent, after: [incident({ killed: 1 })] })).alerts).toMatchObject([{ kind: 'new' }])
    const old = incident({ killed: 1, facets: { eventFrom: 100, eventTo: 100 } })
    expect(alertsOf(round({ sent, after: [old] })).alerts).toEqual([])
  })

  it('of an incident holds when it is joined to another', () => {
    expect(rounds([[{ id: 'b', accounts: ['b', 'a'] }]], { watch: watching({ mutedIncidents: ['a'] }) }).alerts).toEqual([])
  })
})

describe('what may be near', () => {
  const watch = watching({ areas: [{ name: 'Depot', geometry: { type: 'Point', coordinates: [40, -2] }, km: 20 }] })

  it('is queued once, and sent to nobody', () => {
    expect(rounds([[{}]], { watch })).toMatchObject({ alerts: [], counts: { queued: 1 }, log: [{ outcome: 'queued' }] })
    expect(rounds([[{}], [{ killed: 4 }]], { watch })).toMatchObject({ alerts: [], log: [] })
  })

  it('is told once its place is known', () => {
    const { sent } = rounds([[{}]], { watch })
    const placed = incident()
    const place = { name: 'Kipini', country: 'KEN', admin1: null, lat: -2, lon: 40, kind: 'town', precision: 'city' }
    const known = {
      ...placed,
      doc: { ...placed.doc, place: { place, stories: 1, others: [], correctedBy: null } },
    } as unknown as Entry<'incident'>
    expect(alertsOf(round({ watch, sent, after: [known] })).alerts).toMatchObject([{ kind: 'new', reasons: [{ area: 'Depot' }, {}] }])
  })
})
