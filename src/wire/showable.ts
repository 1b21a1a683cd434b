import type { Item } from './item.ts'

/**
 * True when no embargo lies on the item at the instant. An embargo without a zone counts as UTC; one of a whole day ends with that day.
 * @param now ISO instant
 */
export function isShowable({ embargoed }: Pick<Item, 'embargoed'>, now: string): boolean {
  if (embargoed === null) return true
  const ends = embargoed.length === 10 ? `${embargoed}T23:59:59Z` : /Z$|[+-]\d\d:\d\d$/.test(embargoed) ? embargoed : `${embargoed}Z`
  return Date.parse(ends) <= Date.parse(now)
}
