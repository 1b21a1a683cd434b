import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'

const ZSTD = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress
/** How many of a body's first bytes tell what it is. */
export const TELLING = 64

/** Values that change nothing: among them charsets, which servers write into this header by mistake. */
const NO_CODING = /^(?:identity|none|binary|utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/

/** The codings of the header `content-encoding`, without those that change nothing. */
export const codingsOf = (encoding: string | null): readonly string[] =>
  (encoding ?? '')
    .slice(0, 200)
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NO_CODING.test(name))

/** True for the codings that can be read here. */
export const isReadable = (coding: string): boolean =>
  ['gzip', 'x-gzip', 'deflate', 'br'].includes(coding) || (coding === 'zstd' && ZSTD !== undefined)

/**
 * The decoder for a body by its coding and its first bytes, which win: proxies unpack a body and leave the header, and servers call one
 * coding by another's name. Null when the bytes are not compressed at all.
 */
export function decoderFor(coding: string, first: Uint8Array): Transform | null {
  const [a = 0, b = 0] = first
  if (looksPlain(first)) return null
  if (a === 0x1f && b === 0x8b) return zlib.createGunzip()
  if (coding === 'br') return zlib.createBrotliDecompress()
  if (coding === 'zstd') return ZSTD?.() ?? null
  if ((a & 15) === 8 && (a * 256 + b) % 31 === 0) return zlib.createInflate()
  return coding === 'deflate' ? zlib.createInflateRaw() : null
}

/** True for the start of markup or JSON, which no compressed stream has by chance. */
const looksPlain = (first: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s{0,20}(?:<\?xml\s|<!doctype\s|<!--|<(?:rss|feed|rdf:rdf|html)[\s>]|[{[]\s{0,20}["{])/i.test(
    Buffer.from(first.subarray(0, TELLING)).toString('latin1'),
  )
