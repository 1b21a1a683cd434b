import type { Head } from './format.ts'

const HEAD_UNITS = 65_536

/** The beginning of a decoded document, as the formats' `detect` sees it. */
export function headOf(text: string, name = ''): Head {
  const head = text.slice(0, HEAD_UNITS).trimStart()
  const rootTag = head.startsWith('<') ? (/^<[^<>]{1,4000}>?/.exec(skipProlog(head, true))?.[0] ?? '') : ''
  const root = /^<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})/i.exec(rootTag)?.[1]?.toLowerCase() ?? null
  return { text: head, root, rootTag, name: name.replace(/\.gz$/i, '') }
}

/**
 * What follows the XML declaration, comments, processing instructions and a document type; HTML's stays, unless it is to go too: feeds
 * bear it by mistake.
 */
export function skipProlog(head: string, evenHtml = false): string {
  let at = 0
  for (let step = 0; step < 200; step++) {
    while (/\s/.test(head.charAt(at))) at++
    const end = prologEnd(head, at, evenHtml)
    if (end <= at) break
    at = end
  }
  return head.slice(at, at + 4000)
}

function prologEnd(head: string, at: number, evenHtml: boolean): number {
  const after = (mark: string): number => (head.indexOf(mark, at) < 0 ? -1 : head.indexOf(mark, at) + mark.length)
  if (head.startsWith('<?', at)) return after('?>')
  if (head.startsWith('<!--', at)) return after('-->')
  if (!/^<!doctype/i.test(head.slice(at, at + 9))) return -1
  if (!evenHtml && /^<!doctype\s{1,9}html/i.test(head.slice(at, at + 30))) return -1
  const subset = head.indexOf('[', at)
  const close = head.indexOf('>', at)
  return subset >= 0 && subset < close ? after(']>') : close + 1
}
