import * as z from 'zod/mini'
import { LIMITS } from './limits'
import { line } from './text'

/** How an article's terms are to be rendered, as the settings take it: one term a line. */
export const Glossary = z
  .array(z.object({ source: line(200), target: line(200), note: z.optional(line(500)) }))
  .check(z.maxLength(LIMITS.glossary))
