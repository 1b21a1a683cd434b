import { escapeHtml } from '../../html/escape.ts'
import type { XmlNode } from '../../xml/node.ts'

/** NITF's elements as HTML's; a class tells the reading of HTML what its box is. Null: the element goes with all that it holds. */
const NITF: Readonly<Record<string, string | null>> = {
  block: 'div',
  'body.content': 'div',
  hl1: 'h2',
  hl2: 'h3',
  bq: 'blockquote',
  fn: 'p',
  credit: 'p',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'div class="credit"',
  note: 'div class="editors-note"',
  byline: 'p class="byline"',
  datasource: 'div class="credit"',
  tagline: 'div class="credit"',
  copyrite: 'div class="copyright"',
  abstract: 'div',
  dateline: 'p',
  'media-reference': null,
  'media-metadata': null,
  'media-object': null,
  'table-reference': null,
  'alt-code': null,
  title: null,
  head: null,
  script: null,
  style: null,
  img: null,
}
/** What NITF and HTML call alike. */
const SAME: ReadonlySet<string> = new Set(
  'p div section article aside header footer main figure figcaption h1 h2 h3 h4 h5 h6 ol ul li dl dt dd blockquote pre hr br em strong b i u s q a sub sup span small cite abbr code table caption thead tbody tfoot tr td th ins del mark time address'.split(
    ' ',
  ),
)
const INLINE: ReadonlySet<string> = new Set(
  'chron event function location sublocation city state region country org person postaddr virtloc money num frac object.title lang pronounce name.given name.family story.date bytag'.split(
    ' ',
  ),
)
const VOID: ReadonlySet<string> = new Set(['br', 'hr'])
const ATTRIBUTES = ['href', 'class', 'id', 'style', 'hidden', 'aria-hidden', 'colspan', 'rowspan']

/** What an element of NITF, XHTML or an unknown vocabulary holds, as HTML: untrusted still. Null when it holds nothing. */
export function innerHtml(node: XmlNode): string | null {
  const out: string[] = []
  writeChildren(node, out)
  return out.join('').trim() || null
}

function writeChildren(node: XmlNode, out: string[]): void {
  for (const child of node.children) {
    if (typeof child === 'string') out.push(escapeHtml(child))
    else writeElement(child, node, out)
  }
}

function writeElement(node: XmlNode, parent: XmlNode, out: string[]): void {
  const mapped = Object.hasOwn(NITF, node.name) ? NITF[node.name] : undefined
  if (mapped === null) return
  const tag = mapped ?? (SAME.has(node.name) ? node.name : isParagraph(node, parent) ? 'div' : null)
  if (tag !== null) out.push(`<${tag}${mapped === undefined ? attributesOf(node) : ''}>`)
  if (VOID.has(tag ?? '')) return
  writeChildren(node, out)
  if (tag !== null) out.push(`</${tag.split(' ')[0]}>`)
}

/** An element of an unknown vocabulary that stands among others of its kind, not among words. */
const isParagraph = ({ name }: XmlNode, parent: XmlNode): boolean =>
  !INLINE.has(name) && !SAME.has(parent.name) && !parent.children.some((child) => typeof child === 'string' && child.trim() !== '')

const attributesOf = ({ attributes }: XmlNode): string =>
  ATTRIBUTES.map((name) => {
    const value = attributes.get(name)
    return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`
  }).join('')
