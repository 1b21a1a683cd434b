import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { parseWire } from '../../src/wire/parse-wire.ts'

/** What an extractor finds in a page. */
export interface Found {
  readonly title: string | null
  readonly authors: string
  /** As written by the extractor. */
  readonly published: string | null
  readonly text: string
}

export type Extractor = (html: string) => Found | Promise<Found>

const NOTHING: Found = { title: null, authors: '', published: null, text: '' }

/** The words of the stretches that are not marked as furniture. */
export function chancery(html: string): Found {
  const item = parseWire(new TextEncoder().encode(html), 'page.html').items[0]
  if (item === undefined) return NOTHING
  let text = ''
  let at = 0
  for (const { span } of item.marks) {
    text += item.text.slice(at, span[0])
    at = span[1]
  }
  return { title: item.title, authors: item.authors.join(', '), published: item.published, text: text + item.text.slice(at) }
}

export function readability(html: string): Found {
  const found = new Readability(parseHTML(html).document as never).parse()
  if (found === null) return NOTHING
  const { title, byline, publishedTime, content } = found
  return { title: title ?? null, authors: byline ?? '', published: publishedTime ?? null, text: textOf(content ?? '') }
}

/** It tells of JSON-LD that cannot be parsed on the console, which is left out here. */
export async function defuddle(html: string): Promise<Found> {
  const say = console.error
  console.error = () => {}
  const { title, author, published, content } = await Defuddle(parseHTML(html).document as never, 'https://page.example/')
  console.error = say
  return { title: title || null, authors: author, published: published || null, text: textOf(content) }
}

/** Words of the content that a peer gives as HTML. Its blocks are kept apart. */
const textOf = (html: string): string =>
  parseHTML(`<!doctype html><html><body>${html.replaceAll('<', ' <')}</body></html>`).document.body.textContent ?? ''
