import type { Offered } from '../../body.ts'
import { headline, textOfHtml } from '../../html/piece.ts'
import type { Fields } from '../json/fields.ts'
import { entriesOf } from './fields.ts'

/** One form of a text: its kind, `xhtml` or `text/plain`, and its words. */
interface Form {
  readonly kind: string
  readonly value: string
}

/** The title, which of the headlines is the main one or else the first. */
export const titleOf = (fields: Fields): string | null =>
  headline(formsOf(fields, 'headline', 'headlines').find(({ value }) => value.trim() !== '')?.value ?? wordsAt(fields, 'title', 'name'))

/** The content, HTML before plain words since it keeps the paragraphs, and the summary. */
export function offeredBy(fields: Fields): Offered {
  const bodies = formsOf(fields, 'body', 'bodies')
  const rich = bodies.find(({ kind }) => /html/.test(kind)) ?? bodies.find(({ kind }) => !/text$|plain|json/.test(kind))
  const plain = bodies.find((form) => form !== rich && /text$|plain/.test(form.kind))
  const about = formsOf(fields, 'description', 'descriptions')[0]
  return {
    html: rich?.value ?? null,
    plain: plain?.value ?? null,
    dateline: wordsAt(fields, 'dateline'),
    summary: about === undefined ? null : textOfHtml(about.value).text || null,
    title: titleOf(fields),
  }
}

/** True for an item that is sent whole, not only named. */
export const hasBody = (fields: Fields): boolean => formsOf(fields, 'body', 'bodies').length > 0

/** The forms of a text, the main one first: `body`, `body_xhtml` ... of version 1, `bodies` of version 2 and 3. */
function formsOf(fields: Fields, one: string, many: string): Form[] {
  const listed = entriesOf(fields[many]).flatMap((entry) => {
    const value = wordsAt(entry, 'value')
    const role = wordsAt(entry, 'role') ?? ''
    return value === null
      ? []
      : [{ kind: wordsAt(entry, 'contenttype') ?? `${role} text`, value, main: /main|title|^text|html/i.test(role) }]
  })
  const named = Object.keys(fields)
    .filter((key) => key === one || key.startsWith(`${one}_`))
    .flatMap((key) => {
      const value = wordsAt(fields, key)
      return value === null ? [] : [{ kind: key === one ? 'text' : key.slice(one.length + 1), value, main: true }]
    })
  const forms = [...listed, ...named]
  return [...forms.filter(({ main }) => main), ...forms.filter(({ main }) => !main)].map(({ kind, value }) => ({
    kind: kind.toLowerCase(),
    value,
  }))
}

/** The first of the keys that holds words. */
export function wordsAt(fields: Fields, ...keys: readonly string[]): string | null {
  const found = keys.map((key) => fields[key]).find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof found === 'string' ? found : null
}
