import { escapeHtml } from '../../html/escape.ts'

/** A feed as a list of subscriptions names it. */
export interface OpmlFeed {
  readonly title: string
  /** Address of the feed itself. */
  readonly url: string
  /** Address of its pages; null when unknown. */
  readonly site: string | null
  /** Names of the folders that it lies in, the outermost first. */
  readonly folder: readonly string[]
}

/**
 * A list of feeds as OPML 2.0, in the order given; neighbours in one folder share its outline. Reading it again gives the same feeds.
 * @param title of the list
 */
export function writeOpml(feeds: readonly OpmlFeed[], title = 'Feeds'): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title></head>`,
    '  <body>',
  ]
  let open: readonly string[] = []
  for (const feed of feeds) {
    const shared = sharedDepth(open, feed.folder)
    close(lines, open.length, shared)
    feed.folder.slice(shared).forEach((name, i) => {
      lines.push(`${indent(shared + i)}<outline text="${escapeXml(name)}">`)
    })
    open = feed.folder
    lines.push(indent(open.length) + outlineOf(feed))
  }
  close(lines, open.length, 0)
  return `${[...lines, '  </body>', '</opml>'].join('\n')}\n`
}

function outlineOf({ title, url, site }: OpmlFeed): string {
  const name = escapeXml(title)
  const page = site === null ? '' : ` htmlUrl="${escapeXml(site)}"`
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(url)}"${page}/>`
}

/** How many folders two paths have in common, from the outermost on. */
function sharedDepth(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((name, i) => name !== other[i])
  return differs < 0 ? one.length : differs
}

function close(lines: string[], from: number, to: number): void {
  for (let depth = from - 1; depth >= to; depth--) lines.push(`${indent(depth)}</outline>`)
}

const indent = (depth: number): string => '  '.repeat(depth + 2)

/** Line breaks in an attribute would be read as blanks. */
const escapeXml = (text: string): string => escapeHtml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll('\r', '&#13;')
