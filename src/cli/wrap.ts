/** One piece of a line: what is shown, and the same with its marks. Pieces are never broken inside. */
export interface Piece {
  readonly plain: string
  readonly shown: string
}

export const piece = (plain: string, paint: (text: string) => string = (t) => t): Piece => ({ plain, shown: paint(plain) })

/** Words of a text as pieces, each painted alike, so that a long quotation can break between words. */
export const pieces = (text: string, paint?: (text: string) => string): Piece[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => piece(word, paint))

/** Lays pieces out in lines of at most `width` columns (a longer piece stands alone); lines after the first begin with `indent`. */
export function layOut(first: string, indent: string, items: readonly Piece[], width: number): string[] {
  const lines: string[] = []
  let line = first
  let used = first.length
  let bare = true
  for (const item of items) {
    if (!bare && used + 1 + item.plain.length > width) {
      lines.push(line)
      line = indent
      used = indent.length
      bare = true
    }
    line += bare ? item.shown : ` ${item.shown}`
    used += item.plain.length + (bare ? 0 : 1)
    bare = false
  }
  lines.push(line)
  return lines
}
