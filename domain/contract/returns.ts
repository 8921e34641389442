import { z } from 'zod'
import type { Routes } from './route'
import { count, Thread } from './shapes'
import { Id, Time } from './text'

/** Reviewed files that come back: what is sent, and what they would bring or brought. */

/** Whom the names in a file are given to. */
export const sentAuthors = z.string().max(20_000).optional().meta({
  description:
    'JSON: `[{"name", "userId"}]`, the members whom names in the file belong to. The others stay imported names.',
})

const pairs = z.string().max(200_000).optional().meta({
  description:
    'JSON: `[{"index", "paragraphId"}]`, which paragraph of the exported text a paragraph of the file is (its `index` in the preview); null: one of its own. Neighbours may be the same one, which was parted. The others are paired by their marks and words.',
})

const ReturnForm = z
  .strictObject({
    file: z.file().meta({
      description:
        'DOCX, Markdown (with CriticMarkup or without) or XLIFF (2.1, 1.2) that began as an export of the article.',
    }),
    authors: sentAuthors,
    pairs,
  })
  .meta({ id: 'ReturnForm' })
export type ReturnForm = z.infer<typeof ReturnForm>

export const ReturnAuthors = z.array(z.object({ name: z.string(), userId: Id })).max(500)

export const foundAuthors = z.array(z.object({ name: z.string(), userId: z.nullable(Id) })).meta({
  description: 'The names in the file, and the members to whom they were given before or who are called so.',
})

export const ReturnPairs = z.array(z.strictObject({ index: count, paragraphId: z.nullable(Id) })).max(1_000)

const likeness = z.number().min(0).max(1)

const UnsureParagraph = z
  .object({
    index: count.meta({ description: 'Which paragraph of the file: from 0, blank ones not counted.' }),
    text: z.string().meta({ description: 'How it begins in the file.' }),
    paragraphId: z
      .nullable(Id)
      .meta({ description: 'The paragraph of the exported text that it is taken for; null: none.' }),
    by: z.enum(['words', 'hand']),
    likeness: likeness.meta({ description: 'How much its words have in common with that; 0 without one.' }),
    candidates: z
      .array(
        z.object({
          paragraphId: Id,
          unitNumber: z.nullable(z.number().int().positive()),
          text: z.string().meta({ description: 'How it begins.' }),
          likeness,
        }),
      )
      .meta({ description: 'What it may be: the most alike first, at most five, none that another certainly is.' }),
  })
  .meta({
    id: 'UnsureParagraph',
    description: 'A paragraph of the file whose mark is lost and whose words are others, or that was paired by hand.',
  })

const counts = {
  suggestions: count,
  untracked: count.meta({ description: 'Of the suggestions: edits that were not tracked.' }),
  comments: count.meta({ description: 'New threads.' }),
  replies: count,
  resolved: count,
  decisions: count.meta({ description: 'Suggestions that were accepted or rejected in the file.' }),
  conflicts: count.meta({ description: 'Of the suggestions: their words have changed since.' }),
  inWords: count.meta({ description: 'Changes that no suggestion can express: they become comments.' }),
  notes: count.meta({
    description: 'Of the comments and replies: notes to readers that were written, edited or deleted in the file.',
  }),
  already: count.meta({ description: 'What was brought before.' }),
}

export const ReturnPreview = z
  .object({
    ...counts,
    matchedBy: z.enum(['marks', 'words']).meta({
      description:
        'words: the file doesn’t say which export it is. A Word file was compared with the one that it is most like, others with the present text.',
    }),
    baseSeq: z.nullable(count).meta({
      description: 'The event after which it was exported; null: it was compared with the present text.',
    }),
    baseAt: z.nullable(Time).meta({ description: 'When that event was.' }),
    likeness: likeness.meta({ description: 'How much of the text was found again.' }),
    paragraphs: z.array(UnsureParagraph).max(200).meta({ description: 'What isn’t sure, in the order of the file.' }),
    sourceEdits: count.meta({
      description: 'Units of an XLIFF file whose source was edited in it. Such edits aren’t brought in.',
    }),
    spacing: count.meta({
      description:
        'Line breaks of the text for which a Markdown file has spaces. It doesn’t say whether that was meant: they stay.',
    }),
    deletedComments: count.meta({
      description: 'Comments that were exported and aren’t in the file any more. They stay.',
    }),
    unsure: count.meta({ description: 'How many aren’t; more than `paragraphs` where those are 200.' }),
    authors: foundAuthors,
  })
  .meta({ id: 'ReturnPreview' })
export type ReturnPreview = z.infer<typeof ReturnPreview>

export const BroughtBack = z
  .object({
    returnId: z.nullable(Id),
    threadIds: z.array(Id).meta({
      description:
        'The threads that came, and those that were there and were answered, resolved or decided in the file.',
    }),
    ...counts,
  })
  .meta({ id: 'BroughtBack', description: 'Without a returnId: there was nothing new.' })
export type BroughtBack = z.infer<typeof BroughtBack>

export const ReturnUndone = z.object({ returnId: Id, withdrawn: count, deleted: count }).meta({ id: 'ReturnUndone' })
export type ReturnUndone = z.infer<typeof ReturnUndone>

export const returnRoutes = {
  'POST /articles/{id}/returns/preview': {
    summary: 'What a reviewed file would bring back: Word, Markdown or XLIFF; nothing is stored',
    body: ReturnForm,
    sent: 'multipart/form-data',
    answer: ReturnPreview,
  },
  'POST /articles/{id}/returns': {
    summary:
      'Bring back a reviewed file (Word, Markdown, XLIFF): its changes as suggestions, its comments as threads and replies',
    body: ReturnForm,
    sent: 'multipart/form-data',
    answer: BroughtBack,
    status: 201,
  },
  'POST /articles/{id}/returns/{returnId}/undo': {
    summary: 'Take back all that a file brought, but for what others did with it since',
    answer: ReturnUndone,
  },
  'POST /suggestions/{threadId}/outside/dismiss': {
    summary: 'Dismiss a decision that was taken in a returned file',
    answer: Thread,
  },
  'POST /suggestions/{threadId}/outside/restore': {
    summary: 'Offer a decision again that was taken in a returned file and was dismissed',
    answer: Thread,
  },
} as const satisfies Routes
