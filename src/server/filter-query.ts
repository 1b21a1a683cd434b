import { z } from '@hono/zod-openapi'
import type { FilterWords } from '../desk/filter/filter-words.ts'

const MOST_VALUES = 100
const MOST_LETTERS = 2_000

const text = z.string().max(MOST_LETTERS)

/** One value, several with commas between, or the parameter again and again; of several any one fits. */
const several = (about: string) =>
  z
    .union([text, z.array(text).max(MOST_VALUES)])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((one) => one.split(','))
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .refine((values) => values.length > 0 && values.length <= MOST_VALUES, `wants 1 to ${MOST_VALUES} values`)
    .optional()
    .openapi({ type: 'array', items: { type: 'string' }, description: about })

const range = (about: string) => text.optional().openapi({ description: about })

/** The fields of a filter as parameters of an address: the same that the options of `chancery find` take. */
export const FILTER_QUERY = {
  type: several('PLOVER types, such as ASSAULT'),
  mode: several('PLOVER modes; of incidents what was done (abduct, kill, blast, shoot ...)'),
  context: several('PLOVER contexts, such as terrorism'),
  quad: several('quad classes, such as material conflict'),
  incidentKind: several('kinds of incident, such as abduction or bombing'),
  actor: several('who acts: country, sector or group, by code or name'),
  recipient: several('who is acted on'),
  party: several('who acts or is acted on'),
  country: several('countries of the place, by name or code'),
  admin1: several('provinces or states of the place'),
  near: range('LAT,LON,KM or PLACE,KM: within kilometres of a point'),
  box: range('WEST,SOUTH,EAST,NORTH in degrees'),
  event: range('FROM..TO: when it happened; either end may be left out'),
  due: range('FROM..TO: when it is due or planned'),
  published: range('FROM..TO: when the story came out'),
  firstSeen: range('FROM..TO: when the record first had it'),
  updated: range('FROM..TO: when its last story came out'),
  status: several('happened, planned ...; confirmed, disputed ...; pending, kept ...; current ...'),
  certainty: several('stated, alleged, apparent, doubted'),
  publisher: several('publishers, as the record writes them'),
  feed: several('feeds'),
  language: several('languages, such as en'),
  score: range('FROM..TO on the scale from -10 to 10'),
  confidence: range('FROM..TO between 0 and 1'),
  killed: range('FROM..TO killed'),
  historic: z
    .enum(['true', 'false'])
    .transform((given) => given === 'true')
    .optional()
    .openapi({ type: 'boolean', description: 'only, or without, what is told as background' }),
  programme: several('programmes, by name'),
}

type Parsed = { readonly [K in keyof FilterWords]?: FilterWords[K] | undefined }

/** The words of a filter among the parameters of a request. */
export function wordsOf(query: Parsed): FilterWords {
  return Object.fromEntries(
    Object.keys(FILTER_QUERY).flatMap((key) => {
      const value = query[key as keyof FilterWords]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}
