import fc from 'fast-check'
import type { Change } from '../../src/record/change.ts'
import type { Entry, EntryKind, Facets } from '../../src/record/entry.ts'
import type { Filter } from '../../src/record/filter.ts'

export const BARE: Facets = {
  types: [],
  modes: [],
  contexts: [],
  quads: [],
  kinds: [],
  actors: [],
  recipients: [],
  countries: [],
  admin1: [],
  lat: null,
  lon: null,
  eventFrom: null,
  eventTo: null,
  dueFrom: null,
  dueTo: null,
  published: null,
  firstSeen: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  statuses: [],
  certainties: [],
  publishers: [],
  feeds: [],
  languages: [],
  score: null,
  confidence: null,
  killed: null,
  historic: false,
  story: null,
  incident: null,
  programmes: [],
  words: [],
}

/** An entry whose document is only what a test looks at. */
export const entryOf = (id: string, facets: Partial<Facets> = {}, kind: EntryKind = 'report', doc: unknown = { about: id }): Entry =>
  ({ kind, id, facets: { ...BARE, ...facets }, doc }) as Entry

export const put = (...entries: readonly Entry[]): Change[] => entries.map((entry) => ({ op: 'put-entry', entry }))

export const drop = (id: string, kind: EntryKind = 'report'): Change => ({ op: 'drop-entry', kind, id })

const few = (...values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const some = (...values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
const ONE = ['a', 'b', 'c', 'd'] as const
const CODES = ['PAK', 'AFG', 'MIL', 'NGO', 'USA'] as const
const WORDS = ['bomb', 'road', 'talk', 'kill', 'quetta', 'chief'] as const
const day = fc.integer({ min: 20_400, max: 20_430 })
const isoDay = day.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
const instant = fc.tuple(isoDay, fc.constantFrom('T00:00:00.000Z', 'T09:30:00Z', 'T23:59:59.999Z', 'T23:30:00+05:00', 'T12:00:00.123Z'))
const iso = fc.oneof(
  isoDay,
  instant.map(([date, time]) => date + time),
  fc.constant('no date'),
)
const stretch = fc.option(fc.tuple(day, fc.nat(5)), { nil: null })
const number = fc.option(fc.constantFrom(-10, -0.5, 0, 0.1, 1 / 3, 7, 12), { nil: null })
const position = fc.option(
  fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) }),
  { nil: null },
)

export const facets: fc.Arbitrary<Facets> = fc
  .tuple(
    fc.record({ types: few(...ONE), modes: few(...ONE), contexts: few(...ONE), quads: few(...ONE), kinds: few(...ONE) }),
    fc.record({ actors: few(...CODES), recipients: few(...CODES), countries: few(...CODES), admin1: few(...ONE) }),
    fc.record({ event: stretch, due: stretch, place: position }),
    fc.record({ published: fc.option(iso, { nil: null }), firstSeen: iso, updated: iso }),
    fc.record({ statuses: few('happened', 'planned', 'ongoing'), certainties: few(...ONE), publishers: few(...ONE), feeds: few(...ONE) }),
    fc.record({ score: number, confidence: number, killed: number, historic: fc.boolean(), languages: few('en', 'ur') }),
    fc.record({ story: fc.option(fc.constantFrom(...ONE), { nil: null }), incident: fc.option(fc.constantFrom(...ONE), { nil: null }) }),
    fc.record({ programmes: few(...ONE), words: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }) }),
  )
  .map(([a, b, { event, due, place }, ...more]) => ({
    ...BARE,
    ...a,
    ...b,
    eventFrom: event === null ? null : event[0],
    eventTo: event === null ? null : event[0] + event[1],
    dueFrom: due === null ? null : due[0],
    dueTo: due === null ? null : due[0] + due[1],
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    ...Object.assign({}, ...more),
  }))

const range = fc
  .tuple(
    fc.option(
      fc.oneof(
        isoDay,
        instant.map(([date]) => `${date}T12:00:00Z`),
      ),
      { nil: undefined },
    ),
    fc.option(isoDay, { nil: undefined }),
  )
  .filter(([from, to]) => from !== undefined || to !== undefined)
  .map(([from, to]) => ({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }))
const bounds = fc.constantFrom({ from: 0 }, { to: 0.1 }, { from: -0.5, to: 7 }, { from: 1 / 3 })
const text = fc
  .array(fc.constantFrom(...WORDS, '-bomb', '"road talk"', '"kill chief quetta"', '-"talk road"', 'bombing', 'Roads'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '))

const conditions: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text,
  types: some(...ONE),
  modes: some(...ONE),
  kinds: some(...ONE),
  actors: some(...CODES),
  recipients: some(...CODES),
  parties: some(...CODES),
  countries: some(...CODES),
  admin1: some(...ONE),
  near: fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    km: fc.double({ min: 1, max: 5000, noNaN: true }),
  }),
  box: fc.tuple(
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: -90, max: 0 }),
    fc.integer({ min: -180, max: 180 }),
    fc.integer({ min: 0, max: 90 }),
  ),
  event: range,
  due: range,
  published: range,
  firstSeen: range,
  updated: range,
  statuses: some('happened', 'planned'),
  certainties: some(...ONE),
  publishers: some(...ONE),
  feeds: some(...ONE),
  languages: some('en'),
  score: bounds,
  confidence: bounds,
  killed: bounds,
  historic: fc.boolean(),
  story: fc.constantFrom(...ONE),
  incident: fc.constantFrom(...ONE),
  programmes: some(...ONE),
}

/** A filter of one to three conditions, each kind as likely. */
export const filters: fc.Arbitrary<Filter> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(conditions)), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, conditions[name] as fc.Arbitrary<unknown>]))),
  ) as fc.Arbitrary<Filter>
