import { describe, expect, test } from 'vitest'
import type { AlertMessage } from './alert-message.ts'
import { lineOf } from './line-of.ts'
import { mailOf } from './mail-text.ts'

const MESSAGE: AlertMessage = {
  ...{ id: 'a1', watch: { id: 'w', name: 'Witu quarry' }, incident: 'i1', kind: 'escalation', at: '2026-03-05T12:00:00.000Z' },
  title: 'Abduction: near Witu, Lamu, KEN, 4 March 2026; by raiders; against engineers; 9 abducted',
  ...{ status: 'unconfirmed', statusWhy: 'one origin', why: ['within 12 km of Witu quarry', 'hit people of TUR'] },
  changes: ['abducted 3 to 9'],
  sources: [
    {
      ...{ story: 's', title: 'Nine taken', publisher: 'Coast Wire', published: '2026-03-04T10:00:00Z', url: 'https://wire.example/9' },
      sentence: 'Raiders took nine engineers near Witu.',
    },
  ],
  stories: 3,
}

describe('a mail', () => {
  test('says what the alert says', () => {
    const { subject, text } = mailOf([MESSAGE], null)
    expect(subject).toBe(`Escalation: ${MESSAGE.title} [Witu quarry]`)
    for (const told of [
      'Watch: Witu quarry',
      'Status: unconfirmed (one origin)',
      'Why you are told: within 12 km of Witu quarry; hit people of TUR',
      'What changed: abducted 3 to 9',
      '- Nine taken (Coast Wire, 4 March 2026 10:00)\n  “Raiders took nine engineers near Witu.”\n  https://wire.example/9\nand 2 more',
      'Incident i1, alert a1',
    ])
      expect(text).toContain(told)
  })

  test('of a digest counts its alerts, and holds each', () => {
    const { subject, text } = mailOf([MESSAGE, { ...MESSAGE, id: 'a2', title: 'Bombing: Garissa' }], 'daily')
    expect(subject).toBe('2 alerts of the day [Witu quarry]')
    expect(text).toContain('alert a1')
    expect(text).toContain('Escalation: Bombing: Garissa')
  })

  test('keeps hostile words within their line', () => {
    const evil = 'x\r\nBcc: all@example.org\n.\n\u2028Subject: other\u202egnp.exe'
    const { subject, text } = mailOf(
      [
        {
          ...MESSAGE,
          title: evil,
          watch: { id: 'w', name: evil },
          sources: [{ ...(MESSAGE.sources[0] as never as object), title: evil } as never],
        },
      ],
      null,
    )
    expect(subject).not.toMatch(/[\r\n\u2028\u202e]/)
    expect(text).not.toMatch(/^(Bcc|Subject|\.)/m)
    expect(text).not.toMatch(/[\u2028\u202e\r]/)
  })
})

test('a line is cut by letters, not within one', () => {
  expect(lineOf('😀'.repeat(5), 3)).toBe('😀😀…')
  expect(lineOf('  a \0\n b\tc ', 10)).toBe('a b c')
})
