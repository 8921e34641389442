import 'server-only'
import { Readable } from 'node:stream'
import type { AnswerOf, BodyOf, OpenRoute, PathOf, QueryOf, RouteName } from '@/domain/contract/routes'
import type { RecordFile } from '../queries/history-export'
import type { Actor, Caller } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'

/**
 * What a handler is given: who asks, if the route needs that, and the parts of the request as the contract has
 * validated them. `seen`: what the article is to the actor, for the routes whose answers are kept.
 */
export type RouteRequest<K extends RouteName> = {
  path: PathOf<K>
  query: QueryOf<K>
  body: BodyOf<K>
  request: Request
} & (K extends OpenRoute ? Pick<Caller, 'once'> : { actor: Actor; caller: Caller; seen?: ArticleSeen })

export type Handlers<K extends RouteName> = {
  [R in K]: (asked: RouteRequest<R>) => Promise<AnswerOf<R>> | Promise<Response>
}

/** A handler that answers without content: 204, or 202. */
export function noContent<K extends RouteName>(
  work: (asked: RouteRequest<K>) => Promise<void>,
  status: 202 | 204 = 204,
) {
  return async (asked: RouteRequest<K>): Promise<Response> => {
    await work(asked)
    return new Response(null, { status })
  }
}

/** Lines sent as fast as they are taken. */
export const recordResponse = ({ lines, mediaType, disposition }: RecordFile): Response =>
  new Response((Readable.toWeb(Readable.from(lines)) as ReadableStream<string>).pipeThrough(new TextEncoderStream()), {
    headers: { 'content-type': mediaType, 'content-disposition': disposition },
  })
