import { expect, it } from 'vitest'
import { wordsOffered } from './body.ts'

it('takes content before summary and summary before title', () => {
  const all = { html: '<p>Rich.</p>', plain: 'Plain.', summary: 'Short.', title: 'Head' }
  const took = (offered: Parameters<typeof wordsOffered>[0]): string[] => {
    const { text, textFrom } = wordsOffered(offered)
    return [text, textFrom]
  }
  expect(took(all)).toEqual(['Rich.', 'content'])
  expect(took({ ...all, html: '<p> </p>' })).toEqual(['Plain.', 'content'])
  expect(took({ ...all, html: null, plain: ' ' })).toEqual(['Short.', 'summary'])
  expect(took({ title: 'Head' })).toEqual(['Head', 'title'])
  expect(took({})).toEqual(['', 'title'])
})

it('puts the dateline first, once, in text and HTML, and moves the marks behind it', () => {
  const html = '<p>Words.</p><figure><figcaption>A bridge.</figcaption></figure>'
  const { text, marks, html: shown } = wordsOffered({ html, dateline: 'ORU & VELL, March 4' })
  expect(text).toBe('ORU & VELL, March 4\n\nWords.\n\nA bridge.')
  expect(marks.map(({ kind, span }) => [kind, text.slice(...span)])).toEqual([
    ['dateline', 'ORU & VELL, March 4'],
    ['boilerplate', 'A bridge.'],
  ])
  expect(shown).toBe(`<p>ORU &amp; VELL, March 4</p>\n${html}`)
  expect(wordsOffered({ plain: 'ORU, March 4 - Words.', dateline: 'ORU, March 4' }).text).toBe('ORU, March 4 - Words.')
})

it('does not read plain words as HTML', () => {
  expect(wordsOffered({ plain: '3 < 4 &amp; <b>so</b>' })).toMatchObject({ text: '3 < 4 &amp; <b>so</b>', html: null })
})
