import { createTransport } from 'nodemailer'
import { mailOf } from '../../../desk/alert/mail-text.ts'
import type { Channel } from '../../../desk/watch/channel.ts'
import { ChanceryError } from '../../../kit/errors.ts'
import type { Parcel, Sent } from './parcel.ts'

/** Sends plain text to one address. */
export interface MailPort {
  /** `id`: the same for the same mail. Rejects when the server does not take it. */
  send(mail: { readonly to: string; readonly subject: string; readonly text: string; readonly id: string }): Promise<void>
  close(): void
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://...`. */
  readonly url: string
  /** One plain address. */
  readonly from: string
}

const WAIT_MS = 10_000
const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@([a-z0-9.-]+)$/i

/** Mail over SMTP. Throws ChanceryError USAGE for settings that are none; it tells nothing of the password. */
export function makeMail({ url, from }: MailSettings): MailPort {
  const host = ADDRESS.exec(from)?.[1]
  if (host === undefined)
    throw new ChanceryError('USAGE', 'CHANCERY_MAIL_FROM is no mail address', { hint: 'give one plain address, such as desk@example.org' })
  if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol))
    throw new ChanceryError('USAGE', 'CHANCERY_SMTP_URL is no address of a mail server', { hint: 'give smtps://USER:PASSWORD@HOST:PORT' })
  const transport = createTransport({
    ...{ url, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS, dnsTimeout: WAIT_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return {
    send: async ({ to, subject, text, id }) => {
      await transport.sendMail({
        ...{ from: { name: 'Chancery', address: from }, to: { name: '', address: to }, subject, text },
        ...{ messageId: `<${id}@${host}>`, headers: { 'Auto-Submitted': 'auto-generated', 'Chancery-Delivery': id } },
      })
    },
    close: () => transport.close(),
  }
}

/** Mails a parcel. What goes wrong is told by its code and the server's answer, never with the address of the server. */
export async function sendMail(
  { to }: Extract<Channel, { kind: 'mail' }>,
  { delivery, digest, alerts }: Parcel,
  mail: MailPort | null,
): Promise<Sent> {
  if (mail === null) return { ok: false, error: 'no mail server is set: CHANCERY_SMTP_URL and CHANCERY_MAIL_FROM', isFinal: false }
  try {
    await mail.send({ to, ...mailOf(alerts, digest), id: delivery })
    return { ok: true }
  } catch (thrown) {
    return { ok: false, error: faultOf(thrown), isFinal: false }
  }
}

const WORDS: Readonly<Record<string, string>> = {
  EAUTH: 'the mail server does not let this user in',
  EDNS: 'no mail server of that name',
  ECONNECTION: 'the mail server does not answer',
  ESOCKET: 'the mail server does not answer',
  ETIMEDOUT: 'the mail server took longer than is allowed',
  ETLS: 'no secure connection to the mail server',
  EENVELOPE: 'the mail server does not take the address',
}

function faultOf(thrown: unknown): string {
  const { code, responseCode } = thrown as { readonly code?: unknown; readonly responseCode?: unknown }
  const words = WORDS[String(code)] ?? 'the mail server did not take it'
  return typeof responseCode === 'number' ? `${words} (${responseCode})` : words
}
