import type { FaultCode } from '../wire/fault.ts'

/** What to do about each fault that costs an item, in words that can follow the fault's own line. */
export const HINTS: Partial<Readonly<Record<FaultCode, string>>> & { readonly 'too-large': string; readonly empty: string } = {
  empty: 'give a file with words in it',
  binary: 'turn it into text or HTML first',
  'too-large': 'split it',
  'too-deep': 'remove the nesting, or give plain text',
  unsupported: 'give text, HTML, a feed, NewsML-G2, NITF or JSON Lines',
  unreadable: 'save it as UTF-8',
  'not-json': 'fix or remove the line',
  'wrong-type': 'fix the field, or remove the line',
  'missing-text': 'give it a "text" with words in it, or remove the line',
  'bad-xml': 'fix it, or fetch it again',
  truncated: 'fetch it again',
  'entity-refused': 'remove the entity declarations',
  'no-items': 'check that it is the feed you mean',
  encrypted: 'decrypt it first',
  'broken-archive': 'fetch it again',
  'no-text-column': 'name the column, as in --columns text=NAME',
  'no-article': 'give the text of the story, or a page with an article in it',
}
