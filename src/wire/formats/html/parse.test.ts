import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'

const STORY = [
  'The governments of Kessa and Lodo signed a treaty on Tuesday that shares out the water of the river for thirty years.',
  'Farmers on the lower river had feared that their fields would go dry, and their spokesman called the treaty fair.',
  'Parliaments of both countries must still agree to it, and votes are expected in May after the harvest is in.',
]
const CONTEXT = { name: 'p.html', url: null }
const page = (inside: string, head = ''): string =>
  `<!doctype html><html><head><title>Treaty signed</title>${head}</head><body><article><h1>Treaty signed</h1><p>${STORY[0]}</p>${inside}<p>${STORY[1]}</p><p>${STORY[2]}</p></article></body></html>`

/** The paragraphs of an item with their marks: `-` for prose. */
function marked(html: string): [kind: string, text: string][] {
  const item = parse(html, CONTEXT).items[0]
  let at = 0
  return (item?.text ?? '').split('\n\n').map((text) => {
    const mark = item?.marks.find(({ span }) => span[0] <= at && span[1] >= at + text.length)
    at += text.length + 2
    return [mark?.kind ?? '-', text]
  })
}
const dropped = (inside: string): string[] =>
  marked(page(inside)).flatMap(([kind, text]) => (kind === '-' && !STORY.includes(text) ? [text] : []))
const seen = (inside: string): string[] => marked(page(inside)).flatMap(([kind, text]) => (kind === '-' ? [] : [`${kind} ${text}`]))

describe('boxes in the middle of a story', () => {
  it.each([
    '<aside><a href="/k">Gunmen kill six in Karsa</a></aside>',
    '<div class="read-also"><a href="/k">Gunmen kill six in Karsa</a></div>',
    '<div class="c-inline-teaser"><h4>Gunmen kill six in Karsa</h4><p>Attack on a market at dusk.</p></div>',
    '<p>Read also: <a href="/k">Gunmen kill six in Karsa</a></p>',
    '<p><strong>ALSO READ | Gunmen kill six in Karsa</strong></p>',
    '<p><strong><a href="/k">Gunmen kill six in Karsa</a></strong></p>',
    '<div><h3>Related</h3><ul><li><a href="/k">Gunmen kill six in Karsa</a></li><li><a href="/l">Bomb wounds two</a></li></ul></div>',
    '<h3>More on this story</h3><ul><li><a href="/k">Gunmen kill six in Karsa</a></li></ul>',
    '<div class="xb"><div>You may also like</div><p>Gunmen kill six in Karsa</p></div>',
    '<figure><img src="a.jpg"><figcaption>Gunmen killed six in Karsa last week. Photo: J. Roe</figcaption></figure>',
    '<blockquote class="twitter-tweet"><p>Gunmen kill six in Karsa</p>&mdash; Desk (@desk)</blockquote>',
    '<div class="newsletter-signup"><p>Sign up for news such as: Gunmen kill six in Karsa</p></div>',
    '<p>Advertisement</p>',
    '<p>Sign up for our morning newsletter to get the best stories in your inbox.</p>',
    '<div class="cookie-notice">We use cookies to show you stories such as: Gunmen kill six in Karsa.</div>',
    '<div class="share-bar"><a href="#">Share</a> <a href="#">Post</a></div>',
    '<div class="author-bio"><p>Jane Doe writes about rivers and has been with us since gunmen killed six in Karsa.</p></div>',
    '<div class="tags"><a href="/t">Karsa</a> <a href="/u">Gunmen</a></div>',
    `<blockquote class="big"><p>their fields would go dry, and their spokesman</p></blockquote>`,
  ])('%s is seen and is no prose', (box) => {
    expect(dropped(box)).toEqual([])
    expect(seen(box).length).toBeGreaterThan(0)
    expect(parse(page(box), CONTEXT).items[0]?.html).not.toMatch(/Karsa|Advertisement|inbox/)
  })

  it.each([
    '<p class="related-para">The army said on Monday that it would not follow the fighters over the river, since both sides had promised to keep away from it.</p>',
    '<p class="promo ad-free">Two engineers were killed when the dam was built, and their families were at the table when the two presidents signed it.</p>',
    '<blockquote><p>We have waited for this paper longer than for any rain, said the mayor of Lodo.</p></blockquote>',
    '<ul><li>Kessa may fill its lake over seven years.</li><li>Lodo gets 300 cubic metres a second.</li></ul>',
    '<div class="rich"><div><p>Read alone, the treaty is short: it has nine articles and one map.</p></div></div>',
    '<p>Follow the river for a day and you pass four dams, of which three belong to Kessa.</p>',
    '<p>See <a href="/t">the whole text of the treaty</a>, which the two governments published on Tuesday night, for the rules in a dry year.</p>',
  ])('%s is prose', (prose) => {
    expect(dropped(prose).length).toBeGreaterThan(0)
    expect(seen(prose)).toEqual([])
  })

  it('goes on with the story behind a list of links', () => {
    const box = '<p><b>Related</b></p><p><a href="/k">Gunmen kill six in Karsa</a></p>'
    expect(
      marked(page(box))
        .filter(([kind]) => kind === '-')
        .map(([, text]) => text),
    ).toEqual(STORY)
  })
})

describe('facts of a page', () => {
  const facts = (head: string, inside = ''): unknown => {
    const { text: _t, marks: _m, html: _h, where: _w, ...item } = parse(page(inside, head), CONTEXT).items[0] ?? ({} as never)
    return Object.fromEntries(
      Object.entries(item).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0) && value !== 'content'),
    )
  }
  const ld = (data: unknown): string =>
    `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`

  it('come from JSON-LD: the article of this page, its people by reference, its place', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Another story', datePublished: '2020-01-01' },
        {
          '@type': 'NewsArticle',
          headline: 'Treaty signed',
          datePublished: '2026-03-10T10:00:00+02:00',
          dateModified: '2026-03-10T12:00:00+02:00',
          author: [{ '@id': '#p' }],
          publisher: { name: 'Daily Span' },
          articleSection: 'World',
          keywords: 'water, rivers',
          inLanguage: 'en-GB',
          copyrightNotice: '© Daily Span',
          contentLocation: { geo: { latitude: '9.5', longitude: -13.7 } },
        },
        { '@id': '#p', '@type': 'Person', name: 'Hana Petrov' },
      ],
    }
    expect(facts(ld(graph))).toEqual({
      title: 'Treaty signed',
      published: '2026-03-10T08:00:00Z',
      updated: '2026-03-10T10:00:00Z',
      source: 'Daily Span',
      authors: ['Hana Petrov'],
      categories: ['World', 'water', 'rivers'],
      language: 'en-GB',
      rights: '© Daily Span',
      lat: 9.5,
      lon: -13.7,
    })
  })

  it.each([
    ['{"@type":"NewsArticle","headline":"Treaty\nsigned","datePublished":"2026-03-10",}'],
    ['<!-- {"@type":"NewsArticle","headline":"Treaty signed","datePublished":"2026-03-10"} -->'],
    ['{"@type":"NewsArticle","headline":"Treaty signed","datePublished":"2026-03-10","author":{"name":"X"'],
  ])('come from broken JSON-LD %#', (json) => {
    expect(facts(ld(json))).toMatchObject({ title: 'Treaty signed', published: '2026-03-10' })
  })

  it.each([
    [
      'OpenGraph',
      '<meta property="article:published_time" content="2026-03-10T08:00:00Z"><meta property="article:tag" content="Water"><meta property="og:url" content="https://s.example/a/b"><link rel="canonical" href="../c"><meta name="author" content="By Hana Petrov and Omar Diaz">',
      { published: '2026-03-10T08:00:00Z', url: 'https://s.example/c', authors: ['Hana Petrov', 'Omar Diaz'], categories: ['Water'] },
    ],
    [
      'Dublin Core',
      '<meta name="DC.date.issued" content="2026-03-10"><meta name="DC.creator" content="Hana Petrov"><meta name="DC.rights" content="R"><meta name="geo.position" content="1.5;2.5">',
      { published: '2026-03-10', authors: ['Hana Petrov'], rights: 'R', lat: 1.5, lon: 2.5 },
    ],
    [
      'ICBM and a description',
      '<meta name="ICBM" content="-1.5, 102"><meta name="description" content="In &amp;quot;short&amp;quot;">',
      { lat: -1.5, lon: 102, summary: 'In "short"' },
    ],
  ])('come from %s', (_, head, expected) => {
    expect(facts(head)).toMatchObject(expected)
  })

  it.each([
    ['microdata', '<span itemprop="author"><b itemprop="name">Hana Petrov</b></span><meta itemprop="datePublished" content="2026-03-10">'],
    [
      'hAtom',
      '<div class="hentry"><span class="author"><a class="fn">Hana Petrov</a></span><abbr class="published" title="x">10 March 2026</abbr></div>',
    ],
    ['what is seen', '<div>By Hana Petrov | Tuesday, March 10, 2026</div>'],
    ['what is seen in one line', '<p class="x">By Hana Petrov<br>Published: 10 March 2026</p>'],
  ])('come from %s', (_, inside) => {
    expect(facts('', inside)).toMatchObject({ authors: ['Hana Petrov'], published: '2026-03-10' })
  })
})

it('takes the words of JSON-LD where the page shows a part of them', () => {
  const body = STORY.join('\\n')
  const html = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","articleBody":"${body}"}</script><div><p>${STORY[0]}</p></div>`
  expect(parse(`<html><body>${html}`, CONTEXT).items.map((item) => item.text)).toEqual([STORY.join('\n\n')])
})

it('finds no article on a page that lists others', () => {
  const card = (i: number): string =>
    `<li><h3><a href="/${i}">Headline number ${i} of the day</a></h3><p>What happened in story ${i}, told in one sentence.</p></li>`
  const { items, faults } = parse(`<html><body><h1>World</h1><ul>${[1, 2, 3, 4, 5].map(card).join('')}</ul></body></html>`, CONTEXT)
  expect(items).toEqual([])
  expect(faults.map((fault) => fault.code)).toEqual(['no-article'])
})

it('keeps the posts of a live blog in order', () => {
  const post = (i: number): string =>
    `<section class="post"><time>1${i}:00</time><h2><a href="#p${i}">Post number ${i} of the day</a></h2><p>${STORY[i]}</p></section>`
  expect(
    marked(`<html><body><h1>Live</h1>${[2, 1, 0].map(post).join('')}</body></html>`)
      .filter(([kind]) => kind === '-')
      .map(([, text]) => text),
  ).toEqual(['Post number 2 of the day', STORY[2], 'Post number 1 of the day', STORY[1], 'Post number 0 of the day', STORY[0]])
})

it('gives the markup of the kept paragraphs in document order, with their words alone', () => {
  const { html } = parse(page('<ul onclick="a()"><li>A <b>bold</b> <a href="/x">link</a>.</li></ul><aside>No</aside>'), CONTEXT)
    .items[0] ?? { html: '' }
  expect(html).toBe(
    `<article><p>${STORY[0]}</p><ul><li>A <b>bold</b> <a href="/x">link</a>.</li></ul><p>${STORY[1]}</p><p>${STORY[2]}</p></article>`,
  )
})
