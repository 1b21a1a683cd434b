import { parseHTML } from 'linkedom'

/** The little of a DOM node that is used here. */
export interface DomNode {
  /** 1 element, 3 text, 9 document. */
  readonly nodeType: number
  readonly nodeName: string
  readonly childNodes: Iterable<DomNode>
  readonly textContent: string | null
  readonly parentNode: DomNode | null
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null
  readonly documentElement: DomElement | null
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1

/** A heading that another level's tag ends, as in `<h1>Words</h2>`: browsers take it for its own. */
const WRONG_END = /(<(h[1-6])\b[^<>]{0,500}>[^<]{0,500})<\/h[1-6]>/gi

/** Parses a page. Scripts are text here: nothing is run and nothing is fetched. */
export function parsePage(html: string): DomDocument {
  return parseHTML(html.replace(WRONG_END, '$1</$2>')).document as unknown as DomDocument
}

/** Parses a piece of HTML, such as a feed carries. */
export const parsePiece = (html: string): DomDocument => parsePage(`<!doctype html><html><body>${html}</body></html>`)
