import { type CodePage, codePage } from './code-pages.ts'

/** Bytes to text in an encoding that `encodingOf` named, without byte order mark; what is broken becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const page = codePage(encoding)
  if (page !== null) return singleBytes(bytes, page)
  if (encoding.startsWith('utf-32')) return utf32(bytes, encoding === 'utf-32le')
  return new TextDecoder(encoding).decode(bytes)
}

function singleBytes(bytes: Uint8Array, page: CodePage): string {
  const units = new Uint16Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) units[i] = page[bytes[i] as number] as number
  return textOfUnits(units)
}

/** Every code unit of the machine's order as it is, in one pass. */
const textOfUnits = (units: Uint16Array): string =>
  new TextDecoder(LITTLE ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(
    new Uint8Array(units.buffer, units.byteOffset, units.byteLength),
  )

const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = new Uint16Array(Math.ceil(bytes.length / 4) * 2)
  let length = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 <= bytes.length ? view.getUint32(at, little) : 0xfffd
    if (point === 0xfeff && at === 0) continue
    if (point > 0xffff && point <= 0x10ffff) {
      units[length++] = 0xd7c0 + (point >> 10)
      units[length++] = 0xdc00 + (point & 0x3ff)
    } else units[length++] = point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point
  }
  return textOfUnits(units.subarray(0, length))
}
