import { parseHTML } from 'linkedom'

/** The little of a DOM node that is used here. */
export interface DomNode {
  /** 1 element, 3 text, 9 document. */
  readonly nodeType: number
  readonly nodeName: string
  readonly childNodes: Iterable<DomNode>
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null
  readonly documentElement: DomElement | null
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1

/** Parses a page. Scripts are text here: nothing is run and nothing is fetched. */
export function parsePage(html: string): DomDocument {
  return parseHTML(html).document as unknown as DomDocument
}

/** Parses a piece of HTML, such as a feed carries. */
export const parsePiece = (html: string): DomDocument => parsePage(`<!doctype html><html><body>${html}</body></html>`)

/** True when elements are nested deeper than `most` below the root. Looks at each element once, without recursion. */
export function isDeeper(root: DomElement, most: number): boolean {
  let level: DomElement[] = [root]
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((element) => [...element.childNodes].filter(isElement))
    if (level.length === 0) return false
  }
  return true
}
