import type { Offered } from '../../body.ts'
import type { Fault } from '../../fault.ts'
import { headline, textOfHtml } from '../../html/piece.ts'
import type { Enclosure } from '../../item.ts'
import { readLink } from '../../link.ts'
import { wordsOf } from '../../xml/markup.ts'
import { childrenOf, descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { innerHtml } from './to-html.ts'

/** What a NITF body tells, wherever it stands: in a document of its own or in another format's. */
export interface NitfStory {
  readonly offered: Offered
  readonly title: string | null
  readonly authors: readonly string[]
  readonly enclosures: readonly Enclosure[]
}

/** The first element of a name below another, at any depth. */
export const firstIn = (node: XmlNode | null, ...names: readonly string[]): XmlNode | null =>
  node === null ? null : (descendants(node, ...names)[0] ?? null)

/** Reads `body.head` and `body.content`. A second headline is the nearest thing to a summary where there is no abstract. */
export function nitfStory(root: XmlNode, base: string | null, where: string, faults: Fault[]): NitfStory {
  const head = firstIn(root, 'body.head')
  const content = firstIn(root, 'body.content')
  const hedline = firstIn(head ?? root, 'hedline')
  const title = headline(wordsOf(firstIn(hedline, 'hl1')) ?? wordsOf(hedline) ?? textOf(firstIn(firstIn(root, 'head'), 'title')))
  const abstract = firstIn(head, 'abstract')
  const second = descendants(hedline ?? root, 'hl2').flatMap((node) => (hedline === null ? [] : (wordsOf(node) ?? [])))
  const about = abstract === null ? null : innerHtml(abstract)
  return {
    offered: {
      html: contentHtml(root, content),
      dateline: wordsOf(firstIn(head, 'dateline') ?? firstIn(root, 'dateline')),
      summary: (about === null ? null : textOfHtml(about).text || null) ?? (second.join(' ') || null),
      title,
    },
    title,
    authors: bylinesOf(head ?? root),
    enclosures: content === null ? [] : mediaOf(content, base, where, faults),
  }
}

/** The content and, below it, the line that tells who wrote and edited it. A dateline among the blocks is not said twice. */
function contentHtml(root: XmlNode, content: XmlNode | null): string | null {
  const html = content === null ? null : innerHtml(content)
  const tagline = firstIn(firstIn(root, 'body.end'), 'tagline')
  const end = tagline === null ? null : innerHtml(tagline)
  return html === null || end === null ? html : `${html}\n<div class="credit">${end}</div>`
}

/** The persons that bylines name, or else their words. */
function bylinesOf(head: XmlNode): string[] {
  const lines = descendants(head, 'byline')
  const names = lines.flatMap((line) => {
    const people = descendants(line, 'person').flatMap((person) => wordsOf(person) ?? [])
    return people.length > 0
      ? people
      : (wordsOf({ ...line, children: line.children.filter((c) => typeof c === 'string' || c.name !== 'bytag') }) ?? [])
  })
  return [...new Set(names.map((name) => name.replace(/^by:?\s/i, '')))].slice(0, 100)
}

/** Pictures, films and sounds of the story. */
function mediaOf(content: XmlNode, base: string | null, where: string, faults: Fault[]): Enclosure[] {
  const found = new Map<string, Enclosure>()
  for (const media of descendants(content, 'media').slice(0, 200)) {
    for (const { attributes } of childrenOf(media, 'media-reference')) {
      const raw = attributes.get('source') ?? null
      const url = isFile(raw) && base === null ? null : readLink(raw, base, where, faults)
      if (url !== null && !found.has(url)) found.set(url, { url, type: attributes.get('mime-type')?.trim() || null, length: null })
    }
  }
  return [...found.values()]
}

/** Agencies send pictures beside the story and name their files; such a name is no broken link. */
const isFile = (raw: string | null): boolean => raw !== null && /^[\w.-]+$/.test(raw.trim())
