import type { Head } from '../../format.ts'
import { beginsAsList } from '../json/lists.ts'

const HEAD_UNITS = 60_000

/** A line that closes its object is JSON Lines; an object that goes on below is one JSON document. */
export function detect({ text, name }: Head): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return true
  if (!/^\{\s*(?:"|\}|$)/.test(text)) return false
  if (beginsAsList(text)) return false
  const end = text.indexOf('\n')
  const first = (end < 0 ? text : text.slice(0, end)).trimEnd()
  if (first.endsWith('}')) return !/"version"\s{0,9}:\s{0,9}"https?:\/\/jsonfeed\.org/.test(text.slice(0, 4096))
  return text.length >= HEAD_UNITS && end < 0
}
