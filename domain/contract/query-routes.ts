import { z } from 'zod'
import { Email } from './inputs'
import { LIMITS } from './limits'
import { PROOF_CONTENTS } from './lists'
import { Locale } from './names'
import { personName } from './person-name'
import { GuestKind, Query, QueryState } from './query'
import { list, Page, page, type Routes } from './route'
import { Thread } from './shapes'
import { Id, saying, Time } from './text'

const person = {
  name: personName(200),
  email: z.optional(Email),
  kind: GuestKind.default('author'),
  locale: Locale,
}

export const NewQuery = z
  .object({
    guest: z.union([Id, z.object(person)]).meta({
      description: 'The id of somebody asked in this article before, or who it is: found again by address or name.',
    }),
    question: saying(LIMITS.reason),
    dueAt: z.optional(Time.check(z.refine((time) => time >= '1970', 'is before 1970'))),
  })
  .meta({ id: 'NewQuery' })
export type NewQuery = z.infer<typeof NewQuery>

export const ProofContent = z.enum(PROOF_CONTENTS)
export const NewProofLink = z
  .object({
    ...person,
    content: ProofContent.default('clean'),
    days: z.int().min(1).max(90).optional().meta({ description: 'How long the link works; if absent, 30.' }),
  })
  .meta({ id: 'NewProofLink' })
export type NewProofLink = z.infer<typeof NewProofLink>

export const Guest = z
  .object({
    id: Id,
    purpose: z.enum(['queries', 'proof']),
    name: z.string(),
    email: z.string().optional(),
    kind: GuestKind,
    locale: Locale,
    content: ProofContent.optional().meta({ description: 'Of a proof.' }),
    expiresAt: Time,
    revokedAt: z.optional(Time),
    open: z.boolean().meta({ description: 'Whether the link works.' }),
    createdAt: Time,
  })
  .meta({ id: 'Guest' })
export type Guest = z.infer<typeof Guest>

export const GuestLink = z
  .object({
    guest: Guest,
    link: z.string(),
    mails: z.boolean().meta({ description: 'Whether Stet sends it by mail.' }),
  })
  .meta({ id: 'GuestLink' })
export type GuestLink = z.infer<typeof GuestLink>

export const Asked = GuestLink.extend({ thread: Thread, query: Query }).meta({ id: 'Asked' })
export type Asked = z.infer<typeof Asked>

/** The operations on queries, and on the links of people without an account. */
export const queryRoutes = {
  'GET /articles/{id}/queries': {
    summary: 'What people outside were asked, oldest first',
    query: z.object({ ...page, state: z.optional(QueryState) }),
    answer: list(Query.extend({ state: QueryState })),
  },
  'GET /articles/{id}/guests': {
    summary: 'The people outside who have links into the article: to their queries, or to a proof',
    query: Page,
    answer: list(Guest),
  },
  'POST /threads/{id}/queries': {
    summary: 'Ask somebody who has no account; all open queries of a person share one link',
    body: NewQuery,
    answer: Asked,
    status: 201,
  },
  'POST /queries/{id}/withdraw': { summary: 'Withdraw a query', answer: Query },
  'POST /queries/{id}/restore': { summary: 'Take the withdrawal of a query back', answer: Query },
  'GET /guests/{id}/link': { summary: 'The link of somebody outside', answer: GuestLink },
  'POST /guests/{id}/link': {
    summary: 'Make a new link: the one before works no more',
    answer: GuestLink,
    status: 201,
  },
  'DELETE /guests/{id}/link': { summary: 'Revoke the link of somebody outside', status: 204 },
  'POST /guests/{id}/remind': { summary: 'Mail somebody their open queries again; once an hour', status: 204 },
  'POST /articles/{id}/proof-links': {
    summary: 'Make a link to a read-only proof of an article; it is in review or approved',
    body: NewProofLink,
    answer: GuestLink,
    status: 201,
  },
  'POST /answers': {
    summary: 'Answer a query by its link; no sign-in',
    body: z.object({ token: z.string().max(200), queryId: Id, body: saying(LIMITS.remark) }),
    answer: z.object({ answeredAt: Time }),
    status: 201,
    open: true,
  },
} as const satisfies Routes
