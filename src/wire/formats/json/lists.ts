/** Under which names exports and APIs hand out their lists, the feed's own first. */
export const LISTS = ['items', 'articles', 'stories', 'results', 'data', 'documents', 'docs', 'records', 'hits', '_items', 'news'] as const

/** The beginning of such a list; its name is the first group. */
export const NAMED_LIST = new RegExp(`"(${LISTS.join('|')})"\\s{0,20}:\\s{0,20}\\[`)
const FEED = /"(?:home_page_url|feed_url)"\s{0,20}:/
const WORDS = /"(?:text|title|headline|body|content|uri)"\s{0,20}:/

/** True where an object begins as one that holds a list of stories, not as a story. */
export function beginsAsList(text: string): boolean {
  const head = text.slice(0, 4096)
  const list = NAMED_LIST.exec(head)
  const opens =
    list === null
      ? ''
      : head
          .slice(list.index + list[0].length)
          .trimStart()
          .charAt(0)
  const before = head.slice(0, list?.index ?? 0)
  return (opens === '{' || opens === ']') && (FEED.test(before) || !WORDS.test(before))
}
