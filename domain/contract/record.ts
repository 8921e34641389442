import { z } from 'zod'
import { EVENT_KINDS } from '../event-kinds'
import { ArticleStatus, ParagraphKind } from './names'
import { page } from './route'
import { count, Event, Level, Person } from './shapes'
import { Id, Time, words } from './text'

/** The record of an article: its events, what the article was after each, and its rounds. */

const filters = {
  actor: z.optional(Id).meta({ description: 'What this person did.' }),
  kind: z.enum(EVENT_KINDS).optional().meta({ description: 'Events of one kind.' }),
  type: z.optional(words(100)).meta({ description: 'Events of one type: a name in EventData.' }),
}

/** A page of the record. */
export const HistoryPage = z.object({
  ...page,
  ...filters,
  order: z
    .enum(['oldest', 'newest'])
    .optional()
    .meta({ description: 'Which comes first: the oldest where nothing is said.' }),
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(999_999_999)
    .optional()
    .meta({ description: 'Only what came before this event.' }),
})

export const HistoryExport = z.object({
  ...filters,
  format: z.enum(['jsonl', 'csv']).meta({ description: 'An event a line: as JSON (JSON Lines), or as CSV.' }),
})
export type HistoryExport = z.infer<typeof HistoryExport>

const ThenParagraph = z.object({
  paragraphId: Id,
  kind: ParagraphKind,
  level: Level.optional(),
  text: z.string(),
})
export type ThenParagraph = z.infer<typeof ThenParagraph>

const ThenUnit = z.object({
  unitId: Id,
  excluded: z.boolean(),
  source: z.array(ThenParagraph),
  target: z.array(ThenParagraph),
})

export const Then = z
  .object({
    seq: count,
    event: Event.meta({ description: 'After which it stood so.' }),
    status: ArticleStatus,
    pairing: z.enum(['then', 'now']).meta({
      description:
        'then: the units are those of that time. now: the alignment was edited afterwards, and the record doesn’t keep how the paragraphs were paired before; they are shown in the units of today.',
    }),
    units: z
      .array(ThenUnit)
      .meta({ description: 'In order, excluded ones too. Texts and kinds are those of that time.' }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Then' })
export type Then = z.infer<typeof Then>

const Turned = z.object({ by: Person.nullable(), at: Time })

export const Round = z
  .object({
    round: z.int().positive(),
    from: count.meta({ description: 'The event that began it; 0: the import.' }),
    to: z.int().positive().optional().meta({ description: 'The approval that ended it; absent while it goes on.' }),
    approved: Turned.optional(),
    reopened: Turned.extend({ reason: z.string().optional() }).optional(),
  })
  .meta({ id: 'Round' })
export type Round = z.infer<typeof Round>
