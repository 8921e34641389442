import { z } from 'zod'
import { list, Page, type Routes } from './route'
import {
  AccessEvent,
  AccessExport,
  CodeInput,
  NewSecondFactor,
  RecoveryCodes,
  SecondFactorState,
  Session,
  SignInRules,
} from './sign-in'
import { Id, words } from './text'

/** The operations about signing in. */
export const signInRoutes = {
  'GET /me/sessions': { summary: 'Your sessions, the last used first', query: Page, answer: list(Session) },
  'DELETE /me/sessions': { summary: 'End one of your sessions', body: z.object({ id: Id }), status: 204 },
  'POST /me/sessions/end-others': { summary: 'End all your sessions but the one that this is sent by', status: 204 },
  'GET /me/second-factor': { summary: 'Whether you have a second factor', answer: SecondFactorState },
  'POST /me/second-factor': {
    summary: 'Begin to set up a second factor: a secret for an app, shown only once',
    body: z.object({ current: words(200) }),
    answer: NewSecondFactor,
    status: 201,
  },
  'POST /me/second-factor/confirm': {
    summary: 'Switch the second factor on by a code of the app; your other sessions end. Answers recovery codes, once',
    body: CodeInput,
    answer: RecoveryCodes,
  },
  'POST /me/second-factor/codes': {
    summary: 'Make new recovery codes; those before end',
    body: CodeInput,
    answer: RecoveryCodes,
  },
  'DELETE /me/second-factor': { summary: 'Switch your second factor off', body: CodeInput, status: 204 },
  'DELETE /users/{id}/second-factor': {
    summary: 'Reset the second factor of a person; their sessions end (admin)',
    status: 204,
  },
  'GET /workspace/sign-in': { summary: 'What the workspace asks of those who sign in (admin)', answer: SignInRules },
  'PUT /workspace/sign-in': {
    summary: 'Set whether everybody who signs in by password needs a second factor (admin)',
    body: SignInRules,
    answer: SignInRules,
  },
  'GET /workspace/access': {
    summary:
      'The access log, the last first (admin): sign-ins, failed ones, exports and what was done to people’s access',
    query: Page,
    answer: list(AccessEvent),
  },
  'GET /workspace/access/export': {
    summary: 'The access log as a file, from its beginning: JSON Lines or CSV (admin)',
    query: AccessExport,
    produces: 'application/octet-stream',
  },
} as const satisfies Routes
