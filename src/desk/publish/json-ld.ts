import { instantOf } from '../../record/instant.ts'
import type { PublishedStory } from './published-story.ts'

/** Search engines cut off a longer one. */
const LONGEST_HEADLINE = 110

/** The story as schema.org has it; unknown is left out. `page`: absolute address of its page here, where the site has one. */
export function newsArticle(story: PublishedStory, page: string | null): Readonly<Record<string, unknown>> {
  const { title, published, updated, publisher, agency, language, origin, dateline, paragraphs, corrections, takenBack } = story
  const organization = (name: string) => ({ '@type': 'Organization', name })
  const source = agency ?? publisher
  const all = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title.length > LONGEST_HEADLINE ? `${title.slice(0, LONGEST_HEADLINE - 1)}…` : title,
    datePublished: dated(published),
    dateModified: dated(updated),
    inLanguage: language,
    author: source === null ? null : organization(source),
    publisher: publisher === null ? null : organization(publisher),
    url: page,
    mainEntityOfPage: origin ?? page,
    isBasedOn: origin,
    dateline,
    wordCount: takenBack === null ? paragraphs.join(' ').split(' ').length : null,
    correction:
      corrections.length === 0
        ? null
        : corrections.map(({ at, says }) => withoutNulls({ '@type': 'CorrectionComment', text: says, datePublished: dated(at) })),
    creativeWorkStatus: takenBack === null ? null : 'Withdrawn',
  }
  return withoutNulls(all)
}

const withoutNulls = (all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))

/** A day or an instant of ISO 8601; null for what is neither. */
const dated = (iso: string | null): string | null => (instantOf(iso) === null ? null : iso)

/** JSON that can stand in a `<script>` element: nothing in it can end the element or begin a comment. */
export const scriptJson = (json: unknown): string =>
  JSON.stringify(json).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
