import { decodeAs } from './decode-as.ts'

/** Encodings that UTF-8 bytes are often taken for before they are written as UTF-8 once more. */
const TAKEN_FOR = ['windows-1252', 'windows-1251'] as const
const FEWEST = 2
const MOST_TIMES = 3

/**
 * Text that was encoded twice ("CÃ´te dâ€™Ivoire"), read back; null when it was not. Only where every character beyond ASCII belongs to
 * such a sequence, so that a text which merely shows one stays as it is.
 */
export function mendTwice(text: string): string | null {
  let mended: string | null = null
  for (let time = 0; time < MOST_TIMES; time++) {
    const next = mendOnce(mended ?? text)
    if (next === null) break
    mended = next
  }
  return mended
}

function mendOnce(text: string): string | null {
  const first = text.search(/[^\u0000-\u007f]/)
  if (first < 0) return null
  for (const encoding of TAKEN_FOR) {
    const tail = text.slice(first)
    const bytes = bytesOf(tail, encoding)
    const read = bytes === null ? null : strictUtf8(bytes)
    if (read !== null && tail.length - read.length >= FEWEST) return text.slice(0, first) + read
  }
  return null
}

const made = new Map<string, ReadonlyMap<number, number>>()

/** Byte of each code unit above ASCII; control characters stand for their own bytes. */
function reverse(encoding: string): ReadonlyMap<number, number> {
  const known = made.get(encoding)
  if (known !== undefined) return known
  const bytes = Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i)
  const read = decodeAs(bytes, encoding)
  const map = new Map(Array.from({ length: 32 }, (_, i): [number, number] => [0x80 + i, 0x80 + i]))
  for (let i = 0; i < 128; i++) map.set(read.charCodeAt(i), 0x80 + i)
  made.set(encoding, map)
  return map
}

/** The text's bytes in a single-byte encoding; null as soon as a character has none or follows no lead byte of UTF-8. */
function bytesOf(text: string, encoding: string): Uint8Array | null {
  const map = reverse(encoding)
  const bytes = new Uint8Array(text.length)
  let wanted = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const byte = unit < 0x80 ? unit : map.get(unit)
    if (byte === undefined) return null
    const follows = byte >= 0x80 && byte < 0xc0
    if (follows !== wanted > 0) return null
    wanted = follows ? wanted - 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    bytes[i] = byte
  }
  return bytes
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
