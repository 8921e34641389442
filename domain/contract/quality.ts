import { z } from 'zod'
import { type Severity, Side } from './names'
import { count, Person, Policy } from './shapes'
import { Day, LanguageTag } from './text'

/** The quality of translations in numbers, after MQM (themqm.org): errors by category and severity, weighed, by so many words. */

const weight = z.number().min(0).max(1_000)

export const Weights = z
  .object({ neutral: weight, minor: weight, major: weight, critical: weight, punctuation: weight })
  .meta({
    id: 'Weights',
    description: 'What an error counts for, by its severity. A minor error of punctuation has a weight of its own.',
  })
export type Weights = z.infer<typeof Weights>

/** Those of MQM’s own scoring model, and for punctuation that of Freitag et al. (TACL 2021). */
export const DEFAULT_WEIGHTS: Weights = { neutral: 0, minor: 1, major: 5, critical: 25, punctuation: 0.1 }

/** The policy that new articles take, and what holds in every article. */
export const WorkspacePolicy = Policy.extend({ weights: Weights }).meta({ id: 'WorkspacePolicy' })
export type WorkspacePolicy = z.infer<typeof WorkspacePolicy>

export const WorkspacePolicyInput = Policy.extend({
  weights: Weights.optional().meta({ description: 'Where they are left out, they stay as they are.' }),
}).meta({ id: 'WorkspacePolicyInput' })
export type WorkspacePolicyInput = z.infer<typeof WorkspacePolicyInput>

const amount = z.number().nonnegative()

export const Score = z
  .object({
    words: count.meta({
      description:
        'Of the included units as they are now: what stands between white space (in Korean, eojeols); each Chinese character or kana by itself.',
    }),
    errors: count,
    penalty: amount.meta({ description: 'The errors, weighed.' }),
    per1000: amount.nullable().meta({ description: 'The penalty by 1,000 words; null if there are no words.' }),
    mqm: z.number().nullable().meta({ description: '100 − 100 × penalty ÷ words; null if there are no words.' }),
  })
  .meta({ id: 'Score' })
export type Score = z.infer<typeof Score>

const bySeverity = z.object({ neutral: count, minor: count, major: count, critical: count })

export const CategoryScore = z
  .object({
    category: z.string().meta({ description: 'A path of MQM.' }),
    side: Side,
    errors: count,
    open: count,
    severities: bySeverity,
    penalty: amount,
    per1000: amount.nullable(),
  })
  .meta({ id: 'CategoryScore' })
export type CategoryScore = z.infer<typeof CategoryScore>

const alpha = z.number().nullable()

export const Agreement = z
  .object({
    readers: z.array(Person).meta({ description: 'Who has signed off units that somebody else has, too.' }),
    units: count.meta({ description: 'Those that two or more have signed off, in whichever version.' }),
    alpha: alpha.meta({
      description:
        'Krippendorff’s alpha, nominal, over these units: whether a reader marked something (an issue, a gap, a suggestion). Null where nobody marked anything, or everybody everything: there is no variation to agree on.',
    }),
    dimensions: z.array(z.object({ dimension: z.string(), alpha, marked: count })).meta({
      description: 'The same for each dimension of MQM; marked: units in which somebody marked it.',
    }),
    overlap: alpha.meta({
      description: 'F1 over the characters that two readers marked, over all pairs; null where nobody marked words.',
    }),
  })
  .meta({ id: 'Agreement' })
export type Agreement = z.infer<typeof Agreement>

const asDelivered = 'As it was delivered: issues, whatever became of them, and accepted suggestions with a category.'

export const ArticleScore = Score.extend({
  after: Score.meta({ description: 'The issues that are open.' }),
  bySide: z.object({
    source: z.object({ before: Score, after: Score }),
    target: z.object({ before: Score, after: Score }),
  }),
  byCategory: z.array(CategoryScore).meta({ description: 'The heaviest first.' }),
  weights: Weights,
  agreement: Agreement.optional().meta({ description: 'Absent unless two people have signed off the same unit.' }),
}).meta({ id: 'ArticleScore', description: `The translation. ${asDelivered}` })
export type ArticleScore = z.infer<typeof ArticleScore>

/** So many errors of one kind. `open`: those of them that are. */
export type CountedErrors = {
  readonly side: Side
  readonly category: string
  readonly severity: Severity
  readonly all: number
  readonly open: number
}

/** What translations are compared by: the month or the week they were approved (else added), who translated them, the category of their errors; or the names and terms that were wrong. */
export const REPORTED_BY = ['month', 'week', 'translator', 'category', 'words'] as const
export type ReportedBy = (typeof REPORTED_BY)[number]

export const ReportQuery = z.object({
  by: z.enum(REPORTED_BY).default('month'),
  from: z.optional(Day).meta({ description: 'Articles approved (else added) on this day or later.' }),
  to: z.optional(Day).meta({ description: 'On this day or earlier.' }),
  sourceLanguage: z.optional(LanguageTag),
  targetLanguage: z.optional(LanguageTag),
})
export type ReportQuery = z.infer<typeof ReportQuery>

export const QualityRow = Score.extend({
  key: z.string().meta({
    description:
      '2026-11, 2026-W48, a translator (empty: nobody is named), a path of MQM; or the words that were wrong, as they read in the translation.',
  }),
  articles: count,
  after: Score.meta({ description: 'The issues that are open.' }),
  corrected: z.array(z.string()).optional().meta({ description: 'Of words: what they were corrected to.' }),
}).meta({ id: 'QualityRow' })
export type QualityRow = z.infer<typeof QualityRow>

export const QualityReport = z
  .object({
    by: z.enum(REPORTED_BY),
    items: z.array(QualityRow).meta({
      description: 'In order of time; else what weighs most first. Words: the 200 most often wrong.',
    }),
    articles: count.meta({ description: 'All that were looked at.' }),
    weights: Weights,
  })
  .meta({ id: 'QualityReport' })
export type QualityReport = z.infer<typeof QualityReport>
