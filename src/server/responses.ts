import { z } from '@hono/zod-openapi'

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: 'one of the error codes of the manual' }),
    detail: z.string(),
    parameter: z.string().nullable(),
    hint: z.string().nullable(),
  })
  .openapi('Problem')

const wrong = (description: string) => ({ description, content: { 'application/problem+json': { schema: problemSchema } } })

export const WRONG_REQUEST = { 400: wrong('a parameter is wrong; which, and what to do') } as const
export const UNAUTHORIZED = { 401: wrong('the token does not hold') } as const
export const NOT_FOUND = { 404: wrong('nothing in the record has the id') } as const

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})

/** How many there are in all, and where the next page begins. */
export const PAGED = {
  total: z.int().nullable().openapi({ description: 'how many there are in all; null on later pages' }),
  next: z.string().nullable().openapi({ description: 'give it as `after` for the next page; null at the end' }),
} as const

/** What names were taken for. */
export const understoodSchema = z.array(z.string()).openapi({ description: 'what names were taken for: `Kenya is KEN`' })

/** The answer to a `DELETE`. */
export const removedSchema = z.object({ removed: z.string() })

/** A document of the record, as `chancery show --format json` prints it. */
export const documentSchema = z.looseObject({})

/** A document for an answer: its shape is its own room's promise, which the API passes on as it is. */
export const documentOf = (document: object): Record<string, never> => document as Record<string, never>
