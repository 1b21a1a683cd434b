/** Byte order marks, the longer first where one begins like another. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** `<` and `<?` in the wide encodings, of which the first character cannot be anything else. */
const OPENINGS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-32le', [0x3c, 0, 0, 0]],
  ['utf-32be', [0, 0, 0, 0x3c]],
  ['utf-16le', [0x3c, 0, 0x3f, 0]],
  ['utf-16be', [0, 0x3c, 0, 0x3f]],
]

const HEAD = 2048
const found = (table: typeof MARKS, bytes: Uint8Array): string | null =>
  table.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null

/** The encoding that a byte order mark names; null when there is none. */
export const byteOrderMark = (bytes: Uint8Array): string | null => found(MARKS, bytes)

/** UTF-16 or UTF-32 without a mark: Latin letters leave the other bytes of each character empty. Null when it is neither. */
export function wideWithoutMark(bytes: Uint8Array): string | null {
  const opening = found(OPENINGS, bytes)
  if (opening !== null) return opening
  const n = Math.min(bytes.length, HEAD) & ~3
  const empty = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) if (bytes[i] === 0) empty[i & 3] = (empty[i & 3] as number) + 4 / n
  const [a = 0, b = 0, c = 0, d = 0] = empty
  if (Math.min(b, c, d) > 0.7 && a < 0.05) return 'utf-32le'
  if (Math.min(a, b, c) > 0.7 && d < 0.05) return 'utf-32be'
  if (b + d > 1.4 && a + c < 0.08) return 'utf-16le'
  if (a + c > 1.4 && b + d < 0.08) return 'utf-16be'
  return null
}

/** `<?xm` in EBCDIC, of which every page has these letters in the same place. */
export const isEbcdic = (bytes: Uint8Array): boolean => bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7 && bytes[3] === 0x94

/** Seven bits with the escapes of ISO-2022-JP, which mail and old pages of Japan use. */
export function isEscapedJapanese(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0 && at < HEAD * 8; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true
  }
  return false
}
