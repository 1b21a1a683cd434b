import type { DomDocument, DomElement } from './dom.ts'
import { shortText } from './short-text.ts'

/** Units of a fact that is worth reading. */
const MOST = 2_000

/** The page's `meta` elements by lower-case name or property, in order. */
export type Meta = ReadonlyMap<string, readonly string[]>

export function metaOf(document: DomDocument): Meta {
  const found = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = (meta.getAttribute('content') ?? '').trim().slice(0, 5_000)
    if (content === '') continue
    for (const key of ['property', 'name', 'itemprop']) {
      for (const name of (meta.getAttribute(key) ?? '').toLowerCase().split(/\s+/).slice(0, 5)) {
        if (name !== '') found.set(name, [...(found.get(name) ?? []), content].slice(0, 100))
      }
    }
  }
  return found
}

/** The first that is there. */
export const firstOf = (meta: Meta, ...names: string[]): string | null => names.flatMap((name) => meta.get(name)?.[0] ?? [])[0] ?? null

/** What an element holds: its machine-readable attribute before its words. */
export function contentOf(element: DomElement | null): string | null {
  if (element === null) return null
  const value = element.getAttribute('content') ?? element.getAttribute('datetime')
  const words = value === null ? shortText(element, MOST) : value.slice(0, MOST).replace(/\s+/g, ' ').trim()
  return words === null || words === '' ? null : words
}

/** The first of the selectors that holds words. */
export function oneOf(document: DomDocument, ...selectors: string[]): string | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const words = contentOf(element)
      if (words !== null) return words
    }
  }
  return null
}
