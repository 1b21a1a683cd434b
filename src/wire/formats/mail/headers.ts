import { decodeWords } from 'postal-mime'
import { lineText } from '../../archive/line-text.ts'

/** The header fields of a message or part, names in lower case, unfolded, the first of each name first. */
export type Headers = ReadonlyMap<string, readonly string[]>

export interface HeadAndBody {
  readonly headers: Headers
  readonly body: Uint8Array
}

const MOST_HEAD = 1_000_000
const MOST_FIELD = 20_000

/** A message or part as its header fields and the bytes behind the first blank line. */
export function splitHead(bytes: Uint8Array): HeadAndBody {
  const { head, body } = cutHead(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const headers = new Map<string, string[]>()
  const lines = lineText(head.subarray(0, MOST_HEAD)).replace(/\r\n?/g, '\n').split('\n')
  const fields: string[][] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line)) fields.at(-1)?.push(line)
    else if (line !== '') fields.push([line])
  }
  for (const parts of fields) {
    const field = parts.join('').slice(0, MOST_FIELD)
    const colon = field.indexOf(':')
    if (colon < 1) continue
    const key = field.slice(0, colon).trim().toLowerCase()
    headers.set(key, [...(headers.get(key) ?? []), field.slice(colon + 1).trim()])
  }
  return { headers, body }
}

function cutHead(bytes: Buffer): { head: Buffer; body: Buffer } {
  if (bytes[0] === 10 || (bytes[0] === 13 && bytes[1] === 10))
    return { head: bytes.subarray(0, 0), body: bytes.subarray(bytes[0] === 10 ? 1 : 2) }
  const ends = ['\n\n', '\n\r\n', '\r\r'].map((mark) => ({ at: bytes.indexOf(mark, 0, 'latin1'), size: mark.length }))
  const first = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]
  return first === undefined
    ? { head: bytes, body: bytes.subarray(bytes.length) }
    : { head: bytes.subarray(0, first.at), body: bytes.subarray(first.at + first.size) }
}

/** The first field of a name, encoded words read (RFC 2047); null when it is absent or blank. */
export function field(headers: Headers, name: string): string | null {
  const raw = headers.get(name)?.find((value) => value !== '')
  const words =
    raw === undefined
      ? ''
      : safely(() => decodeWords(raw), raw)
          .replace(/\s+/g, ' ')
          .trim()
  return words === '' ? null : words
}

/** A field such as `text/plain; charset=utf-8`. */
export interface Structured {
  /** Lower case. */
  readonly value: string
  readonly params: ReadonlyMap<string, string>
}

const PARAM = /;\s{0,200}([\w!#$%&'*+.^`|~-]{1,60})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\[\s\S]){0,4000})"?|([^;\s"]{0,4000}))/g

/** The value and parameters of a field, those cut in pieces or encoded by RFC 2231 put together. */
export function structured(raw: string | null): Structured {
  const words = raw ?? ''
  const end = words.indexOf(';')
  const pieces = new Map<string, string[]>()
  for (const [, key = '', quotedValue, bare = ''] of words.matchAll(PARAM)) {
    const [, name = '', index = '0', star = ''] = /^([^*]+)(?:\*(\d{1,3}))?(\*?)$/.exec(key.toLowerCase()) ?? []
    const value = quotedValue === undefined ? bare : quotedValue.replace(/\\([\s\S])/g, '$1')
    const list = pieces.get(name) ?? []
    list[Math.min(99, Number(index))] ??= star === '' ? value : unescapeParam(value)
    pieces.set(name, list)
  }
  const params = [...pieces].map(([name, list]) => [name, safely(() => decodeWords(list.join('')), list.join(''))] as const)
  return { value: (end < 0 ? words : words.slice(0, end)).trim().toLowerCase(), params: new Map(params) }
}

/** `utf-8''%E2%82%AC` or `%E2%82%AC`. */
function unescapeParam(value: string): string {
  const marked = /^([\w.-]{0,40})'[^']{0,40}'/.exec(value)
  const bytes = Buffer.from(
    (marked === null ? value : value.slice(marked[0].length)).replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
  return safely(() => new TextDecoder(marked?.[1] || 'utf-8').decode(bytes), bytes.toString('latin1'))
}

function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
