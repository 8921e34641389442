import 'server-only'
import type { signInRoutes } from '@/domain/contract/sign-in-routes'
import * as factors from '../commands/second-factor'
import { endOtherSessions, endOwnSession } from '../commands/sessions'
import { exportAccessEvents } from '../queries/access-export'
import { listSessions } from '../queries/sessions'
import { getSignInRules, listAccessEvents, secondFactorOf } from '../queries/sign-in'
import { type Handlers, noContent, recordResponse } from './handler'

/** The handlers of domain/contract/sign-in-routes.ts. */
export const signInHandlers: Handlers<keyof typeof signInRoutes> = {
  'GET /me/sessions': ({ caller, query }) => listSessions(caller, query),
  'DELETE /me/sessions': noContent(({ caller, body }) => endOwnSession(caller, body.id)),
  'POST /me/sessions/end-others': noContent(({ caller }) => endOtherSessions(caller)),
  'GET /me/second-factor': ({ actor }) => secondFactorOf(actor),
  'POST /me/second-factor': ({ caller, body }) => factors.beginSecondFactor(caller, body.current),
  'POST /me/second-factor/confirm': ({ caller, body }) => factors.confirmSecondFactor(caller, body.code),
  'POST /me/second-factor/codes': ({ caller, body }) => factors.renewRecoveryCodes(caller, body.code),
  'DELETE /me/second-factor': noContent(({ caller, body }) => factors.endSecondFactor(caller, body.code)),
  'DELETE /users/{id}/second-factor': noContent(({ caller, path }) => factors.resetSecondFactor(caller, path.id)),
  'GET /workspace/sign-in': ({ actor }) => getSignInRules(actor),
  'PUT /workspace/sign-in': ({ caller, body }) => factors.setSignInRules(caller, body),
  'GET /workspace/access': ({ actor, query }) => listAccessEvents(actor, query),
  'GET /workspace/access/export': async ({ actor, query }) =>
    recordResponse(await exportAccessEvents(actor, query, new Date())),
}
