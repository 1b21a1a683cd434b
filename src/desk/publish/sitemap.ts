import { instantOf } from '../../record/instant.ts'
import { escapeHtml } from '../../wire/html/escape.ts'
import { sayable } from '../feed/feed-written.ts'
import type { PublishedStory } from './published-story.ts'

/** Search engines take stories of the last two days, and a thousand of them. */
const DAYS = 2
const MOST = 1_000

/** A sitemap for news. Stories that were taken back, or have no day, are not in it. */
export function newsSitemap(
  stories: readonly PublishedStory[],
  { title, address, now }: { readonly title: string; readonly address: string; readonly now: string },
): string {
  const least = Date.parse(now) - DAYS * 86_400_000
  const fresh = stories.filter(
    ({ published, takenBack }) => takenBack === null && (instantOf(published) ?? Number.NEGATIVE_INFINITY) >= least,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...fresh.slice(0, MOST).map((story) => urlOf(story, title, address)),
    '</urlset>',
    '',
  ].join('\n')
}

function urlOf({ slug, title: of, published, language }: PublishedStory, title: string, address: string): string {
  const told = language !== null && /^[a-z]{2,3}$/i.test(language) ? language.toLowerCase() : 'en'
  const publication = `<news:publication><news:name>${escapeHtml(sayable(title))}</news:name><news:language>${told}</news:language></news:publication>`
  const dated = `<news:publication_date>${escapeHtml(published ?? '')}</news:publication_date>`
  return `  <url><loc>${escapeHtml(`${address}/stories/${slug}.html`)}</loc><news:news>${publication}${dated}<news:title>${escapeHtml(sayable(of))}</news:title></news:news></url>`
}
