import { escapeHtml, withoutControls } from './escape.ts'
import { accepts, isFence, isParagraphed, isStructure } from './nesting.ts'

/** A block that was asked for; its tag is written when the first words come, so that nothing empty is written. */
interface Frame {
  readonly name: string
  readonly tag: string
  written: boolean
  /** Words stand directly in it. */
  worded: boolean
}

interface Inline {
  readonly name: string
  readonly tag: string
}

/**
 * Writes HTML whose elements are nested as every parser nests them: no block within a paragraph, no cell outside a row, no link in a
 * link. What is asked for in the wrong place closes what is in its way, or loses its tags and keeps its words.
 */
export class SafeWriter {
  private readonly out: string[] = []
  private readonly frames: Frame[] = []
  private readonly inlines: Inline[] = []
  /** How many of `inlines` have their tags written. */
  private open = 0
  private pendingBreak = false
  /** Nothing stands yet in the line, or a blank does. */
  private fresh = true

  /** Opens a block; gives what `closeBlock` wants, or null when it can stand nowhere here. */
  openBlock(name: string, attributes = ''): Frame | null {
    if (!this.makeRoom(name)) {
      this.lineBreak()
      return null
    }
    const frame = { name, tag: `<${name.toLowerCase()}${attributes}>`, written: false, worded: false }
    this.frames.push(frame)
    // An empty cell still moves the next one along.
    if (name === 'TD' || name === 'TH') this.writeFrames()
    return frame
  }

  closeBlock(frame: Frame | null): void {
    if (frame === null) this.lineBreak()
    else if (this.frames.includes(frame)) while (this.pop() !== frame);
  }

  /** What ends a line without being written itself, such as `div`. */
  lineBreak(): void {
    if (this.top?.name === 'P') this.pop()
    else if (this.top?.worded === true) this.pendingBreak = true
  }

  /** A line break that the source asks for. Before the first and after the last words of a block it is left out; two end a paragraph. */
  lineBreakAsked(): void {
    if (this.pendingBreak && this.top?.name === 'P') this.pop()
    else if (this.top?.worded === true) this.pendingBreak = true
  }

  /** Opens an element within a line; gives false when one of its kind is open. */
  openInline(name: string, attributes = ''): boolean {
    if (this.inlines.some((inline) => inline.name === name)) return false
    this.inlines.push({ name, tag: `<${name.toLowerCase()}${attributes}>` })
    return true
  }

  closeInline(): void {
    const last = this.inlines.pop()
    if (last === undefined || this.open <= this.inlines.length) return
    this.out.push(`</${last.name.toLowerCase()}>`)
    this.open = this.inlines.length
  }

  text(raw: string): void {
    const pre = this.frames.some((frame) => frame.name === 'PRE')
    const clean = withoutControls(raw)
    const words = pre ? clean : clean.replace(/\s+/g, ' ')
    // A parser drops the first line end of a `pre`.
    const shown = this.fresh ? words.replace(pre ? /^[\r\n]+/ : /^ /, '') : words
    if (shown === '' || (shown.trim() === '' && (this.fresh || this.pendingBreak))) return
    this.place()
    this.out.push(escapeHtml(this.fresh ? shown.replace(pre ? /^[\r\n]+/ : /^ /, '') : shown))
    this.fresh = !pre && /\s$/.test(shown)
  }

  rule(): void {
    if (!this.makeRoom('HR')) return
    this.writeFrames()
    this.out.push('<hr>')
  }

  end(): string {
    while (this.frames.length > 0) this.pop()
    this.closeWrittenInlines()
    return this.out.join('').trim()
  }

  private get top(): Frame | undefined {
    return this.frames.at(-1)
  }

  /** Closes what is in the way of a block; false when there is no place for it. */
  private makeRoom(name: string): boolean {
    let at = this.frames.length
    while (!accepts(this.frames[at - 1]?.name ?? '', name)) {
      if (at === 0 || isFence(this.frames[at - 1]?.name ?? '', name)) return false
      at--
    }
    while (this.frames.length > at) this.pop()
    this.closeWrittenInlines()
    this.pendingBreak = false
    this.fresh = true
    return true
  }

  /** Opens all that words need to stand in. */
  private place(): void {
    while (isStructure(this.top?.name ?? '')) this.pop()
    if (isParagraphed(this.top?.name ?? '')) this.openBlock('P')
    this.writeFrames()
    if (this.pendingBreak) this.breakLine()
    for (const inline of this.inlines.slice(this.open)) this.out.push(inline.tag)
    this.open = this.inlines.length
    if (this.top !== undefined) this.top.worded = true
  }

  private breakLine(): void {
    this.closeWrittenInlines()
    this.out.push('<br>')
    this.pendingBreak = false
    this.fresh = true
  }

  private writeFrames(): void {
    for (const frame of this.frames) {
      if (!frame.written) this.out.push(frame.tag)
      frame.written = true
    }
  }

  private pop(): Frame | undefined {
    this.closeWrittenInlines()
    const frame = this.frames.pop()
    if (frame?.written === true) this.out.push(`</${frame.name.toLowerCase()}>`, frame.name === 'P' ? '\n' : '')
    this.pendingBreak = false
    this.fresh = true
    if (this.top !== undefined) this.top.worded = false
    return frame
  }

  private closeWrittenInlines(): void {
    while (this.open > 0) this.out.push(`</${this.inlines[--this.open]?.name.toLowerCase()}>`)
  }
}
