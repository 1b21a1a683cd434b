import { sayWhen } from '../../kit/say.ts'
import { escapeHtml } from '../../wire/html/escape.ts'
import { newsArticle, scriptJson } from './json-ld.ts'
import { type Frame, framed } from './page-frame.ts'
import type { PublishedStory } from './published-story.ts'

/** The page of a story. `page`: its absolute address, where the site has one. */
export function storyHtml(story: PublishedStory, frame: Omit<Frame, 'title' | 'language' | 'head'>, page: string | null): string {
  const canonical = story.origin ?? page
  const head = [
    ...(canonical === null ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    ...(story.takenBack === null ? [] : ['<meta name="robots" content="noindex">']),
    `<script type="application/ld+json">${scriptJson(newsArticle(story, page))}</script>`,
  ]
  const body = [
    '<article>',
    `<h1>${escapeHtml(story.title)}</h1>`,
    meta(story),
    gone(story),
    corrections(story),
    prose(story),
    footer(story),
    '</article>',
  ]
  return framed({ ...frame, title: story.title, language: story.language, head }, body.filter((part) => part !== '').join('\n'))
}

/** A moment as `<time>`; what is none as text. */
export function time(iso: string | null): string {
  if (iso === null) return 'undated'
  const says = escapeHtml(`${sayWhen(iso)}${/T\d\d:\d\d/.test(iso) ? ' UTC' : ''}`)
  return /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(iso) ? `<time datetime="${escapeHtml(iso)}">${says}</time>` : says
}

function meta({ byline, publisher, agency, published, updated }: PublishedStory): string {
  const who = [...new Set([publisher, agency])].flatMap((name) => (name === null ? [] : escapeHtml(name))).join(', ')
  const when = `${time(published)}${updated === null || updated === published ? '' : `, last changed ${time(updated)}`}`
  return `<div class="meta">${byline === null ? '' : `<p>${escapeHtml(byline)}</p>`}<p>${[who, when].filter((part) => part !== '').join(' · ')}</p></div>`
}

const gone = ({ takenBack, publisher }: PublishedStory): string =>
  takenBack === null
    ? ''
    : `<div class="note gone" role="note"><p><strong>This story was taken back by ${escapeHtml(publisher ?? 'its source')}</strong> (${time(takenBack.at)}). Its text is no longer shown.</p></div>`

function corrections({ corrections: all, takenBack }: PublishedStory): string {
  if (all.length === 0 || takenBack !== null) return ''
  const lines = all.map(({ at, says }) => `<p><strong>${time(at)}:</strong> ${escapeHtml(says)}</p>`)
  return `<aside class="note" aria-label="Corrections">${lines.join('')}</aside>`
}

function prose({ dateline, paragraphs }: PublishedStory): string {
  const lead = dateline === null ? '' : `<span class="dateline">${escapeHtml(dateline)}</span> `
  return paragraphs.map((paragraph, i) => `<p>${i === 0 ? lead : ''}${escapeHtml(paragraph)}</p>`).join('\n')
}

function footer({ notice, foot, origin, publisher, copies }: PublishedStory): string {
  const source =
    origin === null ? '' : `<p>Source: <a href="${escapeHtml(origin)}" rel="noreferrer">${escapeHtml(publisher ?? origin)}</a></p>`
  const others = copies.map(({ publisher: name, published, url }) => {
    const says = escapeHtml(name ?? 'another publisher')
    return `<li>${url === null ? says : `<a href="${escapeHtml(url)}" rel="noreferrer">${says}</a>`}, ${time(published)}</li>`
  })
  const copied = others.length === 0 ? '' : `<p>The same text at:</p><ul>${others.join('')}</ul>`
  return `<footer>${foot.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}<p>${escapeHtml(notice)}</p>${source}${copied}</footer>`
}
