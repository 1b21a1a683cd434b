import type { Limits } from '../limits.ts'
import { LIMITS } from '../limits.ts'
import { readDoctype } from './doctype.ts'
import { decodeEntities } from './entities.ts'
import type { Prefixes } from './names.ts'
import { declarePrefixes, resolveName } from './names.ts'
import type { XmlNode } from './node.ts'

/** What a lenient reading of a document found. */
export interface XmlDocument {
  readonly root: XmlNode | null
  /** Offsets of the first repair, and how many there were: loose `&`, unknown entities, tags that do not match. */
  readonly repairs: { readonly count: number; readonly first: number }
  /** Elements that the end of the document cut off; their `end` is -1. */
  readonly truncated: boolean
  readonly refused: { readonly code: 'entity-refused' | 'too-deep' | 'too-large'; readonly why: string; readonly at: number } | null
}

const TAG_NAME = /[A-Za-z_][\w.:-]{0,99}/y
const ATTRIBUTE = /(?:\s*\/)?\s*([A-Za-z_:][\w.:-]{0,99})\s{0,20}(?:=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]{1,2000})))?/y
/** Elements of feeds that never stand in one another. */
const UNNESTED: ReadonlySet<string> = new Set(['item', 'entry'])
const TAG_END = /[^<>]*>/y

/**
 * Reads XML as feeds write it: never throws, never loads or expands anything, mends what is broken and counts it, and keeps the
 * complete elements of a document that was cut off. One pass, linear in the length.
 */
export function parseXml(text: string, limits: Limits = LIMITS): XmlDocument {
  const reader = new Reader(text, limits)
  let at = 0
  while (at < text.length && reader.refused === null) at = reader.step(at)
  return reader.finish()
}

/** The state of one pass: the open elements and the account of repairs. */
class Reader {
  refused: XmlDocument['refused'] = null
  private root: XmlNode | null = null
  private readonly open: XmlNode[] = []
  private readonly prefixes: Prefixes = new Map()
  private readonly text: string
  private readonly limits: Limits
  private nodes = 0
  private count = 0
  private first = -1
  private cut = false
  private readonly lastClose: number

  constructor(text: string, limits: Limits) {
    this.text = text
    this.limits = limits
    this.lastClose = text.lastIndexOf('>')
  }

  /** Reads one tag, comment or stretch of text; returns where the next begins. */
  step(at: number): number {
    const { text } = this
    if (text.charAt(at) !== '<') return this.characters(at)
    if (text.startsWith('<!--', at)) return this.after('-->', at)
    if (text.startsWith('<![CDATA[', at)) return this.cdata(at)
    if (text.startsWith('<?', at)) return this.after('?>', at)
    if (text.startsWith('<!', at)) return this.doctype(at)
    if (text.startsWith('</', at)) return this.closeTag(at)
    return this.openTag(at)
  }

  finish(): XmlDocument {
    const truncated = this.refused === null && (this.open.length > 0 || this.cut)
    return { root: this.root, repairs: { count: this.count, first: this.first }, truncated, refused: this.refused }
  }

  private repair(at: number): void {
    if (this.count++ === 0) this.first = at
  }

  private add(text: string): void {
    const parent = this.open.at(-1)
    if (parent !== undefined && text !== '') parent.children.push(text)
  }

  private characters(at: number): number {
    const next = this.text.indexOf('<', at)
    const end = next < 0 ? this.text.length : next
    this.add(decodeEntities(this.text.slice(at, end), (loose) => this.repair(at + loose)))
    return end
  }

  private after(mark: string, at: number): number {
    const end = this.text.indexOf(mark, at)
    if (end < 0) this.cut = true
    return end < 0 ? this.text.length : end + mark.length
  }

  private cdata(at: number): number {
    const end = this.text.indexOf(']]>', at)
    if (end >= 0) this.add(this.text.slice(at + 9, end))
    return this.after(']]>', at)
  }

  private doctype(at: number): number {
    const doctype = readDoctype(this.text, at)
    if (doctype.refused !== null) this.refused = { code: 'entity-refused', why: doctype.refused, at }
    return doctype.end
  }

  private closeTag(at: number): number {
    const name = this.nameAt(at + 2)
    const close = this.text.indexOf('>', at)
    if (close < 0) {
      this.cut = true
      return this.text.length
    }
    const depth = this.open.findLastIndex((node) => node.name === name)
    if (depth < 0) this.repair(at)
    else {
      if (depth < this.open.length - 1) this.repair(at)
      for (const node of this.open.splice(depth)) node.end = at
    }
    return close + 1
  }

  private nameAt(at: number): string | null {
    TAG_NAME.lastIndex = at
    const name = TAG_NAME.exec(this.text)?.[0]
    return name === undefined ? null : resolveName(name, this.prefixes)
  }

  private openTag(at: number): number {
    TAG_NAME.lastIndex = at + 1
    const raw = TAG_NAME.exec(this.text)?.[0]
    if (raw === undefined) return this.looseAngle(at)
    const attributes = new Map<string, string>()
    const afterAttributes = this.attributes(at + 1 + raw.length, attributes)
    TAG_END.lastIndex = afterAttributes
    const rest = TAG_END.exec(this.text)?.[0]
    if (rest === undefined) return this.brokenTag(at)
    declarePrefixes(this.prefixes, attributes)
    if (this.root === null && raw.includes(':')) this.prefixes.set(raw.slice(0, raw.indexOf(':')).toLowerCase(), '')
    const start = afterAttributes + rest.length
    const name = resolveName(raw, this.prefixes)
    this.leaveSibling(name, at)
    this.enter({ name, attributes, children: [], start, end: -1 }, this.text.charAt(start - 2) === '/')
    return start
  }

  /** An item inside an item is the next one, and the tag that ended the first is missing. */
  private leaveSibling(name: string, at: number): void {
    if (!UNNESTED.has(name)) return
    const depth = this.open.findIndex((node) => node.name === name)
    if (depth < 0) return
    this.repair(at)
    for (const node of this.open.splice(depth)) node.end = at
  }

  private attributes(from: number, into: Map<string, string>): number {
    let at = from
    for (let i = 0; i < 1000; i++) {
      ATTRIBUTE.lastIndex = at
      const found = ATTRIBUTE.exec(this.text)
      if (found === null) break
      const [whole, name = '', double, single, bare] = found
      into.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
      at += whole.length
    }
    return at
  }

  private looseAngle(at: number): number {
    this.repair(at)
    this.add('<')
    return at + 1
  }

  /** A tag that never closes: the end of a document that was cut off, or an angle bracket in the text. */
  private brokenTag(at: number): number {
    if (at < this.lastClose) return this.looseAngle(at)
    this.cut = true
    return this.text.length
  }

  private enter(node: XmlNode, closed: boolean): void {
    if (++this.nodes > this.limits.nodes)
      this.refused = { code: 'too-large', why: `it has more than ${this.limits.nodes} elements`, at: node.start }
    const parent = this.open.at(-1)
    if (parent !== undefined) parent.children.push(node)
    else this.root ??= node
    if (closed) node.end = node.start
    else this.open.push(node)
    if (this.open.length > this.limits.depth)
      this.refused = { code: 'too-deep', why: `its elements are nested more than ${this.limits.depth} deep`, at: node.start }
  }
}
