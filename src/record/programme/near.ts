import { ChanceryError } from '../../kit/errors.ts'
import type { Place } from '../../reading/schema.ts'
import type { IncidentRecord } from '../incident-record.ts'
import { kilometres, type Position } from '../sphere.ts'
import { compare } from '../story-card.ts'
import type { ProgrammeRecord } from './programme-record.ts'

export interface NearSites {
  /** Nearest first. */
  readonly near: readonly NearIncident[]
  /** Without a distance, for one of the two is known by its first-level unit alone; by id of the incident. */
  readonly unplaced: readonly UnplacedIncident[]
}

export interface NearIncident {
  readonly incident: string
  /** Name of the nearest site. */
  readonly site: string
  /** Kilometres, to a tenth. */
  readonly km: number
  /** How well the place of the incident and that of the site are known; a distance is no better than the worse of them. */
  readonly precision: Place['precision']
  readonly sitePrecision: Place['precision']
  readonly says: string
}

export interface UnplacedIncident {
  readonly incident: string
  readonly country: string
  /** First-level unit that holds the site and the incident. */
  readonly admin1: string
  readonly sites: readonly string[]
  readonly precision: Place['precision']
  readonly says: string
}

/** Places with a point of their own. That of a province or country is only its middle, and is in no radius. */
const POINTED: ReadonlySet<Place['precision']> = new Set(['exact', 'city', 'near', 'admin2'])
const ROUGH: Readonly<Partial<Record<Place['precision'], string>>> = { near: 'about ', admin2: 'about ' }

/**
 * Incidents within `km` of a site of the programme, each with its nearest site; and, apart from them, those that are only known to be in the first-level
 * unit of a site. Incidents whose every story was taken back are left out. Throws ChanceryError USAGE for a radius that is none.
 */
export function nearSites(record: ProgrammeRecord, incidents: readonly IncidentRecord[], km: number): NearSites {
  if (!(km > 0) || km > 20_100) throw new ChanceryError('USAGE', `a radius of ${km} km is none`, { hint: 'give kilometres above 0' })
  const sites = record.sites.map((site) => site.place)
  const standing = incidents.filter((i) => i.status !== 'withdrawn' && i.place !== null)
  const near = standing.flatMap((incident) => nearestOf(incident, sites, km))
  const unplaced = standing.flatMap((incident) => unplacedOf(incident, sites))
  const placed = new Set(near.map((n) => n.incident))
  return {
    near: near.sort((a, b) => a.km - b.km || compare(a.incident, b.incident)),
    unplaced: unplaced.filter((u) => !placed.has(u.incident)).sort((a, b) => compare(a.incident, b.incident)),
  }
}

function pointOf({ lat, lon, precision }: Place): Position | null {
  return lat === null || lon === null || !POINTED.has(precision) ? null : { lat, lon }
}

function nearestOf({ id, place }: IncidentRecord, sites: readonly Place[], km: number): NearIncident[] {
  const where = place?.place as Place
  const from = pointOf(where)
  if (!from) return []
  const found = sites
    .flatMap((site) => {
      const to = pointOf(site)
      return to ? [{ site, km: kilometres(from, to) }] : []
    })
    .filter((f) => f.km <= km)
    .sort((a, b) => a.km - b.km || compare(a.site.name, b.site.name))[0]
  if (!found) return []
  const rounded = Math.round(found.km * 10) / 10
  return [
    {
      incident: id,
      site: found.site.name,
      km: rounded,
      precision: where.precision,
      sitePrecision: found.site.precision,
      says: tell(where, found.site, rounded),
    },
  ]
}

function tell(where: Place, site: Place, km: number): string {
  const about = ROUGH[where.precision] ?? ROUGH[site.precision] ?? ''
  return `${where.name}, known to the ${GRAIN[where.precision]}, is ${about}${km} km from ${site.name}, known to the ${GRAIN[site.precision]}`
}

const GRAIN: Readonly<Record<Place['precision'], string>> = {
  exact: 'spot',
  city: 'town',
  near: 'neighbourhood',
  admin2: 'district, whose middle is meant',
  admin1: 'first-level unit',
  country: 'country',
  area: 'area',
}

/** The first-level unit that a place lies in or is. */
const unitOf = ({ admin1, precision, name }: Place): string | null => admin1 ?? (precision === 'admin1' ? name : null)

function unplacedOf({ id, place }: IncidentRecord, sites: readonly Place[]): UnplacedIncident[] {
  const where = place?.place as Place
  const { country, precision } = where
  const admin1 = unitOf(where)
  if (country === null || admin1 === null) return []
  const within = sites.filter(
    (site) =>
      site.country === country &&
      unitOf(site)?.toLowerCase() === admin1.toLowerCase() &&
      (pointOf(where) === null || pointOf(site) === null),
  )
  if (within.length === 0) return []
  const names = [...new Set(within.map((s) => s.name))].sort(compare)
  const why = pointOf(where) === null ? 'where in it the incident was is not known' : 'where in it the site is is not known'
  return [{ incident: id, country, admin1, sites: names, precision, says: `somewhere in ${admin1} with ${names.join(', ')}; ${why}` }]
}
