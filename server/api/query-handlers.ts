import 'server-only'
import type { queryRoutes } from '@/domain/contract/query-routes'
import { answerQuery } from '../commands/answer-query'
import * as guests from '../commands/guests'
import * as queries from '../commands/queries'
import { linkOf, listGuests, listQueries } from '../queries/guests'
import { addressOf } from '../session/device'
import { type Handlers, noContent } from './handler'

/** The handlers of domain/contract/query-routes.ts. */
export const queryHandlers: Handlers<keyof typeof queryRoutes> = {
  'GET /articles/{id}/queries': ({ actor, path, query }) => listQueries(actor, path.id, query),
  'GET /articles/{id}/guests': ({ actor, path, query }) => listGuests(actor, path.id, query),
  'POST /threads/{id}/queries': ({ caller, path, body }) => queries.ask(caller, path.id, body),
  'POST /queries/{id}/withdraw': ({ caller, path }) => queries.withdrawQuery(caller, path.id),
  'POST /queries/{id}/restore': ({ caller, path }) => queries.restoreQuery(caller, path.id),
  'GET /guests/{id}/link': ({ actor, path }) => linkOf(actor, path.id),
  'POST /guests/{id}/link': ({ caller, path }) => guests.renewLink(caller, path.id),
  'DELETE /guests/{id}/link': noContent(({ caller, path }) => guests.revokeLink(caller, path.id)),
  'POST /guests/{id}/remind': noContent(({ caller, path }) => guests.remindGuest(caller, path.id)),
  'POST /articles/{id}/proof-links': ({ caller, path, body }) => guests.makeProofLink(caller, path.id, body),
  'POST /answers': ({ body, request, once }) =>
    answerQuery(
      body,
      addressOf((name) => request.headers.get(name)),
      once?.key,
    ),
}
