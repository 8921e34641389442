import { z } from 'zod'
import { Side } from './names'
import { foundAuthors, sentAuthors } from './returns'
import type { Routes } from './route'
import { count } from './shapes'
import { Id } from './text'
import { changedParagraph, oneText, versionComparison, versionFields } from './version'

/** A new version of the translation, while it is reviewed. */

/** What the person who brought it began from: as it was imported, as it is, or as it was after an event. */
const Base = z.union([z.enum(['imported', 'now']), z.coerce.number().int().nonnegative()])

export const BroughtAs = z.enum(['suggestions', 'accepted'])
export type BroughtAs = z.infer<typeof BroughtAs>

export const TranslationForm = z
  .strictObject({
    ...versionFields,
    as: BroughtAs.default('suggestions').meta({ description: 'accepted: at once, by who may decide.' }),
    authors: sentAuthors,
    base: Base.optional().meta({
      description:
        'What it began from: imported, now, or the number of an event; what was changed since is merged. If missing, the state that it is most like.',
    }),
  })
  .superRefine(oneText)
  .meta({ id: 'TranslationForm' })
export type TranslationForm = z.infer<typeof TranslationForm>

export const TranslationComparison = z
  .object({
    ...versionComparison,
    base: count.meta({ description: 'The number of the event after which it is taken to have begun; 0: as imported.' }),
    bases: z
      .array(z.object({ seq: count, likeness: z.number().min(0).max(1) }))
      .meta({ description: 'The states that were tried, the latest first.' }),
    changed: z.array(
      z.object({
        ...changedParagraph,
        now: z.string().optional().meta({ description: 'As it reads now, if it was changed since the base.' }),
        conflicts: count.meta({ description: 'Changes of words that have become others since.' }),
      }),
    ),
    suggestions: count,
    conflicts: count.meta({ description: 'Of the suggestions: their words are others now.' }),
    already: count.meta({ description: 'Changes that were made or suggested already.' }),
    pending: count.meta({ description: 'Suggestions of others that are about the same words.' }),
    authors: foundAuthors,
  })
  .meta({ id: 'TranslationComparison' })
export type TranslationComparison = z.infer<typeof TranslationComparison>

export const TranslationBrought = z
  .object({
    seq: count.meta({ description: 'Of its event.' }),
    returnId: z.nullable(Id).meta({ description: 'null: it brought nothing new, and nothing was stored.' }),
    threadIds: z.array(Id),
    ...{ suggestions: count, comments: count, conflicts: count, already: count },
    ...{ changed: count, added: count, removed: count, unchanged: count },
    accepted: count.meta({ description: 'Of the suggestions.' }),
  })
  .meta({ id: 'TranslationBrought' })
export type TranslationBrought = z.infer<typeof TranslationBrought>

export const TranslationRestored = z
  .object({ seq: count, undone: count, withdrawn: count, deleted: count })
  .meta({ id: 'TranslationRestored' })
export type TranslationRestored = z.infer<typeof TranslationRestored>

/** A new version of either side: a file in its field, or the text itself with its side. */
export const UpdateForm = z
  .strictObject({
    source: z.file().optional(),
    target: z.file().optional(),
    side: z.optional(Side),
    ...{ text: versionFields.text, format: versionFields.format, seq: versionFields.seq, anyway: versionFields.anyway },
    as: BroughtAs.default('suggestions'),
    base: Base.optional(),
    authors: sentAuthors,
  })
  .superRefine(({ source, target, side, text }, context) => {
    const sent = [source, target, text].filter((one) => one !== undefined).length
    if (sent !== 1)
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: 'or target or text must be sent, and one of them alone',
      })
    if ((text === undefined) !== (side === undefined))
      context.addIssue({ code: 'custom', path: ['side'], message: 'goes with a text: source or target' })
  })
  .meta({ id: 'UpdateForm' })
export type UpdateForm = z.infer<typeof UpdateForm>

export const Updated = z
  .object({ changed: count, added: count, removed: count, unchanged: count })
  .meta({ id: 'Updated' })
export type Updated = z.infer<typeof Updated>

export const translationRoutes = {
  'POST /articles/{id}/update': {
    summary: 'Bring a new version of a side, or see what it would change',
    query: z.object({ preview: z.enum(['true', 'false']).optional() }),
    body: UpdateForm,
    sent: 'multipart/form-data',
    orJson: true,
    answer: Updated,
  },
  'POST /articles/{id}/translation/preview': {
    summary: 'Compare a new version of the translation with the one that it began from; nothing is stored',
    body: TranslationForm,
    sent: 'multipart/form-data',
    orJson: true,
    answer: TranslationComparison,
  },
  'POST /articles/{id}/translation': {
    summary:
      'Bring a new version of the translation: what it changed becomes suggestions, accepted at once if an editor wants, merged with what was changed since',
    body: TranslationForm,
    sent: 'multipart/form-data',
    orJson: true,
    answer: TranslationBrought,
  },
  'POST /articles/{id}/translation/undo': {
    summary: 'Take the last new version of the translation back; what others decided since stays',
    answer: TranslationRestored,
  },
} as const satisfies Routes
