import type { XmlNode } from '../xml/node.ts'

/** What an element hands down to those within. */
export interface Scope {
  /** Address from which relative links count: `xml:base`, else the channel's link, else the document's own. */
  readonly base: string | null
  /** Value of `xml:lang`. */
  readonly language: string | null
  /** `xml:base` was given, which no channel's link overrides. */
  readonly based: boolean
}

/** The scope within an element, given the one around it. A base that cannot be read counts as absent. */
export function scopeWithin(node: XmlNode, outer: Scope): Scope {
  const base = baseOf(node.attributes.get('xml:base'), outer.base)
  const language = node.attributes.get('xml:lang')
  if (base === null && language === undefined) return outer
  return { base: base ?? outer.base, based: outer.based || base !== null, language: language ?? outer.language }
}

function baseOf(raw: string | undefined, outer: string | null): string | null {
  if (raw === undefined || raw.trim() === '' || raw.length > 8_000) return null
  try {
    const url = outer === null ? new URL(raw.trim()) : new URL(raw.trim(), outer)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}
