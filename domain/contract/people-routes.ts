import { z } from 'zod'
import { Email, NewUser } from './inputs'
import { MentionOfMe, OwnSuggestion, Waiting } from './mine'
import { Locale, Outcome, Theme, TokenScope } from './names'
import {
  Invitation,
  InvitationAcceptance,
  InvitationLink,
  LinkSecret,
  Me,
  Membership,
  NewInvitation,
  OneTimeLink,
  PasswordChange,
  PasswordReset,
  Token,
  User,
} from './people'
import { PersonName } from './person-name'
import { list, Page, page, type Routes } from './route'
import { signInRoutes } from './sign-in-routes'
import { Id, line, Time, TimeZone } from './text'

/** The operations about oneself and about the people of the workspace. */
export const peopleRoutes = {
  ...signInRoutes,
  'GET /me': { summary: 'Who the caller is', answer: Me },
  'PATCH /me': {
    summary: 'Change your name, language, time zone or theme',
    body: z
      .object({
        name: PersonName,
        locale: Locale,
        timeZone: z.nullable(TimeZone).meta({ description: 'null: that of the browser.' }),
        theme: Theme,
      })
      .partial(),
    answer: Me,
  },
  'POST /me/password': {
    summary: 'Change your password; your other sessions end',
    body: PasswordChange,
    status: 204,
  },
  'POST /password/forgot': {
    summary: 'Ask for a new password; the answer is the same whether the email is known or not',
    body: z.object({ email: Email }),
    status: 202,
    open: true,
  },
  'POST /password/reset': {
    summary: 'Set a new password by a link; it works once, and ends every session',
    body: PasswordReset,
    status: 204,
    open: true,
  },
  'GET /me/waiting': {
    summary: 'Articles in which something is waiting for the caller, by due date',
    query: Page,
    answer: list(Waiting),
  },
  'GET /me/mentions': {
    summary: 'The comments in which others mention the caller, newest first',
    query: Page,
    answer: list(MentionOfMe),
  },
  'GET /me/suggestions': {
    summary: 'The caller’s suggestions and their outcomes; most recently decided or made first',
    query: z.object({ ...page, outcome: z.optional(Outcome) }),
    answer: list(OwnSuggestion),
  },
  'POST /me/sign-out-everywhere': { summary: 'End all your sessions', status: 204 },
  'GET /users': { summary: 'The people of the workspace (admin)', query: Page, answer: list(User) },
  'POST /users': { summary: 'Add a person (admin)', body: NewUser, answer: User, status: 201 },
  'POST /users/{id}/deactivate': { summary: 'Deactivate a person (admin)', answer: User },
  'POST /users/{id}/activate': { summary: 'Reactivate a person (admin)', answer: User },
  'PATCH /users/{id}': {
    summary: 'Make someone an admin, or no longer one (admin)',
    body: z.object({ admin: z.boolean() }),
    answer: User,
  },
  'DELETE /users/{id}': {
    summary: 'Erase a person: what they wrote and decided stays, under “Former member” (admin)',
    status: 204,
  },
  'GET /users/{id}/articles': {
    summary: 'The articles that a person is a member of (admin)',
    query: Page,
    answer: list(Membership),
  },
  'POST /users/{id}/password-link': {
    summary: 'Make a link by which a person sets a new password; it works once, for a day (admin)',
    answer: OneTimeLink,
  },
  'GET /invitations': {
    summary: 'The invitations that nobody has accepted yet, newest first: an admin’s all, others’ their own',
    query: Page,
    answer: list(Invitation),
  },
  'POST /invitations': {
    summary:
      'Invite a person to the workspace (admin), or to an article (its editors): someone known becomes a member at once',
    body: NewInvitation,
    answer: InvitationLink,
    status: 201,
  },
  'POST /invitations/{id}/resend': {
    summary: 'Make a new link for an invitation; the old one ends',
    answer: InvitationLink,
  },
  'DELETE /invitations/{id}': { summary: 'Withdraw an invitation', status: 204 },
  'POST /invitations/accept': {
    summary: 'Accept an invitation: makes the account',
    body: InvitationAcceptance,
    answer: z.object({ email: z.string(), articleId: z.optional(Id) }),
    status: 201,
    open: true,
  },
  'POST /invitations/join': {
    summary: 'Accept an invitation to an article with the account that you have',
    body: z.object({ token: LinkSecret }),
    answer: z.object({ articleId: z.optional(Id) }),
  },
  'GET /tokens': { summary: 'Your personal access tokens', query: Page, answer: list(Token) },
  'POST /tokens': {
    summary: 'Create a personal access token; it is shown only once',
    body: z.object({
      name: line(120),
      scope: z.optional(TokenScope).meta({ description: 'Everything that you may (admin), where nothing is said.' }),
      days: z
        .int()
        .min(1)
        .max(3650)
        .optional()
        .meta({ description: 'How long it works; without an end if not given.' }),
    }),
    answer: z.object({
      ...{ id: Id, name: z.string(), scope: TokenScope, token: z.string() },
      expiresAt: z.optional(Time),
    }),
    status: 201,
  },
  'DELETE /tokens': { summary: 'Revoke a personal access token', body: z.object({ id: Id }), status: 204 },
} as const satisfies Routes
