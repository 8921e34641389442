import { z } from 'zod'

/**
 * One operation of the API. `answer` is the JSON answered; operations that stream or send a file say so in `produces`.
 * An operation stands here when it works, not before: the server must hold a handler for each, and no other.
 */
export type Route = {
  summary: string
  query?: z.ZodObject
  body?: z.ZodType
  /** How the body is sent; JSON where nothing is said. */
  sent?: 'multipart/form-data'
  answer?: z.ZodType
  status?: 201 | 204
  produces?: 'text/event-stream' | 'application/octet-stream'
  /** Answers without a signed-in person. */
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
