import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWire } from '../../parse-wire.ts'
import { structured } from './headers.ts'
import { parseMessage } from './message.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const read = (text: string) => parseMessage(bytes(text), 'm:1')
const text = (mail: string): string | undefined => read(mail).items[0]?.text

describe('the words of a mail', () => {
  it('are those of the fuller form when the plain one is only a stub', () => {
    const parts = (plain: string): string =>
      `Subject: A\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n${plain}\n--b\nContent-Type: text/html\n\n<p>The mayor of Sarn resigned on Monday after a long debate.</p>\n--b--\n`
    expect(text(parts('See HTML.'))).toBe('The mayor of Sarn resigned on Monday after a long debate.')
    expect(text(parts('The mayor of Sarn resigned on Monday, after long debate.'))).toBe(
      'The mayor of Sarn resigned on Monday, after long debate.',
    )
  })

  it('are read in whatever encoding the part names, or none', () => {
    const part = (head: string, body: string): string => `Subject: A\n${head}\n\n${body}`
    expect(text(part('Content-Type: text/plain; charset=koi8-r', '\xed\xcf\xd3\xd4 \xda\xc1\xcb\xd2\xd9\xd4.'))).toBe('Мост закрыт.')
    expect(text(part('Content-Type: text/plain; charset="no-such"', 'Caf\xe9 burned down in Sarn.'))).toBe('Café burned down in Sarn.')
    expect(text(part('Content-Transfer-Encoding: base64', 'V29y\nZHMu'))).toBe('Words.')
    expect(text(part('Content-Transfer-Encoding: quoted-printable', 'Half =\r\nline, =zz and=20=C3=A9'))).toBe('Half line, =zz and é')
  })

  it('survive a boundary that is never closed, never there, or a part of another', () => {
    const mail = (boundary: string, body: string): string => `Subject: A\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n${body}`
    expect(text(mail('b', '--b\n\nWords.'))).toBe('Words.')
    expect(text(mail('b', 'Words.'))).toBe('Words.')
    expect(text(mail('b', '--b\n\n--bc\nWords.\n--b--'))).toBe('--bc\nWords.')
  })
})

it('reads parameters that are cut in pieces, encoded or quoted', () => {
  const params = (raw: string) => Object.fromEntries(structured(raw).params)
  expect(params(`a/b; name*0*=utf-8''%C3%A9t; name*1*=%C3%A9; name*2=.txt`)).toEqual({ name: 'été.txt' })
  expect(params('a/b; x="a \\" b"; y=c; y=d')).toEqual({ x: 'a " b', y: 'c' })
})

it('refuses parts without end and a mail that is sealed', () => {
  const deep = Array.from({ length: 60 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')
  expect(read(`Subject: A\n${deep}\nWords.`).faults.map((f) => f.code)).toContain('too-deep')
  const sealed = read('Subject: A\nContent-Type: application/pkcs7-mime\n\nxx')
  expect([sealed.items, sealed.faults.map((f) => f.code)]).toEqual([[], ['encrypted']])
})

it('opens mails in mails, and stops at some depth', () => {
  const inside = (n: number): string =>
    n === 0
      ? 'Subject: Core\nMessage-ID: <0@x>\n\nWords at the core.'
      : `Subject: Level ${n}\nMessage-ID: <${n}@x>\nContent-Type: multipart/mixed; boundary=b${n}x\n\n--b${n}x\nContent-Type: message/rfc822\n\n${inside(n - 1)}\n--b${n}x--\n`
  expect(parseWire(bytes(inside(3)), 'm.eml').items.map((i) => i.text)).toEqual(['Words at the core.'])
  expect(parseWire(bytes(inside(9)), 'm.eml').faults.map((f) => f.code)).toEqual(['too-deep'])
})

it('takes a story whose first lines look like a header for text', () => {
  const story = 'From: our desk\nSubject: roads\n\nThe road to Sarn was closed.\n'
  expect(parseWire(bytes(story), 'a.txt').format).toBe('text')
  expect(parseWire(bytes(story), 'a.eml').format).toBe('mail')
})

it('never throws, whatever stands in a mail', () => {
  const tokens = [
    '--b\n',
    '--b--\n',
    '\n\n',
    '\r\n',
    'Content-Type: ',
    'multipart/mixed; boundary=b\n',
    'message/rfc822\n',
    'text/html; charset=',
    'Content-Transfer-Encoding: base64\n',
    '=?utf-8?Q?',
    '?=',
    '(',
    '"',
    '=',
    'From: <a@b>, "',
    'filename*0*=',
    'Date: ',
  ]
  const mail = fc.array(fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
  fc.assert(
    fc.property(mail, (parts) => {
      const parsed = read(`MIME-Version: 1.0\nFrom: a@b.example\n${parts.join('')}`)
      expect(parsed.items.length + parsed.faults.length + (parsed.attached?.length ?? 0)).toBeGreaterThan(0)
    }),
    { numRuns: 1_000, seed: 8 },
  )
})
