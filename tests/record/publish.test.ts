import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storiesToPublish } from '../../src/desk/publish/collect-stories.ts'
import { mayBeShown } from '../../src/desk/publish/published-story.ts'
import { type SiteFile, siteFiles } from '../../src/desk/publish/site.ts'
import { writeSite } from '../../src/pipeline/desk/write-site.ts'
import { importItems } from '../../src/pipeline/record/import.ts'
import { openMemoryStore } from '../../src/store/memory/memory-store.ts'
import type { RecordStore } from '../../src/store/port.ts'
import type { Item } from '../../src/wire/item.ts'
import { sharedReader } from '../support/readers.ts'
import { itemOf } from './keep.ts'

const EVIL = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'&'
const WIRE =
  'Gunmen killed three Indian engineers near Voi in Kenya on Monday, police said. The engineers were on the way to a bridge that their company builds there. Nobody has claimed the attack, and a search goes on.'

const ITEMS: readonly Item[] = [
  {
    ...itemOf({
      id: '../../etc/passwd',
      published: '2026-05-04T09:00:00Z',
      source: 'Coast Mail',
      title: 'Engineers killed near Voi',
      text: `MOMBASA, May 4 (Mail) - ${WIRE}`,
    }),
    url: 'https://coast.example/1?a=1&b=2',
  },
  {
    ...itemOf({
      id: 'copy',
      published: '2026-05-04T10:00:00Z',
      source: 'Lake Post',
      title: 'Engineers killed near Voi',
      text: `MOMBASA, May 4 (Mail) - ${WIRE}`,
    }),
    url: 'https://lake.example/1',
  },
  {
    ...itemOf({
      id: 'evil',
      published: '2026-05-05T09:00:00Z',
      source: EVIL,
      title: EVIL,
      text: `KISUMU, May 5 (Post) - A bomb killed two guards in Kisumu on Tuesday, ${EVIL} police said.`,
    }),
    url: 'javascript:alert(3)',
  },
  itemOf({
    id: 'c',
    version: 1,
    published: '2026-05-05T10:00:00Z',
    source: 'Coast Mail',
    title: 'Blast kills eight',
    text: 'LAMU, May 5 (Mail) - A bomb killed eight officers in Lamu on Tuesday, police said.',
  }),
  itemOf({
    id: 'c',
    version: 2,
    published: '2026-05-05T12:00:00Z',
    source: 'Coast Mail',
    title: 'CORRECTED-Blast kills six',
    text: '(Corrects toll to six from eight)\n\nLAMU, May 5 (Mail) - A bomb killed six officers in Lamu on Tuesday, police said.',
  }),
  itemOf({
    id: 'k',
    version: 1,
    published: '2026-05-05T13:00:00Z',
    source: 'Lake Post',
    title: 'Fire at depot',
    text: 'KISUMU, May 5 (Post) - A fire killed four workers at a secret depot in Kisumu on Tuesday, a witness said.',
  }),
  itemOf({
    id: 'k',
    version: 2,
    published: '2026-05-05T14:00:00Z',
    source: 'Lake Post',
    title: 'KILL-Fire at depot',
    text: 'Please kill the story headlined "Fire at depot". The account was wrong. No replacement story will follow.',
  }),
]

let store: RecordStore
let files: Map<string, string>
let folder: string
const collect = async (now = '2026-05-06T00:00:00Z') =>
  storiesToPublish(store, {
    filter: {},
    sections: [
      { name: 'Voi', filter: { text: 'voi' } },
      { name: EVIL, filter: {} },
      { name: '…', filter: {} },
    ],
    now,
  })
const siteOf = async (address: string | null): Promise<SiteFile[]> => {
  const stories = await collect()
  return [...siteFiles({ title: 'The <Wire>', address, sections: ['Voi', EVIL, '…'], stories, now: '2026-05-06T00:00:00Z' })]
}

beforeAll(async () => {
  store = openMemoryStore()
  const reader = await sharedReader()
  await importItems(ITEMS, { store, reader, readerVersion: 'test', clock: () => '2026-05-06T00:00:00Z', batch: 32 })
  files = new Map((await siteOf('https://news.example/wire')).map(({ path, content }) => [path, content]))
  folder = await mkdtemp(join(tmpdir(), 'chancery-site-'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const pageOf = (words: string): string => {
  const found = [...files].find(
    ([path, page]) => path.startsWith('stories/') && parseHTML(page).document.querySelector('h1')?.textContent?.includes(words),
  )
  if (found === undefined) throw new Error(`no page of ${words}`)
  return found[1]
}
const linkedData = (page: string) => JSON.parse(parseHTML(page).document.querySelector('script')?.textContent ?? '')

describe('a site', () => {
  it('has a page of each text, with its copies, and safe names of files', () => {
    expect([...files.keys()].filter((path) => path.startsWith('stories/'))).toHaveLength(4)
    for (const path of files.keys()) expect(path).toMatch(/^(stories\/|sections\/)?[a-z0-9][a-z0-9-]*(\.\d+)?\.(html|atom|json|xml)$/)
    const { document } = parseHTML(pageOf('Engineers'))
    expect([...document.querySelectorAll('footer li a')].map((link) => link.getAttribute('href'))).toEqual(['https://lake.example/1'])
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://coast.example/1?a=1&b=2')
    expect(document.querySelector('footer')?.textContent).toContain('was not edited here')
    expect(document.querySelector('.dateline')?.textContent).toContain('MOMBASA')
  })

  it('has NewsArticle data with what is known and nothing else', () => {
    expect(linkedData(pageOf('Engineers'))).toMatchObject({
      ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Engineers killed near Voi' },
      ...{
        datePublished: '2026-05-04T09:00:00Z',
        isBasedOn: 'https://coast.example/1?a=1&b=2',
        mainEntityOfPage: 'https://coast.example/1?a=1&b=2',
      },
      publisher: { '@type': 'Organization', name: 'Coast Mail' },
    })
    for (const [path, page] of files) if (path.startsWith('stories/')) expect(Object.values(linkedData(page))).not.toContain(null)
  })

  it('shows corrections with their time, and of what was taken back no text', () => {
    const corrected = pageOf('CORRECTED')
    expect(parseHTML(corrected).document.querySelector('aside')?.textContent).toMatch(/5 May 2026 12:00 UTC/)
    expect(corrected).not.toContain('killed eight')
    expect(linkedData(corrected).correction[0]).toMatchObject({ '@type': 'CorrectionComment', datePublished: '2026-05-05T12:00:00Z' })
    const gone = pageOf('Fire at depot')
    expect(gone).toContain('taken back by Lake Post')
    expect(gone).toContain('noindex')
    for (const page of files.values()) expect(page).not.toContain('secret depot')
  })

  it('lets nothing of a story act', () => {
    for (const [path, page] of files) {
      if (!path.endsWith('.html')) continue
      const { document } = parseHTML(page)
      expect(document.querySelectorAll('img, script:not([type="application/ld+json"]), iframe, [onerror], [onload]')).toHaveLength(0)
      for (const link of document.querySelectorAll('a[href], link[href]'))
        expect(link.getAttribute('href')).toMatch(/^(https:\/\/|(\.\.\/)?[a-z0-9/.-]+$)/)
      expect(page).toContain("default-src 'none'")
    }
    expect(linkedData(pageOf('alert(1)')).headline).toBe(EVIL)
  })

  it('has links that lead somewhere', () => {
    for (const [path, page] of files) {
      if (!path.endsWith('.html')) continue
      for (const link of parseHTML(page).document.querySelectorAll('a[href], link[rel=alternate]')) {
        const href = link.getAttribute('href') ?? ''
        if (!href.startsWith('https://'))
          expect(files.has(new URL(href, `https://x.example/${path}`).pathname.slice(1)), `${path}: ${href}`).toBe(true)
      }
    }
  })

  it('has feeds and a sitemap when its address is known', async () => {
    expect(files.get('sections/voi.atom')).toContain('<title type="text">Engineers killed near Voi</title>')
    expect(JSON.parse(files.get('index.json') ?? '').items).toHaveLength(4)
    const map = files.get('sitemap-news.xml') ?? ''
    expect(map.match(/<url>/g)).toHaveLength(3)
    expect(map).not.toContain('<script')
    expect((await siteOf(null)).every(({ path }) => path.endsWith('.html'))).toBe(true)
  })
})

describe('what may be shown', () => {
  it('is nothing that is withheld, or under an embargo that has not passed', async () => {
    const [entry] = (await store.find({ kind: 'story', filter: {}, order: 'newest', size: 1 })).entries
    const story = (await store.story(entry?.id ?? ''))?.story
    if (story === undefined) throw new Error('no story')
    const may = (more: Partial<typeof story>) => mayBeShown({ ...story, ...more }, '2026-05-06T00:00:00Z')
    expect([may({}), may({ status: 'withheld' })]).toEqual([true, false])
    expect([
      may({ embargoed: '2026-05-06T01:00:00Z' }),
      may({ embargoed: '2026-05-05T01:00:00Z' }),
      may({ embargoed: 'until Friday' }),
    ]).toEqual([false, true, false])
  })
})

describe('writing a site', () => {
  it('replaces its own, whole or not at all, and no folder of others', async () => {
    const out = join(folder, 'site')
    await writeSite(out, [{ path: 'a.html', content: '1' }])
    function* broken(): Generator<SiteFile> {
      yield { path: 'b.html', content: '2' }
      throw new Error('no more')
    }
    await expect(writeSite(out, broken())).rejects.toMatchObject({ code: 'OUTPUT_FAILED' })
    expect(await readFile(join(out, 'a.html'), 'utf8')).toBe('1')
    await writeSite(out, [{ path: 's/c.html', content: '3' }])
    expect((await readdir(out)).sort()).toEqual(['.chancery-site', 's'])
    expect(await readdir(folder)).toEqual(['site'])
    await rm(join(out, '.chancery-site'))
    await writeFile(join(out, 'mine.txt'), 'x')
    await expect(writeSite(out, [])).rejects.toMatchObject({ code: 'USAGE' })
    expect(await readFile(join(out, 'mine.txt'), 'utf8')).toBe('x')
  })
})
