import { type Offered, wordsOffered } from '../../body.ts'
import { releaseOf } from '../../embargo.ts'
import { type Fault, lost } from '../../fault.ts'
import { headline, textOfHtml } from '../../html/piece.ts'
import { bareItem, type Item, type Parsed } from '../../item.ts'
import { readLink } from '../../link.ts'
import { readPublished } from '../../time/read-published.ts'
import { statusOf } from '../../version.ts'
import { type FieldReader, fieldReader, isFields, namesIn, typeName } from './fields.ts'

/** Under which names archives keep what a record calls by the first of each row. */
const NAMES = {
  id: ['id', 'guid', 'uuid', '_id'],
  title: ['title', 'headline'],
  published: ['published', 'published_at', 'publishedAt', 'publication_date', 'pub_date', 'pubDate', 'date_published', 'date'],
  updated: ['updated', 'updated_at', 'updatedAt', 'modified', 'date_modified'],
  url: ['url', 'link', 'web_url', 'webUrl'],
  language: ['language', 'lang'],
  summary: ['summary', 'description', 'abstract', 'lead'],
} as const
/** Where archives keep the story when there is no `text`; these may be HTML. */
const BODIES = ['content', 'body', 'article', 'full_text', 'fulltext', 'content_text', 'body_text', 'content_html', 'body_html']

/**
 * The item of one JSON value `{id, text, title?, published?, source?, url?}`, or of a record under the names that archives use.
 * Without text, or a summary or title in its place, there is no item; another field of a wrong type is left out and noted.
 */
export function itemOfRecord(value: unknown, where: string): Parsed {
  if (!isFields(value)) return fail(where, 'wrong-type', `a story is an object with "text", not ${typeName(value)}`)
  const text = value['text'] ?? ''
  if (typeof text !== 'string') return fail(where, 'wrong-type', `"text" must be a string, not ${typeName(text)}`)
  const faults: Fault[] = []
  const reader = fieldReader(value, where, faults)
  const title = reader.words(NAMES.title)
  const summary = summaryOf(reader)
  const words = isBlank(text) ? wordsOffered({ ...bodyIn(reader), summary, title }) : textAsIs(text, summary)
  if (isBlank(words.text)) return fail(where, 'missing-text', text === '' ? 'no "text" in it' : '"text" is blank')
  const item: Item = {
    ...bareItem('', where),
    ...words,
    id: reader.words(NAMES.id, true),
    title,
    published: readPublished(reader.words(NAMES.published), where, faults),
    updated: readPublished(reader.words(NAMES.updated), where, faults),
    source: sourceOf(reader),
    url: readLink(reader.words(NAMES.url), null, where, faults),
    language: reader.words(NAMES.language),
    ...releaseOf(reader.words('embargoed'), statusIn(reader), where, faults),
    authors: [...namesIn([...reader.list('authors'), ...reader.list('author')], 'authors', where, faults)],
    categories: [...namesIn([...reader.list('categories'), ...reader.list('tags')], 'categories', where, faults)],
  }
  return { items: [item], faults }
}

const textAsIs = (text: string, summary: string | null): ReturnType<typeof wordsOffered> => ({
  text,
  marks: [],
  textFrom: 'content',
  summary,
  html: null,
})

const isBlank = (words: string): boolean => words.trim() === ''

const MARKUP = /<\/?[a-z!]/i

/** Nobody says whether a body is HTML: it is when there are tags in it. */
function bodyIn({ fields }: FieldReader): Pick<Offered, 'html' | 'plain'> {
  const bodies = BODIES.map((name) => fields[name]).filter((body): body is string => typeof body === 'string')
  const body = bodies.find((words) => !isBlank(words)) ?? null
  return body !== null && MARKUP.test(body) ? { html: body } : { plain: body }
}

function summaryOf(reader: FieldReader): string | null {
  const raw = reader.words(NAMES.summary)
  return raw === null ? null : textOfHtml(raw).text || null
}

/** Archives say many things with `status`; only those that bear on publishing count. */
const statusIn = ({ fields }: FieldReader): Item['status'] => statusOf(typeof fields['status'] === 'string' ? fields['status'] : null)

/** A name, or an object that has one. */
function sourceOf({ fields, words }: FieldReader): string | null {
  const source = fields['source']
  if (isFields(source)) return typeof source['name'] === 'string' ? headline(source['name']) : null
  return words(['source', 'publisher'])
}

const fail = (where: string, code: 'wrong-type' | 'missing-text', message: string): Parsed => ({
  items: [],
  faults: [lost(where, code, message)],
})
