import { z } from 'zod'
import type { Routes } from './route'
import { count, Unit } from './shapes'
import { changedParagraph, oneText, versionComparison, versionFields } from './version'

/** A new version of the source, while the translation is reviewed. */

export const SourceForm = z.strictObject(versionFields).superRefine(oneText).meta({ id: 'SourceForm' })
export type SourceForm = z.infer<typeof SourceForm>

export const SourceComparison = z
  .object({
    ...versionComparison,
    changed: z.array(z.object(changedParagraph)),
    threads: count.meta({
      description: 'Threads about words that are no longer there: they stay at their place.',
    }),
    tracked: count.meta({ description: 'Tracked changes of the document, taken as accepted.' }),
  })
  .meta({ id: 'SourceComparison' })
export type SourceComparison = z.infer<typeof SourceComparison>

export const SourceUpdated = z
  .object({
    seq: count.meta({ description: 'Of its event.' }),
    units: z.array(Unit).meta({ description: 'Those whose source is another now, in order.' }),
    ...{ changed: count, added: count, removed: count, unchanged: count },
    comments: count.meta({ description: 'Threads made of comments in the document.' }),
  })
  .meta({ id: 'SourceUpdated' })
export type SourceUpdated = z.infer<typeof SourceUpdated>

export const sourceRoutes = {
  'POST /articles/{id}/source/preview': {
    summary: 'Compare a new version of the source with the present one; nothing is stored',
    body: SourceForm,
    sent: 'multipart/form-data',
    orJson: true,
    answer: SourceComparison,
  },
  'POST /articles/{id}/source': {
    summary:
      'Bring a new version of the source: threads stay with their words, sign-offs of units whose source changed lapse, and the checks look again',
    body: SourceForm,
    sent: 'multipart/form-data',
    orJson: true,
    answer: SourceUpdated,
  },
  'POST /articles/{id}/source/undo': {
    summary: 'Take the last new version of the source back',
    answer: SourceUpdated,
  },
} as const satisfies Routes
