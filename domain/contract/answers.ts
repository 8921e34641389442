import { z } from 'zod'
import { SkipReason } from './names'
import { count, Event, offset, Paragraph, Thread, Unit } from './shapes'
import { Id } from './text'

/** What some operations answer besides what they changed. */

export const Decided = z
  .object({ thread: Thread, paragraph: Paragraph, conflicts: z.array(Thread) })
  .meta({ id: 'Decided' })
export type Decided = z.infer<typeof Decided>

export const Skipped = z
  .object({
    threadId: Id,
    reason: SkipReason,
    by: z.optional(Id).meta({ description: 'The suggestion that was accepted instead.' }),
    message: z.string(),
  })
  .meta({ id: 'Skipped' })
export type Skipped = z.infer<typeof Skipped>

export const BulkDecided = z.object({ applied: z.array(Id), skipped: z.array(Skipped) }).meta({ id: 'BulkDecided' })
export type BulkDecided = z.infer<typeof BulkDecided>

export const GroupAccepted = z
  .object({
    accepted: z.array(Id).meta({ description: 'Its parts, and those for changes that the editor made beside them.' }),
    rejected: z.array(Id).meta({ description: 'Parts whose words the editor put back as they were.' }),
  })
  .meta({ id: 'GroupAccepted' })
export type GroupAccepted = z.infer<typeof GroupAccepted>

export const Hit = z
  .object({
    paragraphId: Id,
    unitId: Id,
    version: z.int().positive(),
    start: offset,
    end: offset,
    original: z.string(),
    replacement: z.string(),
    before: z.string().meta({ description: 'The words before it, some of them.' }),
    after: z.string(),
    overlaps: z.array(Id).meta({ description: 'Pending suggestions for these words.' }),
  })
  .meta({ id: 'Hit' })
export type Hit = z.infer<typeof Hit>

export const Replaced = z
  .object({
    groupId: z.nullable(Id).meta({ description: 'Null: nothing was found, or this is a preview.' }),
    threads: z.array(Thread),
    hits: z.array(Hit).optional().meta({ description: 'Of a preview, in reading order.' }),
  })
  .meta({ id: 'Replaced' })
export type Replaced = z.infer<typeof Replaced>

export const Changes = z
  .object({
    seq: count.meta({ description: 'To ask from next time.' }),
    tooMany: z
      .boolean()
      .meta({ description: 'So much has changed that the article should be loaded again; the lists are empty.' }),
    units: z.array(Unit).meta({ description: 'Those changed, as they are now, in order.' }),
    threads: z.array(Thread).meta({ description: 'Those changed, as they are now, oldest first.' }),
    unitIds: z.array(Id).optional().meta({ description: 'All units in order, where units came, went or moved.' }),
    texts: z
      .array(z.object({ paragraphId: Id, unitId: Id, text: z.string() }))
      .meta({ description: 'The earlier text of the paragraphs that have changed.' }),
    events: z.array(Event).meta({ description: 'What happened, the last 200.' }),
  })
  .meta({ id: 'Changes' })
export type Changes = z.infer<typeof Changes>
