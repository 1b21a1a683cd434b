import { type Release, releaseOf } from '../../embargo.ts'
import type { Fault } from '../../fault.ts'
import type { Item } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'
import { readStatus, statusOf, versionOf } from '../../version.ts'
import { wordsOf } from '../../xml/markup.ts'
import { descendants, textOf, type XmlNode } from '../../xml/node.ts'
import { firstIn } from './story.ts'

type Times = Pick<Item, 'published' | 'updated'> & Release

/** When it came out, changed, and may be shown. A release after the issue is an embargo. */
export function timesOf(root: XmlNode, where: string, faults: Fault[]): Times {
  const norm = (name: string): string | null => firstIn(root, name)?.attributes.get('norm')?.trim() || null
  const raw =
    norm('date.issue') ??
    firstIn(root, 'pubdata')?.attributes.get('date.publication') ??
    norm('story.date') ??
    textOf(firstIn(root, 'story.date'))
  const published = readPublished(raw?.trim() || null, where, faults)
  const revision = descendants(root, 'revision-history').at(-1)?.attributes.get('norm')
  const updated = readPublished(revision?.trim() || null, where, faults)
  const code = firstIn(root, 'docdata')?.attributes.get('management-status') ?? null
  const release = norm('date.release')
  const embargoed = /embargo/i.test(code ?? '')
  const status = embargoed && release !== null ? 'usable' : (readStatus(code, where, faults) ?? killedBy(root))
  const notes: Fault[] = []
  const held = releaseOf(release ?? (embargoed ? '' : null), status, where, notes)
  const later = held.embargoed === null || published === null || embargoed || held.embargoed > published
  if (later) faults.push(...notes)
  return { published, updated, ...(later ? held : { status, embargoed: null }) }
}

/** A message of the desk whose type, or whose whole text, is a kill. */
function killedBy(root: XmlNode): Item['status'] {
  const codes = descendants(root, 'ed-msg').flatMap(({ attributes }) => [attributes.get('msg-type'), attributes.get('info')])
  return codes.map(statusOf).includes('canceled') ? 'canceled' : null
}

/** Messages and corrections of the desk, in words. */
export function noteOf(root: XmlNode): string | null {
  const notes = descendants(root, 'ed-msg', 'correction').flatMap(({ attributes }) =>
    [attributes.get('msg-type'), attributes.get('info')].flatMap((words) => words?.trim() || []).join(': '),
  )
  return notes.filter((note) => note !== '').join('; ') || null
}

/** `version` of the duplication key, else its `generation`. */
export function versionIn(root: XmlNode): number | null {
  const key = firstIn(root, 'du-key')?.attributes
  return versionOf(key?.get('version')) ?? versionOf(key?.get('generation'))
}

/** Holder and year of the copyright, and whose the rights are. */
export function rightsOf(root: XmlNode): string | null {
  const copyright = firstIn(root, 'doc.copyright')?.attributes
  const line = [copyright?.get('year'), copyright?.get('holder')].flatMap((words) => words?.trim() || []).join(' ')
  const head = firstIn(root, 'body.head')
  return wordsOf(firstIn(head, 'rights')) ?? (line || firstIn(root, 'doc.rights')?.attributes.get('owner')?.trim() || null)
}

const TERMS = ['tobject.subject.type', 'tobject.subject.matter', 'tobject.subject.detail']

/** Subjects by name, or by code where they have none; keywords; and what the desk says that the story is about. */
export function categoriesOf(root: XmlNode): string[] {
  const subjects = descendants(root, 'tobject.subject').flatMap(({ attributes }) => {
    const names = TERMS.flatMap((term) => attributes.get(term)?.trim() || [])
    return names.length > 0 ? names : (attributes.get('tobject.subject.refnum') ?? attributes.get('tobject.subject.code') ?? [])
  })
  const keywords = descendants(root, 'keyword').flatMap((node) => node.attributes.get('key') ?? wordsOf(node) ?? [])
  const named = descendants(root, 'identified-content').flatMap((list) =>
    list.children.flatMap((child) => (typeof child === 'string' ? [] : (wordsOf(child) ?? child.attributes.get('value') ?? []))),
  )
  const terms = [...subjects, ...keywords, ...named].map((term) => term.replace(/\s+/g, ' ').trim())
  return [...new Set(terms.filter((term) => term !== ''))].slice(0, 500)
}
