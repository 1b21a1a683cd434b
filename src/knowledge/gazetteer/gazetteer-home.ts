import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldName } from './gazetteer-fold.ts'
import type { GazetteerPlace, PlaceNames } from './gazetteer-place.ts'

/** Where a publisher is at home, as far as its name or address tells. */
export interface Home {
  readonly country: string | null
  /** The town; null where only the country is known. */
  readonly place: GazetteerPlace | null
}

/** Town, first-level unit (or empty) and country (ISO 3166-1 alpha-2) of a publisher. */
export interface PublisherRow {
  readonly place: string
  readonly admin1: string
  readonly country: string
}

const GENERIC = new Set('com org net info biz news co gov edu int tv fm io me eu ac www local online'.split(' '))
/** Common words of papers' names as they are run together in addresses. */
const PAPER_WORDS =
  /^(?:the|thisis|daily)|news|daily|times|herald|post|tribune|journal|register|record|gazette|beacon|review|press|star$|sun$|chronicle|courier|telegram|telegraph|mail|echo|observer|citizen|sentinel|ledger|dispatch|standard|advertiser|advocate|guardian|independent|online$|live$|today|papers?$/g
/** A town in a publisher's name must be this big to be its home without more evidence. */
const SURE_POPULATION = 100_000

/** Reads `places/publishers.tsv`: homes by domain (without `www.`) and by folded name. Empty when there is no such file. */
export function readPublishers(dataDir: string): ReadonlyMap<string, PublisherRow> {
  const file = join(dataDir, 'places', 'publishers.tsv')
  if (!existsSync(file)) return new Map()
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.flatMap((line): [string, PublisherRow][] => {
      const [keys = '', place = '', admin1 = '', country = ''] = line.split('\t')
      return keys.split('|').map((key) => [key.includes('.') ? key : foldName(key), { place, admin1, country }])
    }),
  )
}

/** Home of a publisher: from the table, else from its address's country and the towns in its name. Null when nothing is known. */
export function homeOf(publisher: string, rows: ReadonlyMap<string, PublisherRow>, gazetteer: PlaceNames): Home | null {
  const domain = publisher
    .slice(0, 200)
    .toLowerCase()
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '')
  const name = foldName(publisher.slice(0, 200)).replace(/^the /, '')
  const row = rows.get(domain) ?? rows.get(domain.slice(domain.indexOf('.') + 1)) ?? rows.get(name)
  if (row) return settled(row, gazetteer)
  return domain.includes('.') && !domain.includes(' ') ? fromAddress(domain, gazetteer) : fromName(name, gazetteer)
}

function settled(row: PublisherRow, gazetteer: PlaceNames): Home {
  const country = gazetteer.countryOf(row.country)
  const fits = gazetteer
    .lookup(row.place, 200)
    .map((c) => c.place)
    .filter((p) => p.country === country && isTown(p))
  return {
    country,
    place: fits.find((p) => row.admin1 === '' || (p.admin1 !== null && gazetteer.place(p.admin1).name === row.admin1)) ?? null,
  }
}

const isTown = (place: GazetteerPlace): boolean => place.geonameid !== null || place.feature === 'hamlet'

function fromAddress(domain: string, gazetteer: PlaceNames): Home | null {
  const labels = domain.split('.')
  const last = labels[labels.length - 1] as string
  const country = last.length === 2 && !GENERIC.has(last) ? gazetteer.countryOf(last === 'uk' ? 'GB' : last.toUpperCase()) : null
  const words = labels
    .slice(0, -1)
    .filter((l) => !GENERIC.has(l))
    .flatMap((l) => l.replace(PAPER_WORDS, ' ').split(/[ -]+/))
  const place = biggest(
    words.flatMap((w) => [w, ...w.split('and')]),
    country,
    gazetteer,
  )
  return country === null && place === null ? null : { country: country ?? place?.country ?? null, place }
}

function fromName(name: string, gazetteer: PlaceNames): Home | null {
  const words = name.split(' ').slice(0, 6)
  const place = biggest(
    words.flatMap((w, i) => (i + 1 < words.length ? [w, `${w} ${words[i + 1]}`] : [w])),
    null,
    gazetteer,
  )
  return place === null ? null : { country: place.country, place }
}

/** The biggest town of those names; in a known country any size will do. */
function biggest(names: readonly string[], country: string | null, gazetteer: PlaceNames): GazetteerPlace | null {
  let best: GazetteerPlace | null = null
  for (const name of names) {
    if (name.length < 4) continue
    for (const { place, weak } of gazetteer.lookupKey(name)) {
      if (weak || !isTown(place) || (country === null ? place.population < SURE_POPULATION : place.country !== country)) continue
      if (best === null || place.population > best.population) best = place
    }
  }
  return best
}
