import type { Fields } from '../json/fields.ts'
import { isFields } from '../json/fields.ts'

const MARKS = [
  'standard',
  'headlines',
  'bodies',
  'pubstatus',
  'versioncreated',
  'contentcreated',
  'firstcreated',
  'renditions',
  'associations',
  'copyrightholder',
  'representationtype',
  'infosources',
]

/** True for a ninjs item: it has a name (`uri`, in some systems `guid`), what only ninjs has, and never `text`. */
export function isNinjs(value: unknown): value is Fields {
  if (!isFields(value) || value['text'] !== undefined) return false
  if (typeof value['uri'] !== 'string' && typeof value['guid'] !== 'string') return false
  const keys = Object.keys(value)
    .slice(0, 500)
    .map((key) => key.toLowerCase())
  return (
    keys.some((key) => MARKS.includes(key) || /^(?:body|description|headline)_/.test(key)) ||
    (keys.includes('uri') && keys.includes('headline'))
  )
}

/** The fields under lower-case names: version 1 and 2 write `pubstatus`, version 3 `pubStatus`. */
export const lowerKeys = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .slice(0, 2_000)
      .map(([key, value]) => [key.toLowerCase(), value]),
  )

/** As the item says it; an item of version 1 says nothing. */
export function ninjsVersion(fields: Fields): string | null {
  const standard = lowerKeys(fields)['standard']
  const version = isFields(standard) ? lowerKeys(standard)['version'] : null
  return typeof version === 'string' && version.trim() !== '' ? version.trim().slice(0, 20) : null
}

/** The entries of a list of version 2 and 3, or the values of the named map of version 1. */
export function entriesOf(value: unknown): Fields[] {
  const entries = Array.isArray(value) ? value : isFields(value) ? Object.values(value) : []
  return entries.slice(0, 1_000).filter(isFields).map(lowerKeys)
}
