import { type Release, releaseOf } from '../../embargo.ts'
import type { Fault } from '../../fault.ts'
import { headline } from '../../html/piece.ts'
import type { Item } from '../../item.ts'
import { readPublished } from '../../time/read-published.ts'
import { readStatus } from '../../version.ts'
import { wordsOf } from '../../xml/markup.ts'
import { childOf, childrenOf, textOf, type XmlNode } from '../../xml/node.ts'

/** The code of a concept as a document writes it: with an alias (`stat:usable`), as a full address, or as words. */
export const codeOf = (node: XmlNode | null): string | null =>
  ['qcode', 'uri', 'literal'].map((name) => node?.attributes.get(name)?.trim()).find((code) => code !== undefined && code !== '') ?? null

/** The name of a party or subject, else the last part of its code. */
export function nameOf(node: XmlNode | null): string | null {
  if (node === null) return null
  const literal = node.attributes.get('literal')?.trim()
  return wordsOf(childOf(node, 'name')) ?? (literal || null) ?? (codeOf(node)?.split(/[:/]/).at(-1) || null)
}

export const nodesOf = (node: XmlNode | null, ...names: readonly string[]): XmlNode[] =>
  node === null ? [] : names.flatMap((name) => childrenOf(node, name))

/** When an item came out, changed, and may be shown, and whether it still stands. */
export function managementOf(
  meta: XmlNode | null,
  content: XmlNode | null,
  where: string,
  faults: Fault[],
): Pick<Item, 'published' | 'updated'> & Release {
  const time = (node: XmlNode | null, name: string): string | null => readPublished(textOf(childOf(node, name)), where, faults)
  const updated = time(meta, 'versioncreated')
  const published = time(meta, 'firstcreated') ?? updated ?? time(content, 'contentcreated')
  const embargo = childOf(meta, 'embargoed')
  const status = readStatus(codeOf(childOf(meta, 'pubstatus')), where, faults)
  return { published, updated, ...releaseOf(embargo === null ? null : (textOf(embargo) ?? ''), status, where, faults) }
}

/** Named by the provider, the source, the credit line, or only as the holder of the rights. */
export function sourceOf(item: XmlNode, meta: XmlNode | null, content: XmlNode | null): string | null {
  const holder = childOf(childOf(item, 'rightsinfo'), 'copyrightholder')
  const named = [childOf(meta, 'provider'), childOf(content, 'infosource')].map(nameOf).find((name) => name !== null)
  return named ?? wordsOf(childOf(content, 'creditline')) ?? nameOf(holder)
}

/** Names in the bylines, else of the creators. */
export function authorsOf(content: XmlNode | null): string[] {
  const lines = nodesOf(content, 'by').flatMap((by) => wordsOf(by) ?? [])
  const names = lines.length > 0 ? lines : nodesOf(content, 'creator').flatMap((creator) => nameOf(creator) ?? [])
  return [...new Set(names.map((name) => name.replace(/^by:?\s/i, '')))].slice(0, 100)
}

/** Names of subjects and genres, keywords and the slug line. */
export function categoriesOf(content: XmlNode | null): string[] {
  const named = nodesOf(content, 'subject', 'genre').flatMap((node) => headline(nameOf(node)) ?? [])
  const words = nodesOf(content, 'keyword', 'slugline').flatMap((node) => headline(textOf(node)) ?? [])
  return [...new Set([...named, ...words])].slice(0, 500)
}

/** The notice of copyright and the terms of use, else the holder. */
export function rightsOf(item: XmlNode): string | null {
  const infos = nodesOf(item, 'rightsinfo')
  const notes = infos.flatMap((info) => nodesOf(info, 'copyrightnotice', 'usageterms').flatMap((node) => wordsOf(node) ?? []))
  return [...new Set(notes)].join(' ') || nameOf(childOf(infos[0] ?? null, 'copyrightholder'))
}

/** What the desk tells of this version: signals of a correction or update, and its notes. */
export function noteOf(meta: XmlNode | null): string | null {
  const signals = nodesOf(meta, 'signal').flatMap((signal) => nameOf(signal) ?? [])
  const telling = signals.filter((signal) => /corr|updat|kill|retract|withdraw|cancel|delet/i.test(signal))
  const notes = nodesOf(meta, 'ednote').flatMap((node) => wordsOf(node) ?? [])
  return [...new Set([...telling, ...notes])].join('; ') || null
}
