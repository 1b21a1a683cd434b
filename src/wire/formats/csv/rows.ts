/** One row of a table of text, as it stands. */
export interface Row {
  /** 1-based line on which it begins. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quote in it is never closed: its one line is taken as it stands. */
  readonly unclosed: boolean
}

/** Cuts a table into rows, however its text comes in pieces (RFC 4180, any delimiter, any line end). */
export interface RowReader {
  /** The rows that are complete. */
  push(text: string): Row[]
  /** The last rows. */
  end(): Row[]
}

/**
 * A quote that is not closed within `most` characters, or at all, is no quote: its line becomes a row that is marked, and reading goes
 * on with the next, so that no broken row takes the others with it.
 */
export function rowReader(delimiter: string, most: number): RowReader {
  const seen: Seen = { start: 0, quotes: 0 }
  let buffer = ''
  let line = 1
  const rows = (isEnd: boolean): Row[] => {
    const out: Row[] = []
    let at = 0
    while (at < buffer.length) {
      const row = readRow(buffer, { at, delimiter, isEnd, seen })
      if (row === null && !isEnd && buffer.length - at <= most) break
      const given = row ?? readPlain(buffer, at, delimiter)
      out.push({ line, cells: given.cells, unclosed: row === null })
      line += lineEnds(buffer, at, given.next)
      at = given.next
    }
    buffer = buffer.slice(at)
    seen.start -= at
    seen.quotes -= at
    return out
  }
  return {
    push(text) {
      buffer += text
      return rows(false)
    },
    end: () => rows(true),
  }
}

interface Cut {
  readonly cells: string[]
  /** Offset of the next row. */
  readonly next: number
}

/**
 * Of quotes from `start` on, none is closed before `quotes`: kept, so that many open quotes, or a long one that comes in pieces, do
 * not make the search start over and over.
 */
interface Seen {
  start: number
  quotes: number
}

interface Place {
  readonly at: number
  readonly delimiter: string
  /** No more text follows. */
  readonly isEnd: boolean
  readonly seen: Seen
}

/** The row at a place; null when its end is not there. */
function readRow(text: string, place: Place): Cut | null {
  const { delimiter, isEnd } = place
  const cells: string[] = []
  let at = place.at
  for (;;) {
    const quoted = text[at] === '"' ? closedQuote(text, { ...place, at }) : at
    if (quoted < 0) return null
    let end = quoted
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
    // At the end of what there is, more of the cell, or the line feed behind a carriage return, may follow.
    if (!isEnd && (end === text.length || (text[end] === '\r' && end + 1 === text.length))) return null
    cells.push(quoted > at ? text.slice(at + 1, quoted - 1).replaceAll('""', '"') : text.slice(at, end))
    if (text[end] !== delimiter) return { cells, next: text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1 }
    at = end + 1
  }
}

/** The offset behind the quote that closes the one at the place; -1 when none does. One with words behind it closes nothing. */
function closedQuote(text: string, { at: start, delimiter, isEnd, seen }: Place): number {
  let at = text.indexOf('"', start < seen.start ? start + 1 : Math.max(start + 1, seen.quotes))
  for (; at >= 0; at = text.indexOf('"', at + 1)) {
    let next = at + 1
    if (text[next] === '"') {
      at++
      continue
    }
    while (next - at < 20 && text[next] !== delimiter && (text[next] === ' ' || text[next] === '\t')) next++
    if (next < text.length ? text[next] === delimiter || text[next] === '\n' || text[next] === '\r' : isEnd) return at + 1
    if (next >= text.length) break
  }
  seen.start = start
  seen.quotes = at < 0 ? text.length : at
  return -1
}

/** One line as a row in which quotes mean nothing; of a line that does not end, all that is there. */
function readPlain(text: string, start: number, delimiter: string): Cut {
  const end = text.indexOf('\n', start)
  const stop = end < 0 ? text.length : end
  return { cells: text.slice(start, stop).replace(/\r$/, '').split(delimiter), next: stop + 1 }
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < Math.min(to, text.length); i++) {
    const c = text.charCodeAt(i)
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) count++
  }
  return count
}
