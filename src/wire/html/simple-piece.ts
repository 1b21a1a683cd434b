import type { DomElement, DomNode } from './dom.ts'

/** Tags of one piece in the plain markup that most feeds carry; all but links without attributes. */
const TAG = /<(?:(\/?)(p|b|i|em|strong|u|ul|ol|li|h[2-4]|a)|(br)\s?\/?|a\shref="([^"<>&\s]{1,2000})")>/y
const CLOSES_PARAGRAPH: ReadonlySet<string> = new Set(['P', 'UL', 'OL', 'H2', 'H3', 'H4'])
/** References that every parser reads alike. */
const REFERENCE = /&(?:(amp|lt|gt|quot|nbsp|ndash|mdash|lsquo|rsquo|ldquo|rdquo|hellip)|#(\d{2,5}));|&/g
const POINTS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
}
const MAX_DEPTH = 30

/**
 * The body of a piece of plain, well-nested markup, as the full parser would give it, at a tenth of the cost; null for any piece that
 * holds more than that, which is left to the full parser.
 */
export function simplePiece(html: string): DomElement | null {
  const body = new SimpleElement('BODY', null, null)
  let top = body
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    if (end > at && !addText(top, html.slice(at, end))) return null
    if (open < 0) break
    TAG.lastIndex = open
    const tag = TAG.exec(html)
    const next = tag === null ? null : entered(top, tag)
    if (next === null) return null
    top = next
    at = TAG.lastIndex
  }
  return top === body ? body : null
}

/** The element that is open after a tag; null where tags are not nested as they should be. */
function entered(top: SimpleElement, [, end, name, br, href]: RegExpExecArray): SimpleElement | null {
  if (br !== undefined) {
    top.childNodes.push(new SimpleElement('BR', top, null))
    return top
  }
  const upper = (name ?? 'a').toUpperCase()
  if (end === '/') return top.nodeName === upper ? top.parentNode : null
  if (top.depth > MAX_DEPTH || (top.isIn('P') && CLOSES_PARAGRAPH.has(upper)) || (upper === 'LI' && top.nodeName === 'LI')) return null
  const child = new SimpleElement(upper, top, href ?? null)
  top.childNodes.push(child)
  return child
}

function addText(parent: SimpleElement, raw: string): boolean {
  let known = true
  const text = raw.replace(REFERENCE, (whole, name?: string, digits?: string) => {
    const point = digits === undefined ? -1 : Number(digits)
    const isPlain = (point >= 32 && point < 127) || (point >= 160 && point < 0xd800)
    if (name === undefined && !isPlain) known = false
    return name !== undefined ? (POINTS[name] as string) : isPlain ? String.fromCharCode(point) : whole
  })
  if (known && !raw.includes('\u0000'))
    parent.childNodes.push({ nodeType: 3, nodeName: '#text', childNodes: [], textContent: text, parentNode: parent })
  return known && !raw.includes('\u0000')
}

/** As much of an element as reading a piece asks for. */
class SimpleElement implements DomElement {
  readonly nodeType = 1
  readonly nodeName: string
  readonly parentNode: SimpleElement | null
  readonly childNodes: DomNode[] = []
  readonly depth: number
  private readonly href: string | null

  constructor(nodeName: string, parentNode: SimpleElement | null, href: string | null) {
    this.nodeName = nodeName
    this.parentNode = parentNode
    this.href = href
    this.depth = parentNode === null ? 0 : parentNode.depth + 1
  }

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent ?? '').join('')
  }

  getAttribute(name: string): string | null {
    return name === 'href' ? this.href : null
  }

  /** None of the elements that are ever asked for within a paragraph, such as `q` or `td`, is plain. */
  querySelector(): null {
    return null
  }

  querySelectorAll(): readonly DomElement[] {
    return []
  }

  isIn(name: string): boolean {
    return this.nodeName === name || (this.parentNode?.isIn(name) ?? false)
  }
}
