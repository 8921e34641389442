import { z } from 'zod'
import { LIMITS } from './limits'
import { ImportFormat, ParagraphKind } from './names'
import type { Routes } from './route'
import { Level, offset, Unit } from './shapes'
import { Id, saying } from './text'

/** A new version of the source, while the translation is reviewed. */

export const SourceForm = z
  .strictObject({
    document: z.file().optional(),
    text: z.optional(saying(LIMITS.side)).meta({ description: 'The text itself, instead of a document.' }),
    format: z.optional(ImportFormat).meta({
      description: 'Of a document, if missing: detected from its name and content. Of a text: text, markdown or html.',
    }),
    seq: z.coerce
      .number()
      .int()
      .nonnegative()
      .optional()
      .meta({ description: 'The state that a preview was made of: refused where the source has changed since.' }),
  })
  .superRefine(({ document, text }, context) => {
    if ((document === undefined) === (text === undefined))
      context.addIssue({
        code: 'custom',
        path: [document === undefined ? 'document' : 'text'],
        message: document === undefined ? 'is missing: send a document or a text' : 'can’t be sent with a document',
      })
  })
  .meta({ id: 'SourceForm' })
export type SourceForm = z.infer<typeof SourceForm>

const splices = z.array(z.object({ start: offset, end: offset, insert: z.string() }))

export const SourceComparison = z
  .object({
    seq: z.int().nonnegative().meta({ description: 'The state of the article that this was compared with.' }),
    changed: z.array(
      z.object({ paragraphId: Id, unitId: Id, before: z.string(), after: z.string(), changes: splices }),
    ),
    added: z.array(
      z.object({
        unitId: z.nullable(Id).meta({ description: 'The unit behind which it stands; null: before the first.' }),
        kind: ParagraphKind,
        level: Level.optional(),
        text: z.string(),
      }),
    ),
    removed: z.array(z.object({ paragraphId: Id, unitId: Id, text: z.string() })),
    unchanged: z.int().nonnegative(),
    threads: z
      .int()
      .nonnegative()
      .meta({ description: 'Threads about words that are no longer there: they stay at their place.' }),
    signOffs: z.int().nonnegative().meta({ description: 'Sign-offs that would lapse.' }),
    left: z.object({ changes: z.int().nonnegative(), remarks: z.int().nonnegative() }).meta({
      description: 'Tracked changes of the document, taken as accepted, and comments, which are not taken over.',
    }),
  })
  .meta({ id: 'SourceComparison' })
export type SourceComparison = z.infer<typeof SourceComparison>

export const SourceUpdated = z
  .object({
    seq: z.int().nonnegative().meta({ description: 'Of its event.' }),
    units: z.array(Unit).meta({ description: 'Those whose source is another now, in order.' }),
    changed: z.int().nonnegative(),
    added: z.int().nonnegative(),
    removed: z.int().nonnegative(),
  })
  .meta({ id: 'SourceUpdated' })
export type SourceUpdated = z.infer<typeof SourceUpdated>

export const sourceRoutes = {
  'POST /articles/{id}/source/preview': {
    summary: 'Compare a new version of the source with the present one, without storing anything',
    body: SourceForm,
    sent: 'multipart/form-data',
    answer: SourceComparison,
  },
  'POST /articles/{id}/source': {
    summary:
      'Bring a new version of the source: threads stay with their words, sign-offs of units whose source changed lapse, and the checks look again',
    body: SourceForm,
    sent: 'multipart/form-data',
    answer: SourceUpdated,
  },
  'POST /articles/{id}/source/undo': {
    summary: 'Take the last new version of the source back',
    answer: SourceUpdated,
  },
} as const satisfies Routes
