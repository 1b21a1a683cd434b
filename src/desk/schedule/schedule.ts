import { z } from 'zod'
import { ChanceryError } from '../../kit/errors.ts'
import { idOf } from '../../kit/id.ts'
import { BRIEF_FORMATS, type BriefFormat } from '../brief/brief-format.ts'
import { isZone } from './zone.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** What the desk keeps in the home folder by itself; its files there, and those to come, have a dot in their name. */
const OF_THE_DESK = /^(?:record|stories|state|lock|[^/]*\.[^/]*)(?:\/|$)/i

/**
 * A folder below the home folder: names of letters, digits, `-`, `_` and `.`, none of which begins with a dot. Not one that the desk keeps,
 * nor one in the place of a file of it: a folder `lock` would lock everybody out.
 */
const folder = z
  .string()
  .max(200)
  .regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*){0,4}$/, 'a folder of the home folder, such as briefs/morning')
  .refine(
    (path) => !OF_THE_DESK.test(path),
    'a folder that the desk does not use itself, without a dot in its first name, such as briefs/morning',
  )
const anyOf = <T extends string>(names: readonly [T, ...T[]]) =>
  z
    .array(z.enum(names))
    .min(1)
    .transform((all): readonly T[] => [...new Set(all)])

const givenSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  id: z
    .string()
    .regex(/^[\w-]{1,64}$/, '1 to 64 letters, digits, - and _')
    .optional(),
  /** Id of a watch; null: of all incidents. */
  watch: z.string().min(1).max(64).nullable().default(null),
  /** So many whole days before the one on which it is written, and that one until then. */
  days: z.int().min(1).max(366).default(1),
  on: anyOf(WEEKDAYS).default([...WEEKDAYS]),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 06:30'),
  zone: z.string().max(64).refine(isZone, 'a time zone such as Africa/Nairobi').default('UTC'),
  formats: anyOf(BRIEF_FORMATS).default(['html']),
  to: folder.optional(),
})

/** When a brief is written, of what, and where to. */
export interface Schedule {
  readonly id: string
  readonly name: string
  readonly watch: string | null
  readonly days: number
  readonly on: readonly (typeof WEEKDAYS)[number][]
  /** `HH:MM` in the zone. */
  readonly at: string
  /** IANA time zone. */
  readonly zone: string
  readonly formats: readonly BriefFormat[]
  /** Below the home folder, with `/` between names. */
  readonly to: string
}

/** A schedule from JSON; what is not given has its default. Throws ChanceryError USAGE that says what is wrong, and where. */
export function parseSchedule(json: unknown, where: string): Schedule {
  const checked = givenSchema.safeParse(json)
  if (!checked.success) {
    const { path, message } = checked.error.issues[0] ?? { path: [], message: 'no schedule' }
    throw new ChanceryError('USAGE', message, {
      where: [where, ...path].join('.'),
      hint: 'give {name, watch, days, on, at, zone, formats, to}',
    })
  }
  const { id, to, ...given } = checked.data
  const watch = given.watch?.replace(/[^\w-]/g, '_') ?? 'all'
  return { ...given, id: id ?? idOf('schedule', given.name), to: to ?? `briefs/${watch}` }
}
