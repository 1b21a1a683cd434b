import { crc32 } from './crc32.ts'

/** A member of an archive that a test builds. */
export interface Member {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of zip: 0 is stored, 8 deflated; the bytes are then packed already. */
  readonly method?: number
  /** Of zip: length before it was packed, where that is not the length of the bytes. */
  readonly size?: number
  /** Of zip: general purpose flags; 1 says encrypted. */
  readonly flags?: number
}

const number = (width: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(width)
  bytes.writeUIntLE(value, 0, width)
  return bytes
}
const two = (value: number): Buffer => number(2, value)
const four = (value: number): Buffer => number(4, value)

/** A zip file with the members in order. */
export function zipOf(members: readonly Member[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, method = 0, size = bytes.length, flags = 0 } of members) {
    const raw = Buffer.from(name)
    const common = [
      two(20),
      two(flags | 0x800),
      two(method),
      two(0),
      two(0),
      four(crc32(bytes)),
      four(bytes.length),
      four(size),
      two(raw.length),
      two(0),
    ]
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), ...common, raw, bytes])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), two(20), ...common, two(0), two(0), two(0), four(0), four(offset), raw]))
    files.push(file)
    offset += file.length
  }
  const index = Buffer.concat(directory)
  const end = [two(0), two(0), two(members.length), two(members.length), four(index.length), four(offset), two(0)]
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), ...end])
}

/** A ustar file with the members in order; a name of more than 100 bytes goes into a GNU name member. */
export function tarOf(members: readonly Member[]): Buffer {
  const parts = members.flatMap(({ name, bytes }) => {
    const long = name.length > 100 ? [tarMember('././@LongLink', Buffer.from(`${name}\0`), 'L')] : []
    return [...long, tarMember(name.slice(0, 100), bytes, '0')]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

function tarMember(name: string, bytes: Uint8Array, type: string): Buffer {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write('0000644\0', 100)
  head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  head.write(type, 156)
  head.write('ustar\0', 257)
  head.fill(' ', 148, 156)
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return Buffer.concat([head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

/** A WARC record; `length` overrides what it says of its own length. */
export function warcOf(type: string, uri: string, contentType: string, block: string | Uint8Array, length?: number): Buffer {
  const bytes = Buffer.from(block as string)
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${uri}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${length ?? bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** A stored answer of a web server. */
export function httpOf(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = '200 OK'): Buffer {
  const lines = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body as string)])
}
