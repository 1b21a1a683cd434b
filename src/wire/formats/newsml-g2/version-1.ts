import { wordsOffered } from '../../body.ts'
import { type Release, releaseOf } from '../../embargo.ts'
import { type Fault, lost, noted } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import { BARE_FEED, bareItem, type FeedInfo, type Item, type Parsed } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'
import { readStatus, versionOf } from '../../version.ts'
import { wordsOf } from '../../xml/markup.ts'
import { childOf, descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { firstIn } from '../nitf/story.ts'
import type { Shared } from './shared.ts'
import { authorsIn, filesIn, rightsIn, sourceIn, storiesIn, storyIn, termsIn } from './version-1-component.ts'

/** The items of a NewsML 1.x document: a management section each, and components within components that hold the words. */
export function parseVersion1(root: XmlNode, name: string, truncated: boolean, outer: Shared): Parsed {
  const { faults, where } = outer
  const feed = feedOf(childOf(root, 'newsenvelope'), where(root.start), faults)
  const shared: Shared = { ...outer, feed: feed?.title ?? null, language: root.attributes.get('xml:lang')?.trim() || null }
  const nodes = descendants(root, 'newsitem')
  const items = nodes.filter((node) => node.end >= 0).flatMap((node) => itemsOf(node, shared))
  if (truncated)
    faults.push(
      noted(name, 'truncated', `the document is cut off; ${items.length} whole ${items.length === 1 ? 'item is' : 'items are'} read`),
    )
  if (nodes.length === 0) faults.push(lost(name, 'no-items', 'there is no news item in it'))
  return { format: 'newsml-1', formatVersion: root.attributes.get('version')?.trim() || null, feed, items, faults }
}

function feedOf(envelope: XmlNode | null, where: string, faults: Fault[]): FeedInfo | null {
  if (envelope === null) return null
  return {
    ...BARE_FEED,
    title: formal(childOf(envelope, 'newsservice')) ?? formal(childOf(envelope, 'newsproduct')),
    updated: readPublished(textOf(childOf(envelope, 'dateandtime')), where, faults),
    author: formal(firstIn(childOf(envelope, 'sentfrom'), 'party')),
  }
}

const formal = (node: XmlNode | null): string | null => node?.attributes.get('formalname')?.trim() || null

function itemsOf(node: XmlNode, shared: Shared): Item[] {
  const where = shared.where(node.start)
  const managed = managedItem(node, shared, where)
  const stories = storiesIn(node)
  if (stories.length > 1)
    return stories.map((story, i) => ({
      ...worded(managed, node, story, shared, where),
      id: managed.id === null ? null : `${managed.id}#${story.attributes.get('duid') ?? i + 1}`,
    }))
  const item = worded(managed, node, stories[0] ?? node, shared, where)
  if (item.text !== '' || item.status === 'canceled') return [item]
  const isUpdate = /^[AU]$/i.test(firstIn(node, 'revisionid')?.attributes.get('update') ?? '')
  if (isUpdate || item.enclosures.length > 0 || item.status === 'withheld') {
    shared.faults.push(
      noted(
        where,
        'missing-text',
        isUpdate
          ? 'changes an earlier version and holds no words itself'
          : 'the item has neither text nor headline; its other fields are kept',
      ),
    )
    return [item]
  }
  shared.faults.push(lost(where, 'missing-text', 'the item has neither text nor headline'))
  return []
}

/** What the item's management section tells. */
function managedItem(node: XmlNode, { feed, base, faults }: Shared, where: string): Item {
  const management = childOf(node, 'newsmanagement')
  const updated = readPublished(textOf(childOf(management, 'thisrevisioncreated')), where, faults)
  return {
    ...bareItem('', where),
    ...releaseIn(management, where, faults),
    published: readPublished(textOf(childOf(management, 'firstcreated')), where, faults) ?? updated,
    updated,
    id: idOf(node),
    base,
    feed,
    version: versionOf(textOf(firstIn(node, 'revisionid'))),
    editorNote:
      [...new Set(descendants(management ?? node, 'instruction', 'comment').flatMap((note) => wordsOf(note) ?? formal(note) ?? []))].join(
        '; ',
      ) || null,
  }
}

/** An embargo ends when the status is to change to usable. */
function releaseIn(management: XmlNode | null, where: string, faults: Fault[]): Release {
  const code = formal(childOf(management, 'status'))
  if (code?.toLowerCase() !== 'embargoed') return { status: readStatus(code, where, faults), embargoed: null }
  const change = childOf(management, 'statuswillchange')
  const isRelease = /usable/i.test(formal(childOf(change, 'futurestatus')) ?? '')
  return releaseOf((isRelease ? textOf(childOf(change, 'dateandtime')) : null) ?? '', 'usable', where, faults)
}

/** The name that all versions share: the parts of the identifier without the revision that its public form ends in. */
function idOf(node: XmlNode): string | null {
  const identifier = firstIn(node, 'newsidentifier')
  const parts = ['providerid', 'dateid', 'newsitemid'].map((name) => textOf(childOf(identifier, name)))
  if (parts.every((part) => part !== null)) return `urn:newsml:${parts.join(':')}`
  return textOf(childOf(identifier, 'publicidentifier'))?.replace(/:\d{1,9}[NAU]?$/i, '') ?? null
}

/** The item with the words of one of its components; what that does not tell, the item as a whole does. */
function worded(item: Item, node: XmlNode, component: XmlNode, { base, language, faults }: Shared, where: string): Item {
  const near = (name: string): XmlNode | null => firstIn(component, name) ?? firstIn(node, name)
  const story = storyIn(component, base, where, faults)
  const title = headline(wordsOf(near('headline'))) ?? story.title
  const own = authorsIn(near)
  const files = [...filesIn(component, base, where, faults), ...story.enclosures]
  return {
    ...item,
    ...wordsOffered({ ...story.offered, dateline: wordsOf(near('dateline')) ?? story.offered.dateline ?? null, title }),
    title,
    source: sourceIn(node, near),
    authors: own.length > 0 ? own : story.authors,
    categories: termsIn(component).length > 0 ? termsIn(component) : termsIn(node),
    enclosures: files.filter(({ url }, i) => files.findIndex((file) => file.url === url) === i),
    rights: rightsIn(near),
    language: formal(near('language')) ?? language,
  }
}
