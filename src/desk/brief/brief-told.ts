import { z } from 'zod'
import { ChanceryError } from '../../kit/errors.ts'

const id = z.string().min(1).max(500)
const iso = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'an ISO day')
const figure = z.object({ kind: z.string().max(40), low: z.number(), high: z.number().nullable() })
const cited = z.object({ story: z.string().max(500), span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]) })
const promise = z.object({ id, status: z.string().max(40) })

/** Of the JSON of a brief, what the next one is compared with. */
const toldSchema = z.object({
  from: iso,
  to: iso,
  incidents: z.array(z.object({ id, status: z.string().max(40), tolls: z.array(figure).max(20), lead: cited.nullable() })).max(1_000),
  promises: z.array(promise).max(1_000),
  overdue: z.array(promise).max(1_000),
})

/** What a brief told: incidents with tolls and status, promises with their status. */
export type BriefTold = z.infer<typeof toldSchema>

/** What a brief told, out of its JSON; all else in it is passed over. Throws ChanceryError USAGE. */
export function toldIn(json: unknown, where: string): BriefTold {
  const checked = toldSchema.safeParse(json)
  if (checked.success) return checked.data
  const { path, message } = checked.error.issues[0] ?? { path: [], message: 'no brief' }
  throw new ChanceryError('USAGE', `${path.length === 0 ? '' : `${path.join('.')}: `}${message}`, {
    where,
    hint: 'give a brief that was written with --format json',
  })
}

/** What a brief tells, for the next one. */
export const toldOf = (brief: object): BriefTold => toldIn(brief, 'brief')
