import type { Offered } from '../../body.ts'
import type { Fault } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import type { Enclosure } from '../../item.ts'
import { readLink } from '../../link.ts'
import { descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { firstIn, type NitfStory, nitfStory } from '../nitf/story.ts'
import { innerHtml } from '../nitf/to-html.ts'

const NO_STORY: NitfStory = { offered: {}, title: null, authors: [], enclosures: [] }

/** The first of the contents that holds words: NITF, XHTML or any other markup, or text that stands for itself. */
export function storyOf(contents: readonly XmlNode[], base: string | null, where: string, faults: Fault[]): NitfStory {
  for (const node of contents) {
    const story = storyIn(node, base, where, faults)
    const { html, plain } = story.offered
    if (plain?.trim() || (html && html.replace(/<[^<>]{0,5000}>/g, '').trim() !== '')) return story
  }
  return NO_STORY
}

function storyIn(node: XmlNode, base: string | null, where: string, faults: Fault[]): NitfStory {
  const nitf = firstIn(node, 'nitf')
  if (nitf !== null || firstIn(node, 'body.content') !== null) return nitfStory(nitf ?? node, base, where, faults)
  const isMarkup = node.children.some((child) => typeof child !== 'string')
  const title = headline(textOf(firstIn(firstIn(node, 'head'), 'title')))
  if (isMarkup) return { ...NO_STORY, title, offered: { html: innerHtml(firstIn(node, 'body') ?? node) } }
  return { ...NO_STORY, offered: textIn(node) }
}

const TAGS = /<\/?[a-z!][^<>]{0,2000}>/i

/** Words between the tags: HTML when they say so or hold tags; base64 is undone. */
function textIn(node: XmlNode): Offered {
  const raw = textOf(node)
  if (raw === null) return {}
  const type = node.attributes.get('contenttype')?.toLowerCase() ?? ''
  if (/^(?:image|audio|video|application\/(?!xhtml|xml|nitf|.*\+xml))/.test(type)) return {}
  const text = /base64/i.test(node.attributes.get('encoding') ?? '') ? Buffer.from(raw, 'base64').toString('utf8') : raw
  return /plain/.test(type) || !TAGS.test(text) ? { plain: text } : { html: text }
}

/** Files that lie elsewhere: every rendition with an address, once. */
export function renditionsOf(item: XmlNode, base: string | null, where: string, faults: Fault[]): Enclosure[] {
  const found = new Map<string, Enclosure>()
  for (const { attributes } of descendants(item, 'remotecontent').slice(0, 200)) {
    const url = readLink(attributes.get('href'), base, where, faults)
    const size = attributes.get('size')?.trim() ?? ''
    const length = /^\d{1,15}$/.test(size) ? Number(size) || null : null
    if (url !== null && !found.has(url)) found.set(url, { url, type: attributes.get('contenttype')?.trim() || null, length })
  }
  return [...found.values()]
}
