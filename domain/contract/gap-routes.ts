import { z } from 'zod'
import { GapTypeEntry, Resolution } from './gap'
import type { Routes } from './route'
import { Thread } from './shapes'

/** The operations on gaps. */
export const gapRoutes = {
  'GET /gap-types': {
    summary: 'The types of gap with their definitions and sources, reasoning first, then what a translation introduces',
    answer: z.array(GapTypeEntry),
  },
  'POST /gaps/{threadId}/resolve': {
    summary: 'Resolve a gap: fixed, noted or waived',
    body: Resolution,
    answer: Thread,
  },
  'POST /gaps/{threadId}/reopen': { summary: 'Reopen a gap', answer: Thread },
} as const satisfies Routes
