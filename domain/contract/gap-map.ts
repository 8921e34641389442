import { z } from 'zod'
import { ParagraphKind, Side } from './names'
import { count, Thread } from './shapes'
import { Id } from './text'

/** An article as its paragraphs, the gaps as marks in them; and what the body has of the headline and the lede. */

const MapParagraph = z.object({
  id: Id,
  kind: ParagraphKind,
  length: z.int().nonnegative().meta({ description: 'Of its text, in UTF-16 code units.' }),
  text: z.string().optional().meta({ description: 'Absent in an article that is too long to be shown whole.' }),
})
export type MapParagraph = z.infer<typeof MapParagraph>

/** `number`: as everywhere; null: the unit is excluded. */
const MapUnit = z.object({
  type: z.literal('unit'),
  id: Id,
  number: z.nullable(z.int().positive()),
  source: z.array(MapParagraph),
  target: z.array(MapParagraph),
})
export type MapUnit = z.infer<typeof MapUnit>

/** Units in a row without a mark, where the article is too long to be shown whole. */
const UnmarkedUnits = z.object({ type: z.literal('unmarked'), units: z.int().positive() })

const PromisedWord = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  units: z.array(Id).meta({ description: 'The first units that take the word up.' }),
  count: count.meta({ description: 'How many do.' }),
})

const Carrier = z.object({
  unitId: Id,
  number: z.int().positive(),
  words: z.int().positive().meta({ description: 'How many of the words it takes up.' }),
})

/** A headline or a lede with its words, and where the body takes each up. */
export const PromisedText = z
  .object({
    role: z.enum(['headline', 'lede']),
    side: Side,
    unitId: Id,
    paragraphId: Id,
    text: z.string(),
    words: z.array(PromisedWord),
    carriers: z.array(Carrier).meta({
      description:
        'The units that take up the most of its words, wherever they are in the article; of as many the first.',
    }),
    carriedBy: count.meta({ description: 'How many units take up any.' }),
  })
  .meta({ id: 'PromisedText' })
export type PromisedText = z.infer<typeof PromisedText>

export const GapMap = z
  .object({
    title: z.object({ source: z.string(), target: z.string() }),
    sourceLanguage: z.string(),
    targetLanguage: z.string(),
    seq: count.meta({ description: 'The event after which the article stands so.' }),
    parts: z.array(z.discriminatedUnion('type', [MapUnit, UnmarkedUnits])),
    gaps: z.array(Thread).meta({ description: 'Ended ones too, in the order of the text.' }),
    promises: z.array(PromisedText).meta({ description: 'None in a language whose words can’t be compared.' }),
  })
  .meta({ id: 'GapMap' })
export type GapMap = z.infer<typeof GapMap>
