import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import type { AlertMessage } from '../../../desk/alert/alert-message.ts'
import { makeMail, sendMail } from './mail.ts'
import type { Parcel } from './parcel.ts'
import { alertSettings } from './settings.ts'

const servers: SMTPServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((closed) => server.close(closed))
})

interface Post {
  readonly url: string
  readonly got: { readonly from: string; readonly to: readonly string[]; readonly raw: Buffer }[]
}

/** A real mail server on loopback that takes mail from one user. */
async function mailServer(refuse: string | null = null): Promise<Post> {
  const got: { from: string; to: readonly string[]; raw: Buffer }[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'desk' && password === 'hunter2' ? done(null, { user: 'desk' }) : done(new Error('Invalid password hunter2')),
    onRcptTo: ({ address }, _, done) => done(address === refuse ? new Error('no such box') : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        got.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts) })
        done()
      })
    },
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { url: `127.0.0.1:${(server.server.address() as AddressInfo).port}`, got }
}

const EVIL = 'Töwn\r\nBcc: other@example.org\r\n\r\n<script>alert(1)</script>'
const message = (more: Partial<AlertMessage> = {}): AlertMessage => ({
  ...{ id: 'a1', watch: { id: 'w', name: EVIL }, incident: 'i1', kind: 'new', at: '2026-03-05T12:00:00.000Z', title: EVIL },
  ...{ status: 'unconfirmed', statusWhy: '', why: ['in KEN'], changes: [], sources: [], stories: 1, ...more },
})
const parcel: Parcel = { delivery: 'a1', digest: null, alerts: [message()] }
const to = (address: string) => ({ kind: 'mail', to: address }) as const
const read = (raw: Buffer | undefined): Promise<Email> => PostalMime.parse(raw ?? '')

test('an alert arrives as plain text from and to whom it should, whatever its words', async () => {
  const { url, got } = await mailServer()
  const mail = makeMail({ url: `smtp://desk:hunter2@${url}`, from: 'alerts@desk.example' })
  expect(await sendMail(to('ruth@example.org'), parcel, mail)).toEqual({ ok: true })
  expect(got.map(({ from, to: whom }) => [from, whom])).toEqual([['alerts@desk.example', ['ruth@example.org']]])
  const email = await read(got[0]?.raw)
  expect(email.subject).toBe(
    'New: Töwn Bcc: other@example.org <script>alert(1)</script> [Töwn Bcc: other@example.org <script>alert(1)</script>]',
  )
  expect([email.to, email.bcc, email.cc, email.html]).toEqual([
    [{ address: 'ruth@example.org', name: '' }],
    undefined,
    undefined,
    undefined,
  ])
  expect(email.messageId).toBe('<a1@desk.example>')
  const header = (name: string) => email.headers.filter(({ key }) => key === name).map(({ value }) => value)
  expect([header('auto-submitted'), header('chancery-delivery'), header('bcc')]).toEqual([['auto-generated'], ['a1'], []])
  expect(email.text).toContain('Why you are told: in KEN')
  mail.close()
})

test('what the server refuses is told, without the password or the address of the server', async () => {
  const { url, got } = await mailServer('gone@example.org')
  const good = makeMail({ url: `smtp://desk:hunter2@${url}`, from: 'alerts@desk.example' })
  const wrong = makeMail({ url: `smtp://desk:hunter3@${url}`, from: 'alerts@desk.example' })
  const closed = makeMail({ url: 'smtp://desk:hunter2@127.0.0.1:9', from: 'alerts@desk.example' })
  expect(await sendMail(to('gone@example.org'), parcel, good)).toMatchObject({
    ...{ ok: false, isFinal: false, error: expect.stringContaining('does not take the address') },
  })
  const told = [await sendMail(to('ruth@example.org'), parcel, wrong), await sendMail(to('ruth@example.org'), parcel, closed)]
  expect(told).toMatchObject([
    { ok: false, error: expect.stringContaining('does not let this user in') },
    { ok: false, error: expect.stringContaining('does not answer') },
  ])
  expect(JSON.stringify(told)).not.toMatch(/hunter|127\.0\.0\.1/)
  expect(await sendMail(to('ruth@example.org'), parcel, null)).toMatchObject({ ok: false, isFinal: false })
  expect(got).toEqual([])
  for (const mail of [good, wrong, closed]) mail.close()
})

test('settings that are none are told, and no password with them', () => {
  const wrong = (env: Record<string, string>) => {
    try {
      alertSettings(env)
    } catch (thrown) {
      return thrown as Error
    }
    return null
  }
  expect(wrong({ CHANCERY_SMTP_URL: 'smtp://u:hunter2@h' })).toMatchObject({ code: 'USAGE', message: 'CHANCERY_MAIL_FROM is not set' })
  expect(wrong({ CHANCERY_MAIL_FROM: 'a@b.example' })).toMatchObject({ message: 'CHANCERY_SMTP_URL is not set' })
  const bad = [
    wrong({ CHANCERY_SMTP_URL: 'https://u:hunter2@h', CHANCERY_MAIL_FROM: 'a@b.example' }),
    wrong({ CHANCERY_SMTP_URL: 'hunter2', CHANCERY_MAIL_FROM: 'a@b.example' }),
    wrong({ CHANCERY_SMTP_URL: 'smtp://u:hunter2@h', CHANCERY_MAIL_FROM: 'Desk <a@b.example>, c@d.example' }),
    wrong({ CHANCERY_WEBHOOK_PRIVATE: 'yes' }),
  ]
  for (const error of bad) {
    expect(error).toMatchObject({ code: 'USAGE' })
    expect(JSON.stringify([error?.message, error])).not.toContain('hunter2')
  }
  expect(alertSettings({})).toMatchObject({ mail: null, allowPrivate: false })
})
