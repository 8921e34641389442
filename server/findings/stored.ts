import { z } from 'zod'

/** The JSON in a finding's row. */

export const Message = z.object({ key: z.string(), values: z.record(z.string(), z.string()) })

export const Counterpart = z
  .object({ paragraphId: z.string(), version: z.int(), start: z.int(), end: z.int(), quote: z.string() })
  .nullable()
