import { z } from '@hono/zod-openapi'
import type { GivenWatch } from '../desk/watch/given-watch.ts'
import { SENDS } from '../desk/watch/kept-watch.ts'
import { FILTER_QUERY, wordsOf } from './filter-query.ts'
import { idOfKept, searchWords } from './requests.ts'
import { documentSchema } from './responses.ts'

export const idOfWatch = z.object({ id: idOfKept })

/** A watch as somebody hands it in. */
export const givenSchema = z
  .strictObject({
    watch: documentSchema.openapi({ description: '`{name, filter?, areas?, id?, muted?, mutedIncidents?, since?}`' }),
    words: z
      .strictObject(FILTER_QUERY)
      .optional()
      .openapi({ description: 'conditions as `GET /api/v1/incidents` takes them, in place of `filter`' }),
    q: searchWords.optional(),
    geojson: documentSchema.optional().openapi({ description: 'GeoJSON of which each feature becomes an area' }),
    km: z.number().min(0).max(500).optional().openapi({ description: 'buffer of areas of the GeoJSON that name none; 25 when absent' }),
    channels: z.array(documentSchema).max(20).optional(),
    send: z.enum(SENDS).optional(),
  })
  .openapi('WatchGiven')

export function givenOf({ watch, words, q, geojson, km, channels, send }: z.infer<typeof givenSchema>): GivenWatch {
  return {
    watch,
    ...(words === undefined ? {} : { words: wordsOf(words) }),
    ...(q === undefined ? {} : { text: q }),
    ...(geojson === undefined ? {} : { geojson }),
    ...(km === undefined ? {} : { km }),
    ...(channels === undefined ? {} : { channels }),
    ...(send === undefined ? {} : { send }),
  }
}
