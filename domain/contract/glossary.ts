import * as z from 'zod/mini'
import { LIMITS, line } from './text'

/** How the terms of an article are to be rendered, as it is taken: a line each in the settings. */
export const Glossary = z
  .array(z.object({ source: line(200), target: line(200), note: z.optional(line(500)) }))
  .check(z.maxLength(LIMITS.glossary))
