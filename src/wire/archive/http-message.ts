import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { type Fault, lost, noted, quoted } from '../fault.ts'
import { LIMITS } from '../limits.ts'
import { tooLarge } from './batch.ts'

/** A stored answer of a web server, its body as the bytes that the page has. */
export interface HttpMessage {
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
  readonly faults: readonly Fault[]
}

/** The answer that a WARC record holds; null when it does not begin as one. */
export function readHttp(block: Uint8Array, where: string): HttpMessage | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const status = /^HTTP\/\d(?:\.\d)? {1,9}(\d{3})/.exec(bytes.toString('latin1', 0, 40))
  if (status === null) return null
  const [crlf, lf] = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')]
  const isCrlf = crlf >= 0 && (lf < 0 || crlf < lf)
  const end = isCrlf ? crlf : lf
  const headers = headersIn(bytes.toString('latin1', 0, end < 0 ? bytes.length : Math.min(end, 100_000)))
  const raw = end < 0 ? bytes.subarray(bytes.length) : bytes.subarray(end + (isCrlf ? 4 : 2))
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(raw) : raw
  const faults: Fault[] = []
  const body = unpacked(whole, headers.get('content-encoding') ?? '', where, faults)
  return { status: Number(status[1]), headers, body, faults }
}

/** `Name: value` lines, folded ones put together; of a repeated name the first. */
export function headersIn(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const key = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (key !== '' && !headers.has(key)) headers.set(key, line.slice(colon + 1).trim())
  }
  return headers
}

/** Chunks put together; crawlers often store the body whole under a header that says otherwise, so that what has no chunks stays. */
function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf(10, at)
    const size = /^([0-9a-f]{1,8})\s{0,9}(?:;.*)?\r?$/i.exec(end < 0 || end - at > 500 ? '' : bytes.toString('latin1', at, end))?.[1]
    if (size === undefined) return parts.length === 0 ? bytes : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (bytes[at] === 13) at++
    if (bytes[at] === 10) at++
  }
  return Buffer.concat(parts)
}

/** Encodings are undone in reverse order; one that the bytes do not bear out was undone before. */
function unpacked(bytes: Buffer, encodings: string, where: string, faults: Fault[]): Uint8Array {
  let body = bytes
  for (const encoding of encodings.toLowerCase().split(',', 4).reverse()) {
    const name = encoding.trim()
    if (name === '' || name === 'identity' || body.length === 0) continue
    try {
      body = unpack(body, name)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ERR_BUFFER_TOO_LARGE') faults.push(tooLarge(where))
      else if (code === 'UNKNOWN') faults.push(lost(where, 'unsupported', `the content encoding ${quoted(name, 20)} is not known`))
      else faults.push(noted(where, 'truncated', `the body is not ${quoted(name, 20)} as it says; read as it stands`))
      if (faults.some((fault) => fault.lost)) return Buffer.alloc(0)
    }
  }
  return body
}

function unpack(body: Buffer, name: string): Buffer {
  const gentle = { maxOutputLength: LIMITS.feedBytes, finishFlush: constants.Z_SYNC_FLUSH }
  if (name === 'gzip' || name === 'x-gzip') return gunzipSync(body, gentle)
  if (name === 'deflate') return ((body[0] ?? 0) & 15) === 8 ? inflateSync(body, gentle) : inflateRawSync(body, gentle)
  if (name === 'br') return brotliDecompressSync(body, { maxOutputLength: LIMITS.feedBytes, finishFlush: constants.BROTLI_OPERATION_FLUSH })
  throw Object.assign(new Error('unknown'), { code: 'UNKNOWN' })
}
