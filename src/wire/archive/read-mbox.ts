import type { Document } from '../document.ts'
import { lost } from '../fault.ts'
import { type MboxMail, mboxReader } from '../formats/mail/mbox.ts'
import { parseMessage } from '../formats/mail/message.ts'
import { LIMITS } from '../limits.ts'
import { parseAttached } from '../parse-wire.ts'
import { type Batch, batchOf, tooLarge } from './batch.ts'
import { takeByteLines } from './byte-lines.ts'
import type { Chunks } from './chunks.ts'

/** A mailbox of any length, a hundred mails a document; what is attached to a mail follows it, as `FILE:LINE!NAME`. */
export async function* readMbox(chunks: Chunks, name: string): AsyncGenerator<Document, void, undefined> {
  const batch = batchOf({ name, format: 'mbox', charset: null })
  const reader = mboxReader(LIMITS.feedBytes)
  for await (const lines of takeByteLines(chunks, LIMITS.itemBytes)) {
    for (const line of lines) {
      const mail = reader.push(line)
      if (mail !== null) yield* readMail(mail, batch, name)
    }
  }
  const last = reader.end()
  if (last !== null) yield* readMail(last, batch, name)
  const rest = batch.rest(lost(name, 'empty', 'there is no mail in it'))
  if (rest !== null) yield rest
}

function* readMail({ bytes, line }: MboxMail, batch: Batch, name: string): Generator<Document, void, undefined> {
  const where = `${name}:${line}`
  const parsed = bytes === null ? { items: [], faults: [tooLarge(where)] } : parseMessage(bytes, where)
  const attached = parseAttached(parsed.attached ?? [], where)
  batch.add(parsed)
  const ready = attached.length > 0 ? batch.some() : batch.full()
  if (ready !== null) yield ready
  yield* attached
}
