import { z } from 'zod'
import { LIMITS } from './limits'
import type { Routes } from './route'
import { NotUnderstood, version } from './style-guide'
import { Id, LanguageTag, line } from './text'

/** Declined: kept, so that it isn't proposed again. */
export const TermStatus = z.enum(['proposed', 'confirmed', 'declined'])
export type TermStatus = z.infer<typeof TermStatus>

const term = {
  source: line(200),
  target: line(200),
  sourceLanguage: LanguageTag,
  targetLanguage: LanguageTag,
  domain: z.optional(line(100)),
  partOfSpeech: z.optional(line(40)),
  forbidden: z.array(line(200)).max(20).optional().meta({ description: 'What it must not be rendered as.' }),
  note: z.optional(line(500)),
  status: TermStatus.default('confirmed'),
}

export const Term = z
  .object({
    id: Id,
    ...term,
  })
  .meta({ id: 'Term' })
export type Term = z.infer<typeof Term>

/** A term as it is sent; without an id it is a new one. */
export const TermInput = z.object({ id: z.optional(Id), ...term }).meta({ id: 'TermInput' })
export type TermInput = z.infer<typeof TermInput>

export const WorkspaceGlossary = z.object({ version, terms: z.array(Term) }).meta({ id: 'WorkspaceGlossary' })
export type WorkspaceGlossary = z.infer<typeof WorkspaceGlossary>

/** A term of the source of a unit, for who translates it. */
export const TermAt = z
  .object({
    paragraphId: Id,
    version: z.int().positive(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    quote: z.string(),
    targets: z.array(z.string()),
    forbidden: z.array(z.string()),
    domain: z.string().optional(),
    note: z.string().optional(),
    of: z.enum(['article', 'workspace']).meta({ description: 'Whose glossary has it.' }),
  })
  .meta({ id: 'TermAt' })
export type TermAt = z.infer<typeof TermAt>

const given = z.array(TermInput).max(LIMITS.terms)

export const termRoutes = {
  'GET /glossary': {
    summary: 'The glossary of the workspace; also as text/csv, and as TBX-Basic',
    query: z.object({
      format: z.enum(['json', 'csv', 'tbx', 'tbx-v2']).optional(),
      status: z
        .optional(TermStatus)
        .meta({ description: 'If missing, all but the declined; only admins see those that aren’t confirmed.' }),
    }),
    answer: WorkspaceGlossary,
    table: true,
  },
  'PUT /glossary': {
    summary: 'Put other terms in place of all but the declined (admin); also as text/csv, and as TBX',
    body: z.object({
      version: version.optional().meta({ description: 'What was read: refused where it has changed since (409).' }),
      terms: given,
    }),
    answer: WorkspaceGlossary,
    table: true,
  },
  'PATCH /glossary': {
    summary: 'Add, change and remove terms (admin); refused where one of them has changed since the version read (409)',
    body: z.object({ version, put: given.default([]), remove: z.array(Id).max(LIMITS.terms).default([]) }),
    answer: z.object({ before: version, version, terms: z.array(Term) }).meta({
      description: '`before`: the version that this follows on; the terms as they are now, in the order sent.',
    }),
  },
  'POST /glossary/read': {
    summary: 'Read terms from CSV or TBX without storing anything',
    body: z.object({
      file: z.file(),
      sourceLanguage: z.optional(LanguageTag),
      targetLanguage: z.optional(LanguageTag),
    }),
    sent: 'multipart/form-data',
    answer: z.object({ terms: z.array(TermInput), notUnderstood: z.array(NotUnderstood) }),
  },
  'POST /glossary/propose': {
    summary: 'Propose the names and terms of the approved articles, once more (admin)',
    answer: z.object({ proposed: z.int() }),
  },
  'GET /units/{id}/terms': {
    summary: 'The terms of the glossaries in the source of a unit',
    answer: z.object({ items: z.array(TermAt) }),
  },
} as const satisfies Routes
