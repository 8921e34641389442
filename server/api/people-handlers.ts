import 'server-only'
import type { peopleRoutes } from '@/domain/contract/people-routes'
import { eraseUser } from '../commands/erasure'
import * as invitations from '../commands/invitations'
import * as passwords from '../commands/passwords'
import * as people from '../commands/people'
import { signOutEverywhere } from '../commands/sessions'
import { listInvitations } from '../queries/invitations'
import { listMentionsOfMe, listOwnSuggestions, listWaiting } from '../queries/mine'
import { listMemberships, listTokens, listUsers, meView } from '../queries/people'
import { localeOfRequest } from '../session/current'
import { addressOf, deviceCookieLine } from '../session/device'
import { type Handlers, noContent } from './handler'
import { signInHandlers } from './sign-in-handlers'

/** The handlers of domain/contract/people-routes.ts. */
export const peopleHandlers: Handlers<keyof typeof peopleRoutes> = {
  ...signInHandlers,
  'GET /me': async ({ actor }) => meView(actor),
  'PATCH /me': ({ caller, body }) => people.updateMe(caller, body),
  'GET /me/waiting': ({ actor, query }) => listWaiting(actor, query),
  'GET /me/mentions': ({ actor, query }) => listMentionsOfMe(actor, query),
  'GET /me/suggestions': ({ actor, query }) => listOwnSuggestions(actor, query),
  'POST /me/sign-out-everywhere': noContent(({ caller }) => signOutEverywhere(caller)),
  'POST /me/password': noContent(({ caller, body }) => passwords.changePassword(caller, body)),
  'POST /password/forgot': noContent(async ({ body, request }) => {
    const address = addressOf((name) => request.headers.get(name))
    await passwords.forgotPassword(body.email, address, localeOfRequest(null, request))
  }, 202),
  'POST /password/reset': async ({ body, request: { headers } }) => {
    const { email } = await passwords.resetPassword(body)
    return new Response(null, {
      status: 204,
      headers: { 'set-cookie': deviceCookieLine(email, (name) => headers.get(name)) },
    })
  },
  'GET /users': ({ actor, query }) => listUsers(actor, query),
  'POST /users': ({ caller, body }) => people.createUser(caller, body),
  'PATCH /users/{id}': ({ caller, path, body }) => people.setAdmin(caller, path.id, body.admin),
  'DELETE /users/{id}': noContent(({ actor, caller, path, request }) =>
    eraseUser(caller, path.id, localeOfRequest(actor, request)),
  ),
  'GET /users/{id}/articles': ({ actor, path, query }) => listMemberships(actor, path.id, query),
  'POST /users/{id}/password-link': ({ caller, path }) => passwords.makePasswordLink(caller, path.id),
  'POST /users/{id}/deactivate': ({ caller, path }) => people.deactivateUser(caller, path.id),
  'POST /users/{id}/activate': ({ caller, path }) => people.activateUser(caller, path.id),
  'GET /invitations': ({ actor, query }) => listInvitations(actor, query),
  'POST /invitations': ({ actor, caller, body, request }) =>
    invitations.invite(caller, body, localeOfRequest(actor, request)),
  'POST /invitations/{id}/resend': ({ actor, caller, path, request }) =>
    invitations.resendInvitation(caller, path.id, localeOfRequest(actor, request)),
  'DELETE /invitations/{id}': noContent(({ caller, path }) => invitations.withdrawInvitation(caller, path.id)),
  'POST /invitations/accept': ({ body }) => invitations.acceptInvitation(body),
  'POST /invitations/join': ({ caller, body }) => invitations.joinByInvitation(caller, body.token),
  'GET /tokens': ({ actor, query }) => listTokens(actor, query),
  'POST /tokens': ({ caller, body }) => people.createToken(caller, body),
  'DELETE /tokens': noContent(({ caller, body }) => people.revokeToken(caller, body)),
}
