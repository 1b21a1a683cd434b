import { beforeAll, describe, expect, it } from 'vitest'
import { briefOf } from '../../src/desk/brief/brief.ts'
import type { Brief } from '../../src/desk/brief/brief-document.ts'
import { briefHtml } from '../../src/desk/brief/brief-html.ts'
import { briefMarkdown } from '../../src/desk/brief/brief-markdown.ts'
import type { Cited } from '../../src/desk/brief/cite-book.ts'
import type { RecordStore } from '../../src/store/port.ts'
import { keep } from './keep.ts'

const STORIES = [
  {
    id: 'b1',
    published: '2026-05-04T09:00:00Z',
    source: 'Coast Mail',
    text: 'MOMBASA, May 4 (Mail) - Gunmen killed three Indian engineers near Voi in Kenya on Monday, police said. At least ten others were wounded.',
  },
  {
    id: 'b2',
    published: '2026-05-05T09:00:00Z',
    source: 'Delhi Ledger',
    text: 'NEW DELHI, May 5 (Ledger) - The Indian foreign ministry condemned the attack on Tuesday. Gunmen killed four Indian engineers near Voi in Kenya on Monday, a hospital said. Kenya promised to pay their families by May 20.',
  },
  {
    id: 'b3',
    published: '2026-05-12T09:00:00Z',
    source: 'Coast Mail',
    text: 'MOMBASA, May 12 (Mail) - Police arrested two men on Tuesday over the killing of Indian engineers near Voi in Kenya on May 4.',
  },
  {
    id: 'b4',
    published: '2026-05-12T10:00:00Z',
    source: '<img src=x onerror=alert(1)>',
    text: 'KISUMU, May 12 (Mail) - A bomb killed two guards at a depot in Kisumu in Kenya on Tuesday, <script>alert("x")</script> police said [here](javascript:alert(1)).',
  },
]

let store: RecordStore
beforeAll(async () => {
  store = await keep(STORIES)
}, 60_000)

const brief = (from: string, to: string): Promise<Brief> => briefOf(store, { filter: { countries: ['KEN'] }, from, to })

const citedIn = ({ incidents, said, promises, overdue }: Brief): Cited[] => [
  ...incidents.flatMap(({ lead, claims, followUps }) => [
    ...(lead === null ? [] : [lead]),
    ...[...claims, ...followUps].map(({ cited }) => cited),
  ]),
  ...[...said, ...promises, ...overdue].map(({ cited }) => cited),
]

describe('a brief', () => {
  it('tells what happened, who gives which toll, what was said, promised and is overdue', async () => {
    const { incidents, said, promises, overdue, total } = await brief('2026-05-04', '2026-05-05')
    expect([total, incidents.map(({ isNew }) => isNew)]).toEqual([1, [true]])
    expect(incidents[0]?.tolls.find(({ kind }) => kind === 'killed')?.range).toEqual([3, 4])
    expect(incidents[0]?.claims.map(({ speaker, says }) => [speaker, says.join()])).toEqual(
      expect.arrayContaining([
        ['police', expect.stringContaining('3 killed')],
        ['hospital', '4 killed'],
      ]),
    )
    expect(said.map(({ type }) => type)).toContain('ACCUSE')
    expect(promises.map(({ due, status }) => [due, status])).toEqual([['2026-05-20', 'pending']])
    expect(overdue).toEqual([])
    expect((await brief('2026-05-25', '2026-05-26')).overdue.map(({ status }) => status)).toEqual(['overdue'])
  })

  it('puts what is new before news of earlier incidents, with what came of them in these days', async () => {
    const { incidents } = await brief('2026-05-12', '2026-05-12')
    expect(incidents.map(({ isNew, kind }) => [isNew, kind])).toEqual([
      [true, 'bombing'],
      [false, expect.any(String)],
    ])
    expect(incidents[1]?.followUps.map(({ kind, day }) => [kind, day])).toEqual([['arrest', '2026-05-12']])
    expect((await brief('2026-05-04', '2026-05-05')).incidents[0]?.followUps).toEqual([])
  })

  it('has no sentence that its story does not have', async () => {
    const whole = await brief('2026-05-01', '2026-05-31')
    const cited = citedIn(whole)
    expect(cited.length).toBeGreaterThan(5)
    for (const { words, story, span, source } of cited) {
      expect((await store.story(story))?.story.text.slice(...span)).toBe(words)
      expect(whole.sources[source - 1]?.key).toBe(story)
    }
    const markdown = briefMarkdown(whole).replaceAll('\\', '')
    for (const { words } of cited.filter((one) => !/[<>[\]]/.test(one.words))) expect(markdown).toContain(words)
  })

  it('gives a claim of responsibility to nobody who only tells of it', async () => {
    const text =
      'QUETTA, May 4 (Mail) - The death toll in a suicide bombing at the railway station of Quetta on Monday rose to fourteen, with 41 wounded, health officials said.\n\nThe Balochistan Liberation Army claimed responsibility and said its target was a group of soldiers going on leave.'
    const told = await keep([{ id: 'c1', published: '2026-05-04T09:00:00Z', text }])
    const { incidents } = await briefOf(told, { filter: {}, from: '2026-05-04', to: '2026-05-04' })
    const claims = incidents.flatMap((incident) => incident.claims)
    expect(claims.map(({ speaker, says }) => `${speaker}: ${says.join()}`)).toContain('health officials: 14 killed')
    expect(claims.filter(({ says }) => says.includes('says it did it')).map(({ speaker }) => speaker)).not.toContain('health officials')
    expect(incidents.flatMap(({ followUps }) => followUps.map(({ kind }) => kind))).toContain('claim')
  })

  it('says so when nothing fits', async () => {
    const { incidents, sources } = await brief('2020-01-01', '2020-01-02')
    expect([incidents, sources]).toEqual([[], []])
    expect(briefMarkdown(await brief('2020-01-01', '2020-01-02'))).toContain('No incident that fits')
  })
})

describe('what stories carry', () => {
  it('is text in HTML: no tag, attribute or address of theirs acts', async () => {
    const html = briefHtml(await brief('2026-05-01', '2026-05-31'))
    expect(html).not.toMatch(/<script|<img|href="javascript:/i)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain("default-src 'none'")
    for (const [, id] of html.matchAll(/href="#(source-\d+)"/g)) expect(html).toContain(`<li id="${id}">`)
  })

  it('is text in Markdown: no link, picture or HTML of theirs comes to life', async () => {
    const markdown = briefMarkdown(await brief('2026-05-01', '2026-05-31'))
    expect(markdown).not.toMatch(/<script|<img|(?<!\\)\]\(javascript:/i)
    expect(markdown).toContain('\\[here\\](javascript')
  })
})
