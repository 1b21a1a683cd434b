/** What a column can hold: fields of an item. */
export const COLUMN_FIELDS = [
  'id',
  'title',
  'text',
  'summary',
  'published',
  'updated',
  'url',
  'source',
  'authors',
  'language',
  'categories',
  'lat',
  'lon',
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** Which column holds which field, by the names in the header row. */
export type Columns = Readonly<Partial<Record<ColumnField, string>>>

/** The names that archives give to their columns, without case, blanks and marks; of several the first is taken. */
const USUAL: Readonly<Record<ColumnField, string>> = {
  id: 'id guid uuid articleid storyid docid documentid newsid eventid uri',
  title: 'title headline headlines heading subject articletitle newstitle storytitle',
  text: 'text body content article story fulltext bodytext articletext articlebody articlecontent maintext storytext newstext news contenttext html bodyhtml contenthtml',
  summary: 'summary description lead abstract standfirst teaser shortdescription snippet dek excerpt',
  published:
    'published date pubdate publicationdate publishdate publishedat datepublished publisheddate datepublication datetime timestamp time created createdat storydate articledate releasedate',
  updated: 'updated updatedat modified modifiedat datemodified lastmodified lastupdated',
  url: 'url link weburl articleurl storyurl href permalink sourceurl articlelink',
  source: 'source publisher outlet publication newspaper agency provider site domain sourcename media channel',
  authors: 'author authors byline writer reporter creator journalist',
  language: 'language lang locale',
  categories: 'category categories tags section topic topics keywords subjects tag',
  lat: 'lat latitude',
  lon: 'lon lng long longitude',
}
const FIELD_OF: ReadonlyMap<string, ColumnField> = new Map(
  COLUMN_FIELDS.flatMap((field) => USUAL[field].split(' ').map((name) => [name, field] as const)),
)
const RANK: ReadonlyMap<string, number> = new Map(COLUMN_FIELDS.flatMap((f) => USUAL[f].split(' ').map((name, i) => [name, i] as const)))

/** A name as it is compared. */
const bare = (name: string): string =>
  name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The field that a column of this name usually holds; null when nobody knows. */
export const fieldOf = (name: string): ColumnField | null => FIELD_OF.get(bare(name)) ?? null

/** Index of each field's column in a header row: the one that was asked for, else the most usual name. */
export function columnIndexes(header: readonly string[], asked: Columns = {}): ReadonlyMap<ColumnField, number> {
  const found = new Map<ColumnField, number>()
  header.forEach((name, i) => {
    const field = fieldOf(name)
    if (field === null || Object.values(asked).some((other) => bare(other) === bare(name))) return
    const before = found.get(field)
    const rank = (n: string): number => RANK.get(bare(n)) ?? 99
    if (before === undefined || rank(name) < rank(header[before] as string)) found.set(field, i)
  })
  for (const field of COLUMN_FIELDS) {
    const name = asked[field]
    if (name === undefined) continue
    const exact = header.findIndex((column) => column.trim() === name)
    const at = exact >= 0 ? exact : header.findIndex((column) => bare(column) === bare(name))
    if (at >= 0) found.set(field, at)
    else found.delete(field)
  }
  return found
}

/** `text=Body,title=Head` as columns, or why it cannot be read so. */
export function parseColumns(words: string): Columns | string {
  const columns: Partial<Record<ColumnField, string>> = {}
  for (const pair of words.split(',')) {
    const at = pair.indexOf('=')
    const field = COLUMN_FIELDS.find((one) => one === pair.slice(0, at).trim())
    const name = pair.slice(at + 1).trim()
    if (at < 0 || name === '') return `it is FIELD=COLUMN, with commas between, not '${pair.slice(0, 60)}'`
    if (field === undefined)
      return `there is no field '${pair.slice(0, Math.min(at, 60)).trim()}'; the fields are ${COLUMN_FIELDS.join(', ')}`
    columns[field] = name
  }
  return columns
}
