import type { ShownWatch } from './answers.ts'
import { labelOf } from './condition-fields.tsx'
import { wordsOfFilter } from './filter-words.ts'

/** What a watch is for, in a line: `Country: KEN · Kind: abduction · 2 areas`. */
export function watchWords({ watch: { filter, areas } }: Pick<ShownWatch, 'watch'>, nameOf: (code: string) => string): string {
  const conditions = Object.entries(wordsOfFilter(filter)).map(([name, value]) => {
    const named = NAMED.has(name) ? value.split(',').map(nameOf).join(', ') : value.replaceAll(',', ', ')
    return `${labelOf(name)}: ${named}`
  })
  const places = areas.length === 0 ? [] : areas.length <= 3 ? [areas.map(({ name }) => name).join(', ')] : [`${areas.length} areas`]
  const all = [...conditions, ...places]
  return all.length === 0 ? 'All incidents' : all.join(' · ')
}

/** Conditions of which the values may be codes of countries. */
const NAMED = new Set(['country', 'party', 'actor', 'recipient'])
