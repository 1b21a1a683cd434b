import { ChanceryError } from '../../kit/errors.ts'
import type { EntryKind } from '../../record/entry.ts'
import type { Filter } from '../../record/filter.ts'

/** What can be asked for, by the name that people give it. */
export const ASKED_KINDS = {
  incidents: 'incident',
  reports: 'report',
  stories: 'story',
  commitments: 'commitment',
  programmes: 'programme',
} as const satisfies Readonly<Record<string, EntryKind>>

export type AskedKind = keyof typeof ASKED_KINDS

type Field = keyof Filter

const EVERY: readonly Field[] = [
  'text',
  'actors',
  'recipients',
  'parties',
  'published',
  'firstSeen',
  'updated',
  'publishers',
  'feeds',
  'languages',
]

/** Fields that a kind is found by; of the others it knows nothing, so that a condition on them would find nothing and say nothing. */
const FIELDS: Readonly<Record<AskedKind, readonly Field[]>> = {
  incidents: [
    ...EVERY,
    'types',
    'contexts',
    'quads',
    'kinds',
    'modes',
    'countries',
    'admin1',
    'near',
    'box',
    'event',
    'statuses',
    'confidence',
    'killed',
    'incident',
  ],
  reports: [
    ...EVERY,
    ...(['types', 'modes', 'contexts', 'quads', 'countries', 'admin1', 'near', 'box', 'event', 'due', 'statuses', 'certainties'] as const),
    ...(['score', 'confidence', 'killed', 'historic', 'story', 'incident'] as const),
  ],
  stories: [...EVERY, 'types', 'countries', 'statuses', 'programmes', 'story'],
  commitments: [...EVERY, 'event', 'due', 'statuses', 'programmes'],
  programmes: [...EVERY, 'countries', 'programmes', 'story'],
}

/** Throws ChanceryError USAGE for a field that the kind does not have. `nameOf` writes a field as the asker did: `--type`. */
export function checkFields(kind: AskedKind, filter: Filter, nameOf: (field: Field) => string): void {
  for (const field of Object.keys(filter) as Field[]) {
    if (filter[field] === undefined || FIELDS[kind].includes(field)) continue
    const others = (Object.keys(FIELDS) as AskedKind[]).filter((other) => FIELDS[other].includes(field))
    throw new ChanceryError('USAGE', `${kind} are not found by ${nameOf(field)}`, {
      hint: `leave it out, or ask for ${others.join(' or ')}`,
    })
  }
}
