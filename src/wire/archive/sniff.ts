import { decode } from '../decode.ts'
import type { Columns } from '../formats/csv/columns.ts'
import { detectCsv } from '../formats/csv/detect.ts'
import { isMbox } from '../formats/mail/mbox.ts'
import { headOf } from '../head.ts'
import { detect } from '../parse-wire.ts'

/** How a file is read: member by member, record by record, line by line, or whole. */
export type ArchiveKind = 'gzip' | 'zip' | 'tar' | 'warc' | 'mbox' | 'jsonl' | 'csv' | 'whole'

export const isZip = (head: Uint8Array): boolean => /^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(String.fromCharCode(...head.subarray(0, 4)))

const OTHER_PACKERS: readonly (readonly [name: string, start: string])[] = [
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['7-Zip', '7z\xbc\xaf\x27\x1c'],
  ['RAR', 'Rar!\x1a\x07'],
]

/** What packed a file that is not opened; null for any other file. */
export function otherPacker(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 8))
  return OTHER_PACKERS.find(([, mark]) => start.startsWith(mark))?.[0] ?? null
}

/** What a file is, by its first 64 kB. */
export function sniff(head: Uint8Array, name: string, columns: Columns | null): ArchiveKind {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString('latin1')
  if (start.startsWith('\x1f\x8b')) return 'gzip'
  if (isZip(head)) return 'zip'
  if (start.slice(257, 262) === 'ustar') return 'tar'
  if (/^\s{0,8}WARC\/\d/.test(start)) return 'warc'
  // Line ends of UTF-16 are two bytes, so that such a file is decoded whole.
  if (head.subarray(0, 64).includes(0) || head[0] === 0xff || head[0] === 0xfe) return 'whole'
  if (isMbox(start)) return 'mbox'
  const format = detect(head, name)?.name
  if (format === 'jsonl' || format === 'csv') return format
  return columns !== null && format === 'text' && detectCsv(headOf(decode(head).text, name), columns) ? 'csv' : 'whole'
}
