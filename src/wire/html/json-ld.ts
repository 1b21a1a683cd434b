import type { DomDocument } from './dom.ts'

export type Fields = Readonly<Record<string, unknown>>
const ARTICLE = /(?:Article|Reportage|BlogPosting|Report)$/
const MOST = 500_000
const MOST_NODES = 2_000

/** What of a page tells its own article from others that its JSON-LD describes. */
export interface PageKeys {
  readonly urls: readonly string[]
  readonly titles: readonly string[]
}

/** The article of the page's JSON-LD that has the page's address or headline, else the first; null when there is none. */
export function articleData(document: DomDocument, keys: PageKeys): Fields | null {
  const nodes = nodesOf(document)
  const articles = nodes.filter((node) => [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)))
  const best = articles.find((node) => fits(node, keys)) ?? articles[0] ?? null
  return best === null ? null : resolved(best, nodes)
}

/** Scripts are at most 20, and their nodes 2,000. */
function nodesOf(document: DomDocument): Fields[] {
  const nodes: Fields[] = []
  const scripts = [...document.querySelectorAll('script[type*="ld+json"]')].slice(0, 20)
  for (const script of scripts) for (const value of parseLoose((script.textContent ?? '').slice(0, MOST))) collect(value, nodes, 0)
  return nodes
}

function collect(value: unknown, nodes: Fields[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 5 || nodes.length >= MOST_NODES) return
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 500)) collect(entry, nodes, depth + 1)
    return
  }
  const fields = value as Fields
  nodes.push(fields)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'hasPart']) collect(fields[key], nodes, depth + 1)
}

/** JSON as pages write it: within comment marks, with raw line ends in strings, with commas too many. */
function parseLoose(raw: string): unknown[] {
  const json = raw
    .trim()
    .replace(
      /^(?:<!--|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|\/\/\s{0,9}<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s{0,9}\]\]>|\/\*\s{0,9}\]\]>\s{0,9}\*\/|\]\]>);?$/g,
      '',
    )
  for (const attempt of [json, withoutControls(json), withoutControls(json).replace(/,(\s{0,40}[}\]])/g, '$1')]) {
    try {
      return [JSON.parse(attempt.trim().replace(/;$/, ''))]
    } catch {}
  }
  const salvaged = Object.fromEntries(SALVAGED.flatMap((key) => salvage(json, key)))
  return Object.keys(salvaged).length > 0 && /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"\w{0,30}(?:Article|BlogPosting)"/.test(json)
    ? [{ '@type': 'NewsArticle', ...salvaged }]
    : []
}

const withoutControls = (json: string): string => json.replace(/[\u0000-\u001f]+/g, ' ')

/** Plain fields that are worth saving out of JSON that nothing can parse. */
const SALVAGED = ['headline', 'datePublished', 'dateModified', 'articleBody', 'inLanguage']

function salvage(json: string, key: string): [string, string][] {
  const found = new RegExp(`"${key}"\\s{0,9}:\\s{0,9}"((?:[^"\\\\]|\\\\.)*)"`).exec(json)?.[1]
  if (found === undefined) return []
  try {
    return [[key, JSON.parse(`"${withoutControls(found)}"`) as string]]
  } catch {
    return []
  }
}

function fits(node: Fields, { urls, titles }: PageKeys): boolean {
  const page = node['mainEntityOfPage']
  const own = [node['url'], node['@id'], page, (page as Fields | null)?.['@id'], (page as Fields | null)?.['url']]
  if (own.some((url) => typeof url === 'string' && urls.includes(plainAddress(url)))) return true
  const title = nameOf(node['headline']) ?? nameOf(node['name'])
  return title !== null && titles.includes(plainTitle(title))
}

export const plainAddress = (url: string): string =>
  url
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
export const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The article with references to other nodes (`{"@id": ...}` alone) replaced by them. */
function resolved(article: Fields, nodes: readonly Fields[]): Fields {
  const byId = new Map(
    nodes.filter((node) => typeof node['@id'] === 'string' && Object.keys(node).length > 1).map((node) => [node['@id'], node]),
  )
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 50).map(follow)
    const id = typeof value === 'object' && value !== null ? (value as Fields)['@id'] : undefined
    return id !== undefined && (value as Fields)['name'] === undefined ? (byId.get(id) ?? value) : value
  }
  return Object.fromEntries(
    Object.entries(article).map(([key, value]) => [key, /^(?:author|creator|publisher)$/.test(key) ? follow(value) : value]),
  )
}

/** A string, or the `name` (or `@value`) of an object, of a JSON-LD value; lists give their first. */
export function nameOf(value: unknown, depth = 0): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return one.trim() === '' ? null : one.trim()
  if (typeof one !== 'object' || one === null || depth > 3) return null
  return nameOf((one as Fields)['name'] ?? (one as Fields)['@value'], depth + 1)
}

/** All names of a list of people, words or things; commas part words where `parted`. */
export const namesOf = (value: unknown, parted = false): string[] =>
  [value]
    .flat()
    .slice(0, 50)
    .flatMap((entry) => {
      const name = nameOf(entry)
      return name === null ? [] : parted ? name.split(/\s*,\s*/).filter((part) => part !== '') : [name]
    })

/** Degrees that the article's place states. */
export function placeOf(data: Fields): { lat: number; lon: number } | null {
  const places = [data['contentLocation'], data['locationCreated'], data['spatialCoverage']].flat()
  for (const place of places.slice(0, 20)) {
    const geo = (place as Fields | null | undefined)?.['geo'] as Fields | null | undefined
    const found = degrees(geo?.['latitude'], geo?.['longitude'])
    if (found !== null) return found
  }
  return null
}

/** A point on earth, or null; an empty string is no zero. */
export function degrees(rawLat: unknown, rawLon: unknown): { lat: number; lon: number } | null {
  const [lat, lon] = [rawLat, rawLon].map((raw) =>
    /^\s*[+-]?\d{1,3}(?:\.\d{1,20})?\s*$/.test(String(raw ?? '')) ? Number(raw) : Number.NaN,
  ) as [number, number]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null
}
