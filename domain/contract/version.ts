import { z } from 'zod'
import { LIMITS } from './limits'
import { ImportFormat, ParagraphKind } from './names'
import { count, Level, offset } from './shapes'
import { Id, saying } from './text'

/** A new version of one side of an article, while it is reviewed: how it is sent, and what it is compared to. */

export const versionFields = {
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
    .meta({ description: 'The state that a preview was made of: refused where the text has changed since.' }),
  anyway: z.enum(['true', 'false']).optional().meta({
    description: 'Take it although it looks like another text, or is in another language.',
  }),
}

type Sent = { document?: unknown; text?: unknown }

/** Either a document or a text. */
export function oneText({ document, text }: Sent, context: z.RefinementCtx) {
  if ((document === undefined) === (text === undefined))
    context.addIssue({
      code: 'custom',
      path: [document === undefined ? 'document' : 'text'],
      message: document === undefined ? 'is missing: send a document or a text' : 'can’t be sent with a document',
    })
}

export const VersionWarningCode = z.enum(['language', 'unlike', 'format', 'exported'])
export type VersionWarningCode = z.infer<typeof VersionWarningCode>

/** Something to look at before it is taken; language and unlike are refused without `anyway`. */
export const VersionWarning = z
  .object({
    code: VersionWarningCode,
    message: z.string(),
    language: z.string().optional().meta({ description: 'The language that it seems to be in.' }),
  })
  .meta({ id: 'VersionWarning' })
export type VersionWarning = z.infer<typeof VersionWarning>

const splices = z.array(z.object({ start: offset, end: offset, insert: z.string() }))

/** A paragraph, or several that were one or become one: those are separated by blank lines. */
export const changedParagraph = {
  paragraphId: Id,
  unitId: Id,
  before: z.string(),
  after: z.string(),
  changes: splices,
}

export const versionComparison = {
  seq: count.meta({ description: 'The state of the article that this was compared with.' }),
  added: z.array(
    z.object({
      unitId: z.nullable(Id).meta({ description: 'The unit behind which it stands; null: before the first.' }),
      kind: ParagraphKind,
      level: Level.optional(),
      text: z.string(),
    }),
  ),
  removed: z.array(z.object({ paragraphId: Id, unitId: Id, text: z.string() })),
  unchanged: count,
  comments: count.meta({ description: 'Comments of the document, which become threads.' }),
  signOffs: count.meta({ description: 'Sign-offs that would lapse.' }),
  likeness: z.number().min(0).max(1).meta({ description: 'How much of the two texts is the same.' }),
  warnings: z.array(VersionWarning),
}
