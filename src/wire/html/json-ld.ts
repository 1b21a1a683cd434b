import type { DomDocument } from './dom.ts'

type Fields = Readonly<Record<string, unknown>>
const ARTICLE = /(?:Article|Reportage|BlogPosting|Report)$/
const MOST = 200_000

/** The first article that the page's JSON-LD describes; null when there is none. */
export function articleData(document: DomDocument): Fields | null {
  let looked = 0
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (++looked > 20) return null
    const article = findArticle(parse((script.textContent ?? '').slice(0, MOST)), 0)
    if (article !== null) return article
  }
  return null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.trim().replace(/^<!--|-->$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, ''))
  } catch {
    return null
  }
}

function findArticle(value: unknown, depth: number): Fields | null {
  if (typeof value !== 'object' || value === null || depth > 4) return null
  const list = Array.isArray(value) ? value : [value, (value as Fields)['@graph'], (value as Fields)['mainEntity']]
  for (const entry of list.slice(0, 200)) {
    if (entry !== value) {
      const found = findArticle(entry, depth + 1)
      if (found !== null) return found
    } else if ([(value as Fields)['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return value as Fields
  }
  return null
}

/** A string, or the `name` of an object, of a JSON-LD value; lists give their first. */
export function nameOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return one.trim() === '' ? null : one.trim()
  return typeof one === 'object' && one !== null ? nameOf((one as Fields)['name']) : null
}

/** The names of a list of people. */
export const namesOf = (value: unknown): string[] =>
  [value]
    .flat()
    .slice(0, 20)
    .map(nameOf)
    .filter((name) => name !== null)
