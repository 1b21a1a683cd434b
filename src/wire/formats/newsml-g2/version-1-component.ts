import type { Fault } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import type { Enclosure } from '../../item.ts'
import { readLink } from '../../link.ts'
import { wordsOf } from '../../xml/markup.ts'
import { childOf, childrenOf, descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { firstIn, type NitfStory } from '../nitf/story.ts'
import { storyOf } from './content.ts'

type Near = (name: string) => XmlNode | null

/** The innermost components that hold words. Several are several stories only where each has a headline; else they are forms of one. */
export function storiesIn(item: XmlNode): XmlNode[] {
  const inner = childrenOf(item, 'newscomponent').flatMap(worded)
  const titled = inner.filter((component) => firstIn(childOf(component, 'newslines'), 'headline') !== null)
  return titled.length > 1 ? titled : []
}

function worded(component: XmlNode): XmlNode[] {
  const inner = childrenOf(component, 'newscomponent').flatMap(worded)
  return inner.length > 0 || textsIn(component).length === 0 ? inner : [component]
}

/** What holds words: pictures and films are sent in the same elements. */
const textsIn = (component: XmlNode): XmlNode[] =>
  descendants(component, 'contentitem')
    .filter((item) => !/photo|picture|video|audio|graphic|animation/i.test(childOf(item, 'mediatype')?.attributes.get('formalname') ?? ''))
    .flatMap((item) => descendants(item, 'datacontent'))
    .filter((data) => textOf(data) !== null)

export const storyIn = (component: XmlNode, base: string | null, where: string, faults: Fault[]): NitfStory =>
  storyOf(textsIn(component), base, where, faults)

/** Files that lie elsewhere, by their addresses. A bare name is that of a file sent beside, and no link. */
export function filesIn(component: XmlNode, base: string | null, where: string, faults: Fault[]): Enclosure[] {
  return descendants(component, 'contentitem').flatMap((item) => {
    const raw = item.attributes.get('href')
    const url = base === null && raw !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(raw.trim()) ? null : readLink(raw, base, where, faults)
    const size = textOf(firstIn(item, 'sizeinbytes')) ?? ''
    const type = childOf(item, 'mimetype')?.attributes.get('formalname')?.trim() || null
    return url === null ? [] : [{ url, type, length: /^\d{1,15}$/.test(size) ? Number(size) || null : null }]
  })
}

export const authorsIn = (near: Near): string[] => {
  const line = wordsOf(near('byline'))?.replace(/^by:?\s/i, '')
  return line === undefined ? [] : [line]
}

/** The provider by name or code, the credit line, or the provider's domain in the identifier. */
export function sourceIn(item: XmlNode, near: Near): string | null {
  const party = firstIn(near('provider'), 'party')?.attributes.get('formalname')?.trim() || null
  return party ?? wordsOf(near('creditline')) ?? textOf(firstIn(item, 'providerid'))
}

export const rightsIn = (near: Near): string | null =>
  wordsOf(near('copyrightline')) ?? wordsOf(near('rightsline')) ?? wordsOf(near('usageterms'))

const CODES = ['subject', 'subjectmatter', 'subjectdetail', 'subjectqualifier', 'genre']

/** Subjects and genres by their formal names, keywords and the slug line. */
export function termsIn(node: XmlNode): string[] {
  const codes = descendants(node, ...CODES).flatMap(({ attributes }) => attributes.get('formalname')?.trim() || [])
  const words = descendants(node, 'keywordline', 'slugline').flatMap((line) => headline(textOf(line)) ?? [])
  return [...new Set([...codes, ...words])].slice(0, 500)
}
