import type { Filter } from '../../record/filter.ts'

/** A filter as a person words it: names as well as codes, ranges as `FROM..TO`. Of several values of a field any one fits. */
export interface FilterWords {
  readonly type?: readonly string[]
  readonly mode?: readonly string[]
  readonly context?: readonly string[]
  readonly quad?: readonly string[]
  readonly incidentKind?: readonly string[]
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
  readonly party?: readonly string[]
  readonly country?: readonly string[]
  readonly admin1?: readonly string[]
  readonly near?: string
  readonly box?: string
  readonly event?: string
  readonly due?: string
  readonly published?: string
  readonly firstSeen?: string
  readonly updated?: string
  readonly status?: readonly string[]
  readonly certainty?: readonly string[]
  readonly publisher?: readonly string[]
  readonly feed?: readonly string[]
  readonly language?: readonly string[]
  readonly score?: string
  readonly confidence?: string
  readonly killed?: string
  readonly historic?: boolean
  readonly programme?: readonly string[]
}

export type WordField = keyof FilterWords

/** The field of the filter that each wording becomes. */
export const FIELD_OF = {
  type: 'types',
  mode: 'modes',
  context: 'contexts',
  quad: 'quads',
  incidentKind: 'kinds',
  actor: 'actors',
  recipient: 'recipients',
  party: 'parties',
  country: 'countries',
  admin1: 'admin1',
  near: 'near',
  box: 'box',
  event: 'event',
  due: 'due',
  published: 'published',
  firstSeen: 'firstSeen',
  updated: 'updated',
  status: 'statuses',
  certainty: 'certainties',
  publisher: 'publishers',
  feed: 'feeds',
  language: 'languages',
  score: 'score',
  confidence: 'confidence',
  killed: 'killed',
  historic: 'historic',
  programme: 'programmes',
} as const satisfies Readonly<Record<WordField, keyof Filter>>

/** The option by which a field is given: `firstSeen` is `--first-seen`. */
export const optionOf = (field: WordField): string => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** The option of a field of the filter; its own name where none gives it. */
export function optionOfFilter(field: keyof Filter): string {
  const word = (Object.keys(FIELD_OF) as WordField[]).find((one) => FIELD_OF[one] === field)
  return word === undefined ? field : optionOf(word)
}
