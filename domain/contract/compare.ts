import { z } from 'zod'
import { ParagraphKind, Side } from './names'
import { Level, Person } from './shapes'
import { Id } from './text'

/** Two states of an article compared. */

const State = z
  .string()
  .max(20)
  .regex(/^(?:imported|now|[1-9]\d{0,8}|round:\d{1,6})$/)

export const ComparisonQuery = z.object({
  from: State.default('imported').meta({
    description:
      'imported, the number of an event (as it was after that one), round:N (as it was approved at the end of that round; while it goes on, as it is now), or now.',
  }),
  to: State.default('now').meta({ description: 'As in from; the later of the two.' }),
  side: z._default(Side, 'target').meta({
    description: 'The translation, or the source, of which new versions may have come.',
  }),
  pending: z
    .literal('true')
    .optional()
    .meta({ description: 'Also draw into the lines what is suggested, where it can be done. Only up to now.' }),
  all: z.literal('true').optional().meta({ description: 'Units in which nothing changed as well.' }),
  passing: z.literal('true').optional().meta({
    description: 'Lines also hold words that one change inserted and another deleted: they are in neither text.',
  }),
  cursor: z.string().max(600).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'So many units are gone through, changed or not; all where nothing is said.' }),
})

/** Words put in the place of others. Offsets are those of the text before. */
const ComparedChange = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  insert: z.string(),
  threadId: z.optional(Id),
  author: Person.optional().meta({ description: 'Who proposed it.' }),
  decidedBy: Person.optional().meta({ description: 'Who accepted it.' }),
})

const ChangeMark = z.object({
  is: z.enum(['inserted', 'deleted']),
  threadId: Id,
  insertedBy: z.optional(Id).meta({ description: 'With passing: the change that had inserted what this one deleted.' }),
})
const kind = { kind: ParagraphKind, level: Level.optional() }

const ComparedWords = z.object({
  words: z.string().meta({ description: 'As they are read, without the signs of Markdown.' }),
  style: z
    .object({
      emphasis: z.literal(true),
      strong: z.literal(true),
      code: z.literal(true),
      href: z.string(),
    })
    .partial(),
  change: ChangeMark.optional(),
})

export const ComparedLine = z
  .object({
    ...kind,
    was: z
      .object({ ...kind, threadId: Id })
      .optional()
      .meta({ description: 'Of what kind it was, and who changed it.' }),
    words: z.array(ComparedWords),
    end: ChangeMark.optional().meta({ description: 'The paragraph’s end came, or went.' }),
  })
  .meta({ id: 'ComparedLine', description: 'A paragraph as a word processor holds one, with its tracked changes.' })
export type ComparedLine = z.infer<typeof ComparedLine>

const ComparedParagraph = z.object({
  paragraphId: Id,
  before: z.string().meta({ description: 'Empty where there was none.' }),
  after: z.string().meta({ description: 'Empty where there is none.' }),
  changes: z.array(ComparedChange),
})
export type ComparedParagraph = z.infer<typeof ComparedParagraph>

export const ComparedUnit = z
  .object({ unitId: Id, paragraphs: z.array(ComparedParagraph), lines: z.array(ComparedLine) })
  .meta({ id: 'ComparedUnit' })
export type ComparedUnit = z.infer<typeof ComparedUnit>

export const Comparison = z.object({
  units: z.array(ComparedUnit).meta({ description: 'Those in which something changed, or all, in order.' }),
  nextCursor: z.string().nullable(),
  through: z.nullable(Id).meta({ description: 'The last unit gone through; null: to the end.' }),
})
export type Comparison = z.infer<typeof Comparison>
