import { z } from 'zod'
import { ChosenLinks, GapTypeEntry, NewLinks, Resolution } from './gap'
import { GapMap } from './gap-map'
import type { Routes } from './route'
import { Thread } from './shapes'

/** The operations on gaps. */
export const gapRoutes = {
  'GET /gap-types': {
    summary: 'The types of gap with their definitions and sources: reasoning first, then what a translation introduces',
    answer: z.array(GapTypeEntry),
  },
  'GET /articles/{id}/gap-map': {
    summary: 'The article as its paragraphs, with its gaps; and what the body has of the headline and the lede',
    answer: GapMap,
  },
  'POST /gaps/{threadId}/resolve': {
    summary: 'Resolve a gap: fixed, noted or waived',
    body: Resolution,
    answer: Thread,
  },
  'POST /gaps/{threadId}/reopen': { summary: 'Reopen a gap', answer: Thread },
  'POST /gaps/{threadId}/links': {
    summary: 'Link a gap to other words; those that it is linked to already are left as they are',
    body: NewLinks,
    answer: Thread,
  },
  'POST /gaps/{threadId}/links/remove': { summary: 'Take links off a gap', body: ChosenLinks, answer: Thread },
  'POST /gaps/{threadId}/links/restore': {
    summary: 'Put links back that were taken off a gap',
    body: ChosenLinks,
    answer: Thread,
  },
} as const satisfies Routes
