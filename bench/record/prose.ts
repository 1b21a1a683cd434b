/** Writes a text piece by piece and knows where each piece stands. */
import type { Span } from '../../src/kit/span.ts'

export interface Prose {
  /** Adds a piece and says where it stands. */
  add(piece: string): Span
  /** Ends the sentence that began after the last end; gives its span. */
  end(): Span
  /** Begins a new paragraph. */
  rest(): void
  text(): string
}

export function makeProse(): Prose {
  let text = ''
  let from = 0
  return {
    add(piece) {
      const start = text.length
      text += piece
      return [start, text.length]
    },
    end() {
      const span: Span = [from, text.length]
      text += ' '
      from = text.length
      return span
    },
    rest() {
      text = `${text.trimEnd()}\n\n`
      from = text.length
    },
    text: () => text.trimEnd(),
  }
}
