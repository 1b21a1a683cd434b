import type { ParseContext } from '../../format.ts'
import type { Parsed } from '../../item.ts'
import { LIMITS } from '../../limits.ts'
import { isMbox, mboxReader } from './mbox.ts'
import { parseMessage } from './message.ts'

/** A mail as one item, an mbox file as many. The parts of a mail name their own encodings, so its bytes are read, not its text. */
export function parse(text: string, { name, bytes = new TextEncoder().encode(text) }: ParseContext): Parsed {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  return isMbox(start) ? parseMbox(bytes, name) : { ...parseMessage(withoutMark(bytes), `${name}:1`), format: 'mail' }
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

function parseMbox(bytes: Uint8Array, name: string): Parsed {
  const reader = mboxReader(LIMITS.feedBytes)
  const parsed: Parsed[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    const stop = end < 0 ? bytes.length : end
    const mail = reader.push(bytes.subarray(from, stop))
    if (mail?.bytes) parsed.push(parseMessage(mail.bytes, `${name}:${mail.line}`))
    from = stop + 1
  }
  const last = reader.end()
  if (last?.bytes) parsed.push(parseMessage(last.bytes, `${name}:${last.line}`))
  return {
    format: 'mbox',
    items: parsed.flatMap((one) => one.items),
    faults: parsed.flatMap((one) => one.faults),
    attached: parsed.flatMap((one) => one.attached ?? []),
  }
}
