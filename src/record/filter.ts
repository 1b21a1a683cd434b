import { z } from 'zod'

const list = z.array(z.string().min(1).max(200)).min(1).max(100)
const isoDay = z.string().regex(/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/, 'an ISO day such as 2026-03-04')
const range = z
  .object({ from: isoDay.optional(), to: isoDay.optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, 'from, to or both')
const numbers = z.object({ from: z.number().optional(), to: z.number().optional() })

/**
 * What is wanted of the record. Every field that is given must hold (`and`); of a list any one (`or`). Saved filters, watches and API
 * queries are all of this shape.
 */
export const filterSchema = z.strictObject({
  /** Words that must all be there, "quoted phrases" side by side, `-word` not there. */
  text: z.string().max(500).optional(),
  types: list.optional(),
  modes: list.optional(),
  contexts: list.optional(),
  quads: list.optional(),
  kinds: list.optional(),
  /** Country code, sector code or entity id of those who act; who are acted on; either. */
  actors: list.optional(),
  recipients: list.optional(),
  parties: list.optional(),
  countries: list.optional(),
  admin1: list.optional(),
  near: z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), km: z.number().positive().max(5000) }).optional(),
  /** West, south, east, north. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** The kinds of date are never mixed. A stretch fits when it touches the range; days are in UTC, `to` is included. */
  event: range.optional(),
  due: range.optional(),
  published: range.optional(),
  firstSeen: range.optional(),
  updated: range.optional(),
  statuses: list.optional(),
  certainties: list.optional(),
  publishers: list.optional(),
  feeds: list.optional(),
  languages: list.optional(),
  score: numbers.optional(),
  confidence: numbers.optional(),
  killed: numbers.optional(),
  historic: z.boolean().optional(),
  story: z.string().optional(),
  incident: z.string().optional(),
  programmes: list.optional(),
})

export type Filter = z.infer<typeof filterSchema>
export type DateRange = z.infer<typeof range>
