import { z } from 'zod'

/**
 * One operation of the API. `answer` is the JSON answered; operations that stream or send a file declare it in `produces`.
 * List an operation only once it works: the server must have a handler for each, and no others.
 */
export type Route = {
  summary: string
  query?: z.ZodObject
  body?: z.ZodType
  /** How the body is sent; JSON by default. A mail is read by its handler, once it knows who sends it. */
  sent?: 'multipart/form-data' | 'message/rfc822'
  answer?: z.ZodType
  status?: 201 | 202 | 204
  produces?: 'text/event-stream' | 'application/octet-stream'
  /** Is also taken and given as text/csv. */
  table?: true
  /** Needs no signed-in person. */
  open?: true
}

export const page = {
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
export const Page = z.object(page)

/** A page of a list. */
export const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

export type Routes = Record<`${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`, Route>
