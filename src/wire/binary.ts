import { decode } from './decode.ts'

const HEAD_BYTES = 65_536
const MAGIC: readonly (readonly [kind: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a zip archive or an office document', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['an old office document', '\xd0\xcf\x11\xe0'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['an SQLite database', 'SQLite format 3'],
  ['RTF', '{\\rtf'],
]

/** What kind of binary file the bytes are, in words; null when they can be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  for (const [kind, mark] of MAGIC) if (start.startsWith(mark)) return kind
  if (isWide(bytes)) return null
  let strange = 0
  const n = Math.min(bytes.length, HEAD_BYTES)
  for (let i = 0; i < n; i++) {
    const b = bytes[i] as number
    if (b === 0) return 'binary data (NUL bytes)'
    if (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 26 && b !== 27) strange++
  }
  return strange > 8 && strange > n * 0.02 ? 'binary data (control characters)' : null
}

/** UTF-16 and UTF-32, in which other bytes of Latin text are empty. */
function isWide(bytes: Uint8Array): boolean {
  const mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return mark || decode(bytes.subarray(0, 2048)).encoding.match(/^utf-(?:16|32)/) !== null
}
