import { z } from 'zod'
import { Time } from './text'

/** A thread as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), for readers that know nothing of Stet. */

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

const creator = z.object({ type: z.literal('Person'), id: z.string().optional(), name: z.string() })

const Motivation = z.enum(['commenting', 'editing', 'assessing', 'questioning', 'replying'])

const TextualBody = z.object({
  type: z.literal('TextualBody'),
  purpose: z.enum(['commenting', 'editing', 'assessing', 'questioning', 'replying', 'classifying', 'tagging']),
  value: z.string(),
  format: z.enum(['text/markdown', 'text/plain']),
  creator: creator.optional(),
  created: z.optional(Time),
})
export type TextualBody = z.infer<typeof TextualBody>

const TextQuoteSelector = z
  .object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  })
  .meta({ description: 'The words as they were chosen.' })

const TextPositionSelector = z
  .object({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().nonnegative() })
  .meta({
    description:
      'Where they stand in the paragraph’s present text, in Unicode code points (an Anchor’s offsets are UTF-16 code units); left out where they no longer do.',
  })

const target = z.object({
  source: z.string().meta({ description: 'The paragraph; the unit or the article, where the thread is about these.' }),
  selector: z.array(z.union([TextQuoteSelector, TextPositionSelector])).optional(),
})
export type AnnotationTarget = z.infer<typeof target>

export const Annotation = z
  .object({
    '@context': z.literal(ANNOTATION_CONTEXT),
    id: z.string(),
    type: z.literal('Annotation'),
    motivation: Motivation,
    creator,
    created: Time,
    modified: z.optional(Time),
    body: z.array(TextualBody),
    target: z.union([target, z.string().meta({ description: 'Of a reply: the annotation that it is one to.' })]),
  })
  .meta({ id: 'Annotation' })
export type Annotation = z.infer<typeof Annotation>
