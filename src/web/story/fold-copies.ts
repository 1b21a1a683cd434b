import type { Listed } from '../data/answers.ts'

/** Stories of one wire text in one place of a list. */
export interface Folded {
  readonly first: Listed<'story'>
  /** Others of its wire that the list has, in its order; versions of the first are no copies. */
  readonly copies: readonly Listed<'story'>[]
}

/** Puts copies under the first story of their wire in a list, whose order stays. Each version of a story keeps a line of its own. */
export function foldCopies(items: readonly Listed<'story'>[]): Folded[] {
  const folded = new Map<string, { first: Listed<'story'>; copies: Listed<'story'>[] }>()
  for (const item of items) {
    const { wire, chain, state } = item.doc
    const held = folded.get(wire)
    if (held !== undefined && state === 'current' && held.first.doc.state === 'current' && held.first.doc.chain !== chain)
      held.copies.push(item)
    else folded.set(held === undefined ? wire : `${wire} ${item.id}`, { first: item, copies: [] })
  }
  return [...folded.values()]
}
