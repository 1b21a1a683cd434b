import { bodyOf } from '../body.ts'
import { headline } from '../html/piece.ts'
import type { Mark } from '../item.ts'
import { markupOf, wordsOf } from '../xml/markup.ts'
import { textOf, type XmlNode } from '../xml/node.ts'

/** Words that a feed gives, as text and, where they are markup, as written. */
export interface Construct {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Untrusted HTML; null for plain text. */
  readonly html: string | null
}

type Kind = 'text' | 'html' | 'xhtml' | 'unsaid' | 'other'

/**
 * What an element says of its own words: Atom's `type` (1.0) and `type` with `mode` (0.3). RSS says nothing, and is taken for HTML.
 * @param strict words without a type are text, as Atom 1.0 has it
 */
function kindOf(node: XmlNode, strict: boolean): Kind {
  const type = (node.attributes.get('type') ?? '').trim().toLowerCase()
  const mode = node.attributes.get('mode')?.trim().toLowerCase()
  if (type === 'xhtml' || type === 'application/xhtml+xml') return mode === 'escaped' ? 'html' : 'xhtml'
  if (type === 'html' || type === 'text/html') return 'html'
  if (node.children.some((child) => typeof child !== 'string')) return 'xhtml'
  if (type === '') return strict ? 'text' : 'unsaid'
  if (type === 'text' || type === 'text/plain') return strict ? 'text' : 'unsaid'
  return /^text\/|xml$/.test(type) ? 'text' : 'other'
}

/** The words of a body or summary; null when there are none that can be read. */
export function constructOf(source: string, node: XmlNode, strict: boolean): Construct | null {
  const kind = kindOf(node, strict)
  const encoded = node.attributes.get('mode')?.toLowerCase() === 'base64' || kind === 'other'
  const raw = encoded ? fromBase64(textOf(node)) : kind === 'text' ? textOf(node) : markupOf(source, node)
  if (raw === null || raw.trim() === '') return null
  if (kind === 'text') return { text: raw.trim(), marks: [], html: null }
  const { text, marks } = bodyOf(raw)
  return { text, marks, html: raw.trim() }
}

/** A headline as text: words that call themselves text are shown as they are. */
export function titleOf(node: XmlNode | null, strict: boolean): string | null {
  if (node === null) return null
  const kind = kindOf(node, strict)
  if (node.attributes.get('mode')?.toLowerCase() === 'base64' || kind === 'other') return headline(fromBase64(textOf(node)))
  if (kind === 'xhtml') return wordsOf(node)
  if (kind === 'text') return textOf(node)?.replace(/\s+/g, ' ').slice(0, 2000) ?? null
  return headline(textOf(node))
}

/** The text within base64; null when it holds none. */
function fromBase64(raw: string | null): string | null {
  if (raw === null || !/^[\w+/=\s-]*$/.test(raw)) return null
  const text = Buffer.from(raw, 'base64').toString('utf8')
  return text === '' || /[\u0000-\u0008\ufffd]/.test(text) ? null : text
}
