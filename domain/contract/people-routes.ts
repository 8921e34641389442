import { z } from 'zod'
import { NewUser } from './inputs'
import { MentionOfMe, OwnSuggestion, Waiting } from './mine'
import { Locale, Outcome } from './names'
import { Me, Token, User } from './people'
import { list, Page, page, type Routes } from './route'
import { Id, line } from './text'

/** The operations about oneself and about the people of the workspace. */
export const peopleRoutes = {
  'GET /me': { summary: 'Who the caller is', answer: Me },
  'PATCH /me': {
    summary: 'Change your name or language',
    body: z.object({ name: line(120), locale: Locale }).partial(),
    answer: Me,
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
    summary: 'The caller’s suggestions and their outcomes, most recently decided or made first',
    query: z.object({ ...page, outcome: z.optional(Outcome) }),
    answer: list(OwnSuggestion),
  },
  'POST /me/sign-out-everywhere': { summary: 'End all your sessions', status: 204 },
  'GET /users': { summary: 'The people of the workspace (admin)', query: Page, answer: list(User) },
  'POST /users': { summary: 'Add a person (admin)', body: NewUser, answer: User, status: 201 },
  'POST /users/{id}/deactivate': { summary: 'Deactivate a person (admin)', answer: User },
  'POST /users/{id}/activate': { summary: 'Reactivate a person (admin)', answer: User },
  'GET /tokens': { summary: 'Your personal access tokens', query: Page, answer: list(Token) },
  'POST /tokens': {
    summary: 'Create a personal access token; it is shown only once',
    body: z.object({ name: line(120) }),
    answer: z.object({ id: Id, name: z.string(), token: z.string() }),
    status: 201,
  },
  'DELETE /tokens': { summary: 'Revoke a personal access token', body: z.object({ id: Id }), status: 204 },
} as const satisfies Routes
