import { type Fault, noted } from '../../fault.ts'
import type { Enclosure } from '../../item.ts'
import { readLink } from '../../link.ts'
import { type FieldReader, fieldReader, isFields, typeName } from '../json/fields.ts'

/** Attachments, and the item's pictures, each address once. */
export function filesOf(item: FieldReader, base: string | null, where: string, faults: Fault[]): Enclosure[] {
  const found = new Map<string, Enclosure>()
  const add = (raw: string | null, type: string | null, length: number | null): void => {
    const url = readLink(raw, base, where, faults)
    if (url !== null && !found.has(url)) found.set(url, { url, type, length })
  }
  for (const attachment of item.list('attachments')) {
    if (isFields(attachment)) {
      const { words, count } = fieldReader(attachment, where, faults)
      add(words('url'), words('mime_type'), count('size_in_bytes'))
    } else faults.push(noted(where, 'wrong-type', `an attachment is an object, not ${typeName(attachment)}; left out`))
  }
  for (const picture of ['image', 'banner_image']) add(item.words(picture), null, null)
  return [...found.values()]
}
