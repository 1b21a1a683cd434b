import { LIMITS } from '../limits.ts'
import { absoluteAddress } from './address.ts'
import { censusOf } from './census.ts'
import { type DomElement, type DomNode, isElement, parsePiece } from './dom.ts'
import { BLOCK, isHidden } from './elements.ts'
import { escapeHtml } from './escape.ts'
import { SAFE_BLOCKS, SAFE_INLINES } from './nesting.ts'
import { SafeWriter } from './safe-writer.ts'
import { simplePiece } from './simple-piece.ts'

export { escapeHtml }

/** Elements that go with all that they hold. What is neither written nor named here loses its tags and keeps its words. */
const DROPPED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME FRAME FRAMESET NOFRAMES OBJECT EMBED APPLET SVG MATH CANVAS VIDEO AUDIO BUTTON SELECT TEXTAREA INPUT OPTION DATALIST HEAD TITLE META LINK BASE XML PLAINTEXT NOEMBED XMP DIALOG MAP PORTAL'.split(
    ' ',
  ),
)
/** Deeper than any piece is that `censusOf` lets pass. */
const MAX_DEPTH = 500

/**
 * HTML from outside made fit to be shown: written anew from a closed list of elements, each without styles, scripts, handlers, images
 * or anything that a browser would fetch. Links are absolute, lead to the web or a mail address, and tell the target nothing.
 * What it gives, it gives back unchanged when asked again. HTML too deep or too long to be taken apart comes as a paragraph of text.
 * @param base address that relative links count from
 */
export function safeHtml(html: string, base: string | null = null): string {
  const { tags, depth } = censusOf(html)
  const writer = new SafeWriter()
  if (depth > LIMITS.depth || tags > LIMITS.tags) writer.text(html.replace(/<[^<>]{0,2000}>/g, ' ').trim())
  else writeChildren(simplePiece(html) ?? parsePiece(html).body, base, writer, 0)
  return writer.end()
}

/** Text as HTML: paragraphs of its own, line breaks kept. */
export const paragraphsToHtml = (text: string): string =>
  text
    .split(/\n\s{0,200}\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

function writeChildren(node: DomNode | null, base: string | null, writer: SafeWriter, depth: number): void {
  if (node === null || depth > MAX_DEPTH) return
  for (const child of node.childNodes) {
    if (child.nodeType === 3) writer.text(child.textContent ?? '')
    else if (isElement(child)) writeElement(child, base, writer, depth + 1)
  }
}

function writeElement(element: DomElement, base: string | null, writer: SafeWriter, depth: number): void {
  const name = element.nodeName.toUpperCase()
  if (DROPPED.has(name) || isHidden(element)) return
  const inside = (): void => writeChildren(element, base, writer, depth)
  if (name === 'BR') writer.lineBreakAsked()
  else if (name === 'HR') writer.rule()
  else if (SAFE_BLOCKS.has(name)) {
    const frame = writer.openBlock(name, spansOf(element, name))
    inside()
    writer.closeBlock(frame)
  } else if (SAFE_INLINES.has(name)) writeInline(element, name, base, writer, inside)
  else {
    if (BLOCK.has(name)) writer.lineBreak()
    inside()
    if (BLOCK.has(name)) writer.lineBreak()
  }
}

function writeInline(element: DomElement, name: string, base: string | null, writer: SafeWriter, inside: () => void): void {
  const address = name === 'A' ? absoluteAddress(element.getAttribute('href'), base) : null
  const attributes = address === null ? '' : ` href="${escapeHtml(address)}" rel="noopener noreferrer nofollow"`
  const opened = (name !== 'A' || address !== null) && writer.openInline(name, attributes)
  inside()
  if (opened) writer.closeInline()
}

/** How many columns and rows a cell takes. */
function spansOf(element: DomElement, name: string): string {
  if (name !== 'TD' && name !== 'TH') return ''
  return ['colspan', 'rowspan']
    .map((key) => [key, /^\d{1,3}$/.exec(element.getAttribute(key) ?? '')?.[0]] as const)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`))
    .join('')
}
