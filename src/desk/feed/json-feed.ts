import type { FeedWritten } from './feed-written.ts'

/** The feed as JSON Feed 1.1; of text alone. `self`: its own address. */
export const jsonFeedOf = ({ title, home, items }: FeedWritten, self: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  feed_url: self,
  items: items.map(({ id, title: of, link, published, updated, lines }) => ({
    ...{ id, url: link, title: of, content_text: lines.join('\n') },
    ...(published === null ? {} : { date_published: published }),
    date_modified: updated,
  })),
})
