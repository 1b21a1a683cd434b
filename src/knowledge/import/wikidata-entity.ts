/** The little that an import asks of an entity of a Wikidata dump. Every reader gives nothing where the shape is another. */
export interface WikidataEntity {
  readonly id: string
  /** English label, or the one that holds for all languages; null without either. */
  readonly label: string | null
  readonly aliases: readonly string[]
  readonly statements: (property: string) => readonly Statement[]
}

export interface Statement {
  /** `Q142`, or null where the value is no entity. */
  readonly item: string | null
  /** Null where the value is no text. */
  readonly text: string | null
  /** Year, where the value is a time. */
  readonly ownYear: number | null
  /** Year of a qualifier that is a time; null without one. */
  readonly year: (property: string) => number | null
}

type Json = Readonly<Record<string, unknown>>

/** Reads one line of a dump: an entity, perhaps with a comma behind. `null` for the brackets around all, and blank lines; throws SyntaxError on what is no entity. */
export function wikidataEntity(line: string): WikidataEntity | null {
  const text = bare(line)
  if (text === '') return null
  const entity = object(JSON.parse(text))
  const id = entity?.id
  if (typeof id !== 'string' || !/^[QP]\d{1,12}$/.test(id)) throw new SyntaxError('no entity of Wikidata')
  const claims = object(entity?.claims) ?? {}
  return {
    id,
    label: labelOf(object(entity?.labels)),
    aliases: list(object(entity?.aliases)?.en).flatMap((alias) => textValue(alias) ?? []),
    statements: (property) => statementsOf(claims, property),
  }
}

/** A line without the brackets and commas that make an array of all lines. */
export function bare(line: string): string {
  const text = line.trim()
  if (text === '[' || text === ']') return ''
  return text
    .replace(/^\[\s*(?=\{)/, '')
    .replace(/,$/, '')
    .replace(/(?<=\})\s*\]$/, '')
}

const object = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function labelOf(labels: Json | null): string | null {
  return textValue(labels?.en) ?? textValue(labels?.mul) ?? null
}

function textValue(value: unknown): string | undefined {
  const found = object(value)?.value
  return typeof found === 'string' ? found : undefined
}

/** Statements that are not withdrawn, the preferred first. */
function statementsOf(claims: Json, property: string): Statement[] {
  const all = list(claims[property])
    .map(object)
    .filter((statement): statement is Json => statement !== null)
  const preferred = all.filter(({ rank }) => rank === 'preferred')
  const others = all.filter(({ rank }) => rank !== 'preferred' && rank !== 'deprecated')
  return [...preferred, ...others].map(toStatement)
}

function toStatement(statement: Json): Statement {
  const value = snakValue(statement.mainsnak)
  const id = object(value)?.id
  return {
    item: typeof id === 'string' ? id : null,
    text: typeof value === 'string' ? value : null,
    ownYear: yearOf(value),
    year: (property) => yearOf(snakValue(list(object(statement.qualifiers)?.[property])[0])),
  }
}

const snakValue = (snak: unknown): unknown => object(object(snak)?.datavalue)?.value

/** Year of `+2001-12-22T00:00:00Z`; null before 1500, and for times vaguer than a year. */
function yearOf(value: unknown): number | null {
  const time = object(value)?.time
  const precision = object(value)?.precision
  const match = typeof time === 'string' ? /^\+(\d{4})-/.exec(time) : null
  if (!match || (typeof precision === 'number' && precision < 9)) return null
  const year = Number(match[1])
  return year >= 1500 && year <= 2099 ? year : null
}
