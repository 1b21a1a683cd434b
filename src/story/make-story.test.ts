import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareItem, type Item } from '../wire/item.ts'
import { makeStory } from './make-story.ts'
import { prose, skipped } from './prose.ts'
import type { Story } from './story.ts'

const storyOf = (text: string, more: Partial<Item> = {}): Story => makeStory({ ...bareItem(text, 'x:1'), ...more })
const partsOf = ({ text, parts }: Story): string[] => parts.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`)
const NOTICE = '(This story has not been edited by Harbour Post staff and is auto-generated from a syndicated feed.)'

describe('makeStory', () => {
  it('marks title, byline, dateline, teaser, credits and notice, and cuts nothing', () => {
    const text = `Dockers walk out in Mombasa

By Jane Doe and John Roe

MOMBASA, Kenya (AP) — Dockers struck on Monday.

Also read: Ferry sinks off Pemba

"We are tired," said Ali.

Cranes stand still. (AP Photo/Jane Doe)

(Reporting by Jane Doe; Editing by Max Roe)

${NOTICE}`
    const story = storyOf(text)
    expect(story.text).toBe(text)
    expect(partsOf(story)).toEqual([
      'header: Dockers walk out in Mombasa',
      'byline: By Jane Doe and John Roe',
      'dateline: MOMBASA, Kenya (AP) —',
      'teaser: Also read: Ferry sinks off Pemba',
      'boilerplate: Cranes stand still. (AP Photo/Jane Doe)',
      'byline: (Reporting by Jane Doe; Editing by Max Roe)',
      `notice: ${NOTICE}`,
    ])
    expect(story).toMatchObject({
      title: 'Dockers walk out in Mombasa',
      language: 'en',
      dateline: { place: 'MOMBASA, Kenya', agency: 'AP', date: null },
      source: { publisher: 'Harbour Post', agency: 'AP', syndicated: true, edited: false, notice: NOTICE },
    })
  })

  it('finds the same within one paragraph', () => {
    const story = storyOf(`Dockers struck. Read also: Gunmen kill two. They want pay. ${NOTICE}`)
    expect(partsOf(story)).toEqual(['teaser: Read also: Gunmen kill two.', `notice: ${NOTICE}`])
    expect(partsOf(storyOf('The pact was signed on Monday. Reporting by Ali Musa; editing by Kim Lee'))).toEqual([
      'byline: Reporting by Ali Musa; editing by Kim Lee',
    ])
    expect(partsOf(storyOf('Storm hits coast. MANILA -- Thousands fled.'))).toEqual(['dateline: MANILA --'])
  })

  it.each([
    ['date 2024-02-29 Dockers struck.', '2024-02-29', 'date 2024-02-29'],
    [
      'Title: Strike\nDate: 4 March 2025 10:00 GMT\n\nDockers struck.',
      '2025-03-04T10:00:00Z',
      'Title: Strike\nDate: 4 March 2025 10:00 GMT',
    ],
    ['Date palms died in Basra.', null, null],
    ['date 2024-02-31 Dockers struck.', null, 'date 2024-02-31'],
  ])('reads the header of %s', (text, published, words) => {
    const story = storyOf(text)
    expect(story.published).toBe(published)
    expect(story.parts.filter((p) => p.kind === 'header').map((p) => text.slice(...p.span))).toEqual(words === null ? [] : [words])
  })

  it('lets what the item says stand before what its words say', () => {
    const story = storyOf(`Source: Lamp\nDate: 2024-01-02\n\nDockers struck. ${NOTICE}`, {
      source: 'Post',
      published: '2025-01-01',
      title: 'T',
    })
    expect([story.source.publisher, story.published, story.title]).toEqual(['Post', '2025-01-01', 'T'])
  })

  it.each([
    'Copyright law was changed in Peru on Monday.',
    'Comments by the minister angered Riyadh.',
    'By Monday the army had taken the town.',
    'Police said the story was not edited by the censors.',
    'Follow-up talks were held in Doha.',
    'The minister asked people to sign up for the army.',
  ])('takes no prose for furniture: %s', (text) => {
    expect(storyOf(text).parts).toEqual([])
  })

  it('takes no first line of a text in capitals or in short lines for a title', () => {
    expect(storyOf('THE ARMY SAID\nTHAT IT TOOK THE TOWN.\n\n   MORE MEN CAME LATER ON.').parts).toEqual([])
    expect(storyOf('The army said that it\ntook the town of Gao on\nMonday. More men came.').parts).toEqual([])
  })
})

describe('wireId', () => {
  it('is one for copies with another dateline, case or notice, and another for another text', () => {
    const a = storyOf('GOMA, Congo (AP) — Rebels took the town on Monday.').wireId
    expect(storyOf(`Goma, March 4 (AP): Rebels took the town on Monday.\n\n${NOTICE}`).wireId).toBe(a)
    expect(storyOf('REBELS TOOK  THE TOWN ON MONDAY!').wireId).toBe(a)
    expect(storyOf('Rebels took the town on Tuesday.').wireId).not.toBe(a)
    expect(storyOf('...').wireId).not.toBe(storyOf('?').wireId)
  })
})

it('gives disjoint parts in order for any text, and prose fills the rest', () => {
  const piece = fc.constantFrom(
    'GOMA (AP) -- ',
    'By Jane Doe\n',
    '\n\n',
    '. ',
    NOTICE,
    'Read also: ',
    'Rebels fled',
    'Date: 2024-01-01\n',
    '(',
    ')',
    '\u2028',
    'x',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map((p) => p.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  fc.assert(
    fc.property(text, (words) => {
      const story = storyOf(words)
      const all = [...skipped(story), ...prose(story)].sort((a, b) => a[0] - b[0])
      let at = 0
      for (const [start, end] of all) {
        expect([start, end > start]).toEqual([at, true])
        at = end
      }
      expect(at).toBe(words.length)
    }),
    { numRuns: 400, seed: 5 },
  )
})

it('reads a long text and a long line in good time', () => {
  const start = performance.now()
  for (const piece of ['Rebels took the town (AP) -- said. ', '((((', '. Reporting by A ', 'A\n\n', 'By A\n', '/ ', '-- '])
    storyOf(piece.repeat(300_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(5_000)
})
