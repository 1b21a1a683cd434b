import { expect, it } from 'vitest'
import type { Item } from '../../item.ts'
import { parse } from './parse.ts'

const read = (docdata: string, rest = '<body><body.content><p>Words.</p></body.content></body>', attributes = ''): Item | undefined =>
  parse(`<nitf><head><docdata ${attributes}>${docdata}</docdata></head>${rest}</nitf>`, { name: 'x', url: null }).items[0]

it('takes a release after the issue for an embargo, and no other', () => {
  const dates = (issue: string, release: string): string => `<date.issue norm="${issue}"/><date.release norm="${release}"/>`
  expect(read(dates('20260304T100000Z', '20260304T160000Z'))?.embargoed).toBe('2026-03-04T16:00:00Z')
  expect(read(dates('20260304T100000Z', '20260304T100000Z'))?.embargoed).toBeNull()
  expect(read(dates('20260304T100000Z', 'later'))).toMatchObject({ status: 'withheld', embargoed: null })
  expect(read(dates('20260304T100000Z', '20260304T160000Z'), undefined, 'management-status="embargoed"')).toMatchObject({
    status: 'usable',
    embargoed: '2026-03-04T16:00:00Z',
  })
})

it('knows a kill by its status or by the desk’s message', () => {
  expect(read('<ed-msg msg-type="kill" info="Wrong bridge."/>')).toMatchObject({ status: 'canceled', editorNote: 'kill: Wrong bridge.' })
  expect(read('', undefined, 'management-status="withheld"')?.status).toBe('withheld')
  expect(read('<ed-msg info="Do not kill the line about skills"/>')?.status).toBeNull()
})

it('names each author, from persons or from the words of the byline', () => {
  const authors = (line: string): readonly string[] | undefined =>
    read('', `<body><body.head><byline>${line}</byline></body.head><body.content><p>Words.</p></body.content></body>`)?.authors
  expect(authors('By <person>Ada Lim</person> and <person>Jo Tan</person><bytag>Agency</bytag>')).toEqual(['Ada Lim', 'Jo Tan'])
  expect(authors('By Ada Lim<bytag>Agency</bytag>')).toEqual(['Ada Lim'])
  expect(authors('Byron Lee')).toEqual(['Byron Lee'])
})

it('keeps captions, notes and the tagline in the text, marked, and the names of people in their sentence', () => {
  const content =
    '<p>The <person>mayor</person> of <location>Oru</location>.</p><media><media-reference source="a.jpg"/><media-caption>A bridge.</media-caption></media><note><p>Adds the mayor.</p></note>'
  const item = read('', `<body><body.content>${content}</body.content><body.end><tagline>Edited by Jo Tan</tagline></body.end></body>`)
  expect(item?.text).toBe('The mayor of Oru.\n\nA bridge.\n\nAdds the mayor.\n\nEdited by Jo Tan')
  expect(item?.marks.map(({ kind, span }) => [kind, item.text.slice(...span)])).toEqual([
    ['boilerplate', 'A bridge.'],
    ['boilerplate', 'Adds the mayor.'],
    ['boilerplate', 'Edited by Jo Tan'],
  ])
})

it('never hands on a script', () => {
  const item = read(
    '',
    '<body><body.content><p>Words<script>bad()</script> <a href="javascript:bad()" onclick="bad()">more</a>.</p></body.content></body>',
  )
  expect(item?.text).toBe('Words more.')
  expect(item?.html).not.toMatch(/<script|onclick/)
})
