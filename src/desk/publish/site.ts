import { idOf } from '../../kit/id.ts'
import { escapeHtml } from '../../wire/html/escape.ts'
import { atomOf } from '../feed/atom-feed.ts'
import { type FeedWritten, latestOf, sayable, utcInstant } from '../feed/feed-written.ts'
import { jsonFeedOf } from '../feed/json-feed.ts'
import type { CollectedStory } from './collect-stories.ts'
import { type Frame, framed } from './page-frame.ts'
import type { PublishedStory } from './published-story.ts'
import { newsSitemap } from './sitemap.ts'
import { storyHtml, time } from './story-html.ts'

export interface SiteAsked {
  readonly title: string
  /** Absolute address at which the site will be, without a slash at the end; null: not known, and there are no feeds and no sitemap. */
  readonly address: string | null
  readonly sections: readonly string[]
  readonly stories: readonly CollectedStory[]
  /** ISO instant. */
  readonly now: string
}

export interface SiteFile {
  /** Below the folder of the site: letters, digits, `-`, `.` and `/`. */
  readonly path: string
  readonly content: string
}

/** Stories of one list, and entries of one feed. */
const A_PAGE = 50
const A_FEED = 50

/** All files of the site, one after another. */
export function* siteFiles(asked: SiteAsked): Generator<SiteFile, void, undefined> {
  const { title, address, sections, stories, now } = asked
  const slugs = slugsOf(sections)
  const links = sections.map((name, i) => ({ name, href: `sections/${slugs[i]}.html` }))
  const frame = (root: string): Omit<Frame, 'title' | 'language' | 'head'> => ({ siteTitle: title, root, sections: links })
  for (const { story } of stories) {
    const path = `stories/${story.slug}.html`
    yield { path, content: storyHtml(story, frame('../'), address === null ? null : `${address}/${path}`) }
  }
  yield* listFiles({ ...asked, name: title, base: 'index', stories: stories.map(({ story }) => story) }, frame(''))
  for (const [i, name] of sections.entries()) {
    const own = stories.filter((one) => one.sections.includes(i)).map(({ story }) => story)
    yield* listFiles({ ...asked, name, base: `sections/${slugs[i]}`, stories: own }, frame('../'))
  }
  if (address !== null)
    yield {
      path: 'sitemap-news.xml',
      content: newsSitemap(
        stories.map(({ story }) => story),
        { title, address, now },
      ),
    }
}

/** Names of files out of names of sections: `kenya`, or a number where no letter is left; each once. */
function slugsOf(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const bare = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
    const slug =
      bare === '' || taken.has(bare) ? `${bare === '' ? 'section' : bare}-${idOf('section', name, String(taken.size)).slice(0, 6)}` : bare
    taken.add(slug)
    return slug
  })
}

interface List extends Pick<SiteAsked, 'address' | 'now'> {
  readonly name: string
  /** Path without what comes after the name. */
  readonly base: string
  readonly stories: readonly PublishedStory[]
}

function* listFiles({ name, base, stories, address, now }: List, frame: Omit<Frame, 'title' | 'language' | 'head'>): Generator<SiteFile> {
  const pages = Math.max(1, Math.ceil(stories.length / A_PAGE))
  const [file = ''] = base.split('/').slice(-1)
  const nameOf = (page: number): string => (page === 0 ? `${file}.html` : `${file}.${page + 1}.html`)
  const feeds =
    address === null ? [] : [['application/atom+xml', `${file}.atom`] as const, ['application/feed+json', `${file}.json`] as const]
  const head = feeds.map(([type, href]) => `<link rel="alternate" type="${type}" title="${escapeHtml(name)}" href="${href}">`)
  for (let page = 0; page < pages; page++) {
    const shown = stories.slice(page * A_PAGE, (page + 1) * A_PAGE)
    const turns = [
      page > 0 ? `<a rel="prev" href="${nameOf(page - 1)}">Newer</a>` : '',
      page + 1 < pages ? `<a rel="next" href="${nameOf(page + 1)}">Older</a>` : '',
    ]
    const feedLinks =
      page === 0 && feeds.length > 0
        ? `<p class="meta">${feeds.map(([type, href]) => `<a href="${href}" type="${type}">${type.includes('atom') ? 'Atom' : 'JSON'} feed</a>`).join(' · ')}</p>`
        : ''
    const list =
      shown.length === 0
        ? '<p>No story is here yet.</p>'
        : `<ul class="list">\n${shown.map((story) => line(story, frame.root)).join('\n')}\n</ul>`
    const more = turns.some((turn) => turn !== '')
      ? `<nav class="meta" aria-label="Pages">${turns.filter((turn) => turn !== '').join(' · ')}</nav>`
      : ''
    const path = `${base.slice(0, base.length - file.length)}${nameOf(page)}`
    yield {
      path,
      content: framed({ ...frame, title: name, language: null, head }, `<h1>${escapeHtml(name)}</h1>\n${feedLinks}${list}\n${more}`),
    }
  }
  if (address === null) return
  const feed = feedOf({ name, base, stories, address, now })
  yield { path: `${base}.atom`, content: atomOf(feed, `${address}/${base}.atom`) }
  yield { path: `${base}.json`, content: `${JSON.stringify(jsonFeedOf(feed, `${address}/${base}.json`), null, 2)}\n` }
}

function line({ slug, title, publisher, published, takenBack, corrections }: PublishedStory, root: string): string {
  const mark = takenBack !== null ? ' · taken back' : corrections.length > 0 ? ' · corrected' : ''
  const about = `${publisher === null ? '' : `${escapeHtml(publisher)} · `}${time(published)}${mark}`
  return `<li><a href="${root}stories/${slug}.html">${escapeHtml(title)}</a><small>${about}</small></li>`
}

function feedOf({ name, base, stories, address, now }: List): FeedWritten {
  const items = stories.slice(0, A_FEED).map((story) => {
    const published = utcInstant(story.published)
    const gone = story.takenBack === null ? [] : ['This story was taken back by its source.']
    const corrections = story.corrections.map(({ says }) => `Correction: ${says}`)
    return {
      ...{ id: `urn:chancery:story:${story.slug}`, title: sayable(story.title), link: `${address}/stories/${story.slug}.html`, published },
      updated: utcInstant(story.updated) ?? published ?? now,
      lines: [...gone, ...corrections, ...story.paragraphs.slice(0, 2), story.notice].map(sayable),
    }
  })
  const updated = latestOf(items) ?? now
  return { id: `${address}/${base}.atom`, title: sayable(name), home: `${address}/${base}.html`, updated, items }
}
