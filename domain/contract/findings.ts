import { z } from 'zod'
import { CheckFamily, CheckId, FindingStatus, GapOrigin, GapType, Severity, Side } from './names'
import { offset, Person, Thread } from './shapes'
import { Id } from './text'

/** What the automatic checks found, and what Stet derives from the text itself: sentences, names and numbers. */

const words = { paragraphId: Id, version: z.int().positive(), start: offset, end: offset, quote: z.string() }

export const Check = z
  .object({
    id: CheckId,
    family: CheckFamily,
    offByDefault: z.boolean().meta({ description: 'New articles begin with it switched off.' }),
    title: z.string(),
    summary: z.string().meta({ description: 'What a finding of it says, in one line.' }),
    why: z.string().meta({ description: 'Why a copy editor wants to know, and what it lets pass.' }),
  })
  .meta({ id: 'Check', description: 'An automatic check, in the reader’s language.' })
export type Check = z.infer<typeof Check>

export const Finding = z
  .object({
    id: Id,
    unitId: Id,
    side: Side,
    ...words,
    check: CheckId,
    family: CheckFamily,
    severity: Severity,
    confidence: z.number().min(0).max(1),
    message: z.string().meta({ description: 'What was seen, in the reader’s language.' }),
    expected: z.string().optional().meta({ description: 'The expected text, where that is known.' }),
    counterpart: z.object(words).optional().meta({ description: 'The text on the other side that it refers to.' }),
    classification: z
      .object({ category: z.string(), gapType: GapType, gapOrigin: z.optional(GapOrigin) })
      .meta({ description: 'What a thread made of it is, where a person doesn’t say otherwise.' }),
    status: FindingStatus,
    reason: z.string().optional().meta({ description: 'Why it was dismissed.' }),
    judgedBy: Person.optional(),
    threadId: z.optional(Id).meta({ description: 'The thread it was turned into.' }),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

export const PromotionUndone = z.object({ finding: Finding, thread: Thread }).meta({ id: 'PromotionUndone' })
export type PromotionUndone = z.infer<typeof PromotionUndone>

export const SentencePair = z
  .object({
    source: z.array(z.object(words)),
    target: z.array(z.object(words)),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'SentencePair' })
export type SentencePair = z.infer<typeof SentencePair>

export const LedgerWords = z
  .object({
    kind: z.enum(['name', 'number']),
    key: z.string().meta({ description: 'Shared by all that render the same name or number, on both sides.' }),
    unitId: Id,
    side: Side,
    ...words,
  })
  .meta({ id: 'LedgerWords' })
export type LedgerWords = z.infer<typeof LedgerWords>
