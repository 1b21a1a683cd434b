import { z } from '@hono/zod-openapi'

/** A body of JSON, which must be there. */
export const bodyOf = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } }) as const

/** Words of a search, beside the fields of a filter. */
export const searchWords = z.string().max(1_000).openapi({ description: 'words that must all be there, "quoted phrases", -word not there' })

/** Id of a watch or a schedule. */
export const idOfKept = z.string().min(1).max(64)

export const watchBeside = idOfKept.optional().openapi({ description: 'id of a watch, whose conditions must hold too' })

/** Items of a page. */
export const pageSize = (few: number, most: number) => z.coerce.number().int().min(1).max(most).default(few)

export const afterPage = z.string().max(4_000).optional().openapi({ description: '`next` of the page before' })

export const PAGE_ORDERS = ['newest', 'oldest', 'event', 'updated'] as const
