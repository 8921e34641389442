import { z } from 'zod'
import { DisplacedAnchor, StepStructure } from '../manuscript/step'
import { Annotation } from './annotation'
import { AnchorState } from './names'
import { Article, Event, Paragraph, Person, Thread, Unit, Version } from './shapes'
import { Id, Time } from './text'

/** An article with its whole review as one JSON document, as it is exported and imported again. */

export const DOCUMENT = { id: 'stet/article', version: 1 } as const

/** The address at which its JSON Schema is published. */
export const DOCUMENT_SCHEMA = '/api/v1/schemas/article.json'

const count = z.int().nonnegative()

/** A paragraph that corrections removed or joined to another, in its place among those of its unit. */
export const RemovedParagraph = Paragraph.extend({ removedAt: Time }).meta({ id: 'RemovedParagraph' })
export type RemovedParagraph = z.infer<typeof RemovedParagraph>

/** What is stored of a version besides its words; an undo needs it. */
export const MadeVersion = z
  .object({
    version: z.int().positive(),
    seq: count.meta({ description: 'The event it came with; 0: with the import.' }),
    step: count.meta({ description: 'Its place among the versions of that event.' }),
    structure: StepStructure.optional(),
    bent: z.array(DisplacedAnchor).meta({ description: 'The anchors that it displaced, as they stood before.' }),
  })
  .meta({ id: 'MadeVersion' })
export type MadeVersion = z.infer<typeof MadeVersion>

/** The places that a gap links to, in the order of its links, and who resolved it. */
export const GapRecord = z
  .object({
    links: z.array(z.object({ id: Id, prefix: z.string(), suffix: z.string(), state: AnchorState })),
    resolvedBy: Person.optional(),
    resolvedAt: z.optional(Time),
  })
  .meta({ id: 'GapRecord' })
export type GapRecord = z.infer<typeof GapRecord>

/** What restoring a unit, or the article as a whole, needs beyond the API's shapes. */
export const Restoration = z
  .object({
    removed: z.array(RemovedParagraph),
    made: z.record(Id, z.array(MadeVersion)).meta({ description: 'By paragraph: the versions that corrections made.' }),
    gaps: z.record(Id, GapRecord).meta({ description: 'By thread.' }),
  })
  .meta({ id: 'Restoration' })
export type Restoration = z.infer<typeof Restoration>

/** What is read of a document that is imported again. */
export const Restorable = z.object({
  article: Article,
  units: z.array(Unit),
  threads: z.array(Thread),
  versions: z.record(Id, z.array(Version)).meta({ description: 'By paragraph, removed ones too.' }),
  restoration: z.array(Restoration),
})
export type Restorable = z.infer<typeof Restorable>

export const ArticleDocument = Restorable.extend({
  $schema: z.string(),
  schema: z.object({ id: z.literal(DOCUMENT.id), version: z.literal(DOCUMENT.version) }),
  events: z.array(Event),
  annotations: z.array(Annotation).meta({ description: 'The threads as W3C Web Annotations.' }),
  seal: z
    .string()
    .optional()
    .meta({ description: 'Proof for the installation that wrote it that nothing was changed.' }),
})
export type ArticleDocument = z.infer<typeof ArticleDocument>
