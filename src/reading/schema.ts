/** The output of reading: a promise to users (docs/output.md). Types are inferred from the schema that ships with the package. */
import { z } from 'zod'

export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export const STATUSES = ['happened', 'ongoing', 'planned', 'demanded', 'conditional', 'hypothetical', 'denied', 'negated'] as const
export const CERTAINTIES = ['stated', 'alleged', 'apparent', 'doubted'] as const
export const COUNT_KINDS = ['killed', 'injured', 'missing', 'arrested', 'abducted', 'displaced', 'participants'] as const
export const PLACE_PRECISIONS = ['exact', 'city', 'near', 'admin2', 'admin1', 'country', 'area'] as const
export const NAME_KINDS = ['person', 'organization', 'place', 'group', 'facility', 'event'] as const
export const TIME_PRECISIONS = ['day', 'week', 'month', 'season', 'year', 'decade', 'range', 'approximate'] as const

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).describe('[start, end) in UTF-16 units of story.text').readonly()
const isoDay = z
  .string()
  .regex(/^-?\d{4,6}-\d\d-\d\d$/)
  .describe('ISO day')

export const entitySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()).readonly(),
})
export const actorSchema = z.object({
  text: z.string(),
  span,
  name: z.string(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  sectors: z.array(z.string()).readonly(),
  role: z.string().nullable(),
  via: z.enum(['name', 'pronoun', 'description']),
  entity: entitySchema.nullable(),
})
export const whenSchema = z.object({
  start: isoDay,
  end: isoDay,
  precision: z.enum(TIME_PRECISIONS),
  text: z.string(),
  span,
})
export const placeSchema = z.object({
  text: z.string(),
  span,
  name: z.string(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  kind: z.string().nullable(),
  geonameid: z.string().nullable(),
  precision: z.enum(PLACE_PRECISIONS),
})
export const countSchema = z.object({
  kind: z.enum(COUNT_KINDS),
  low: z.number(),
  high: z.number().nullable(),
  text: z.string(),
  span,
  of: actorSchema.nullable(),
})
const weaponSchema = z.object({ name: z.string(), span })
const attributionSchema = z.object({
  speaker: actorSchema.nullable(),
  verb: z.string().nullable(),
  certainty: z.enum(CERTAINTIES),
  quoted: z.boolean(),
})
export const reportSchema = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  modes: z.array(z.string()).readonly(),
  contexts: z.array(z.string()).readonly(),
  quad: z.string(),
  score: z.number(),
  cameo: z.string().nullable(),
  actors: z.array(actorSchema).readonly(),
  recipients: z.array(actorSchema).readonly(),
  date: whenSchema.nullable(),
  planned: whenSchema.nullable(),
  place: placeSchema.nullable(),
  counts: z.array(countSchema).readonly(),
  weapons: z.array(weaponSchema).readonly(),
  attribution: attributionSchema,
  status: z.enum(STATUSES),
  historic: z.boolean(),
  trigger: z.object({ text: z.string(), span }),
  sentence: z.object({ span }),
  confidence: z.number().min(0).max(1),
})
const named = { name: z.string() }
const partySchema = actorSchema.extend(named)
export const incidentSchema = z.object({
  id: z.string(),
  kind: z.string(),
  date: whenSchema.nullable(),
  place: placeSchema.nullable(),
  perpetrators: z.array(partySchema.extend({ kind: z.enum(['individual', 'organization']) })).readonly(),
  targets: z.array(partySchema).readonly(),
  victims: z.array(partySchema).readonly(),
  weapons: z.array(z.object(named)).readonly(),
  counts: z.array(countSchema).readonly(),
  reports: z.array(z.string()).readonly(),
})
export const commitmentSchema = z.object({
  id: z.string(),
  promisers: z.array(actorSchema).readonly(),
  beneficiaries: z.array(actorSchema).readonly(),
  action: z.string(),
  span,
  due: whenSchema.nullable(),
  attribution: attributionSchema,
  status: z.enum(STATUSES),
  report: z.string().nullable(),
})
export const programmeSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  parties: z.array(actorSchema).readonly(),
  amounts: z.array(z.object({ value: z.number(), currency: z.string(), text: z.string(), span })).readonly(),
  disputedBy: z.array(actorSchema).readonly(),
  sites: z.array(placeSchema).readonly(),
})
export const storySchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  published: z.string().nullable(),
  dateline: z.object({ place: z.string().nullable(), date: z.string().nullable(), agency: z.string().nullable() }).nullable(),
  language: z.string().nullable(),
  wireId: z.string(),
  version: z
    .object({
      number: z.number().nullable(),
      kind: z.enum(['update', 'correction', 'refile', 'writethru', 'kill', 'advisory', 'test']).nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  status: z.enum(['usable', 'withheld', 'canceled']).nullable(),
  embargoed: z.string().nullable(),
  parts: z.array(z.object({ kind: z.enum(['header', 'dateline', 'byline', 'teaser', 'notice', 'boilerplate']), span })).readonly(),
  source: z.object({
    publisher: z.string().nullable(),
    feed: z.string().nullable(),
    agency: z.string().nullable(),
    syndicated: z.boolean().nullable(),
    edited: z.boolean().nullable(),
    notice: z.string().nullable(),
  }),
})
/** A proper name as it stands in the text. */
export const nameSchema = z.object({ text: z.string(), kind: z.enum(NAME_KINDS), span })
export const readingSchema = z.object({
  story: storySchema,
  reports: z.array(reportSchema).readonly(),
  incidents: z.array(incidentSchema).readonly(),
  commitments: z.array(commitmentSchema).readonly(),
  programmes: z.array(programmeSchema).readonly(),
  places: z.array(placeSchema).readonly(),
  names: z.array(nameSchema).readonly(),
})

export type EventType = (typeof EVENT_TYPES)[number]
export type Status = (typeof STATUSES)[number]
export type Entity = z.infer<typeof entitySchema>
export type Actor = z.infer<typeof actorSchema>
export type When = z.infer<typeof whenSchema>
export type Place = z.infer<typeof placeSchema>
export type Count = z.infer<typeof countSchema>
export type Report = z.infer<typeof reportSchema>
export type Incident = z.infer<typeof incidentSchema>
export type Commitment = z.infer<typeof commitmentSchema>
export type NameMention = z.infer<typeof nameSchema>
export type Programme = z.infer<typeof programmeSchema>
export type Reading = z.infer<typeof readingSchema>
