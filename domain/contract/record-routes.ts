import { z } from 'zod'
import { HistoryExport, HistoryPage, Round, Then } from './record'
import { list, type Routes } from './route'
import { Event } from './shapes'

/** The operations about the record of an article. */
export const recordRoutes = {
  'GET /articles/{id}/history': { summary: 'Every event, in order', query: HistoryPage, answer: list(Event) },
  'GET /articles/{id}/history/export': {
    summary: 'The record as a file, from its beginning: JSON Lines or CSV',
    query: HistoryExport,
    produces: 'application/octet-stream',
  },
  'GET /articles/{id}/at/{seq}': {
    summary: 'The units as they stood after an event',
    query: z.object({
      cursor: z.string().max(600).optional(),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(200)
        .optional()
        .meta({ description: 'So many units; all where nothing is said.' }),
    }),
    answer: Then,
  },
  'GET /articles/{id}/rounds': {
    summary: 'The rounds of the review: each ends with an approval, and reopening begins the next',
    answer: z.object({ items: z.array(Round) }),
  },
} as const satisfies Routes
