import { ChanceryError } from '../../kit/errors.ts'
import { idOf } from '../../kit/id.ts'
import { type Filter, filterSchema } from '../../record/filter.ts'
import { instantOf } from '../../record/instant.ts'
import { checkFields } from '../filter/kinds.ts'
import { areasOfFilter } from './filter-areas.ts'
import { MOST_PIECES_OF_ALL } from './geojson-geometry.ts'
import { clip, isObject, own } from './json.ts'
import { type Area, MOST_AREAS, nameOf, parseArea, tooManyAreas } from './watched-area.ts'

/** What somebody wants to be told about: a saved filter, and areas of which any one is enough. Round-trips as JSON through `parseWatch`. */
export interface Watch {
  readonly id: string
  readonly name: string
  /** Conditions that must all hold; without `near` and `box`, which are areas here. */
  readonly filter: Omit<Filter, 'near' | 'box'>
  /** Empty: wherever it happens. */
  readonly areas: readonly Area[]
  /** A muted watch sends nothing; what it would have sent is counted. */
  readonly muted: boolean
  /** Ids of incidents of which no more is to be sent. */
  readonly mutedIncidents: readonly string[]
  /** ISO instant: incidents that the record had before it are history to this watch. Null: none is. */
  readonly since: string | null
}

const FIELDS = ['id', 'name', 'filter', 'areas', 'muted', 'mutedIncidents', 'since']
const ID = /^[\w-]{1,64}$/
const MOST_MUTED = 10_000
const MOST_TEXT = 200

/**
 * A watch from JSON: `{name, filter?, areas?, id?, muted?, mutedIncidents?, since?}`. A `near` or `box` of the filter becomes an area, so
 * that incidents of which no point is known are not passed over. Throws ChanceryError USAGE that says what is wrong, and where.
 */
export function parseWatch(json: unknown, where: string): Watch {
  if (!isObject(json)) throw new ChanceryError('USAGE', `${clip(json)} is no watch`, { where, hint: 'give an object with name and filter' })
  const stray = Object.keys(json).find((key) => !FIELDS.includes(key))
  if (stray !== undefined)
    throw new ChanceryError('USAGE', `a watch has no ${clip(stray)}`, { where, hint: `its fields are ${FIELDS.join(', ')}` })
  const name = nameOf(own(json, 'name'), `${where}.name`)
  const { near, box, ...filter } = filterOf(own(json, 'filter') ?? {}, `${where}.filter`)
  const room = { pieces: MOST_PIECES_OF_ALL }
  const areas = listOf(own(json, 'areas'), MOST_AREAS, `${where}.areas`).map((one, i) => parseArea(one, `${where}.areas[${i}]`, room))
  const asked = areasOfFilter({ ...(near && { near }), ...(box && { box }) }, `${where}.filter`)
  if (asked.length > 0 && areas.length + asked.length > 1)
    throw new ChanceryError('USAGE', 'of near, box and areas more than one is given', { where, hint: 'give all of them as areas' })
  return {
    id: idOfWatch(own(json, 'id'), name, `${where}.id`),
    name,
    filter,
    areas: [...areas, ...asked],
    muted: isTrue(own(json, 'muted'), `${where}.muted`),
    mutedIncidents: listOf(own(json, 'mutedIncidents'), MOST_MUTED, `${where}.mutedIncidents`).map((one, i) =>
      incidentId(one, `${where}.mutedIncidents[${i}]`),
    ),
    since: sinceOf(own(json, 'since'), `${where}.since`),
  }
}

/** The filter, of which each field is one that incidents are found by. */
function filterOf(json: unknown, where: string): Filter {
  if (!isObject(json)) throw new ChanceryError('USAGE', `${clip(json)} is no filter`, { where, hint: 'give an object of conditions' })
  const stray = Object.keys(json).find((key) => !Object.hasOwn(filterSchema.shape, key))
  if (stray !== undefined)
    throw new ChanceryError('USAGE', `a filter has no ${clip(stray)}`, {
      where,
      hint: `its fields are ${Object.keys(filterSchema.shape).join(', ')}`,
    })
  const checked = filterSchema.safeParse(json)
  if (!checked.success) {
    const { path, message } = checked.error.issues[0] ?? { path: [], message: 'no filter' }
    throw new ChanceryError('USAGE', message, { where: [where, ...path].join('.'), hint: 'give it as a filter of the record' })
  }
  checkFields('incidents', checked.data, (field) => `${where}.${field}`)
  return checked.data
}

function listOf(value: unknown, most: number, where: string): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new ChanceryError('USAGE', `${clip(value)} is no list`, { where, hint: 'give a list' })
  if (value.length <= most) return Array.from(value)
  throw most === MOST_AREAS
    ? tooManyAreas(value.length, where)
    : new ChanceryError('USAGE', `a list of ${value.length}`, { where, hint: `give at most ${most}` })
}

function idOfWatch(value: unknown, name: string, where: string): string {
  if (value === undefined) return idOf('watch', name)
  if (typeof value === 'string' && ID.test(value)) return value
  throw new ChanceryError('USAGE', `${clip(value)} is no id`, { where, hint: 'give 1 to 64 letters, digits, - and _, or none' })
}

function incidentId(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= MOST_TEXT) return value
  throw new ChanceryError('USAGE', `${clip(value)} is no id of an incident`, { where, hint: 'give ids as the record has them' })
}

function isTrue(value: unknown, where: string): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false
  throw new ChanceryError('USAGE', `${clip(value)} is neither true nor false`, { where, hint: 'give true or false' })
}

function sinceOf(value: unknown, where: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && instantOf(value) !== null) return value
  throw new ChanceryError('USAGE', `${clip(value)} is no instant`, { where, hint: 'give one such as 2026-03-04T06:00:00Z' })
}
