import { z } from 'zod'
import { LIMITS } from './limits'
import { Severity } from './names'
import { page, type Routes } from './route'
import { Id, IN_ONE_LINE, LanguageTag, saying, words } from './text'

/** What a rule asks for: other words, not these words, so many of them, or their capitals. */
export const StyleRuleKind = z.enum(['substitution', 'existence', 'occurrence', 'capitalization'])
export type StyleRuleKind = z.infer<typeof StyleRuleKind>

const oneLine = (max: number) => words(max).check(IN_ONE_LINE)
const count = z.int().min(0).max(1_000)

const rule = {
  kind: StyleRuleKind,
  find: saying(LIMITS.find).check(
    IN_ONE_LINE,
    z.meta({
      description:
        'Words, alternatives separated by | or a comma; a regular expression where regex is true. Of a capitalization, the words as they should be written, or how headings are: $title, $sentence, $lower, $upper.',
    }),
  ),
  instead: z.optional(oneLine(LIMITS.find)).meta({ description: 'What to write instead (substitution).' }),
  why: z.optional(oneLine(LIMITS.find)).default('').meta({
    description: 'What a finding says; %s stands for the words to write (substitution), then for those found.',
  }),
  language: LanguageTag.check(z.meta({ description: 'Of the text it is about: en also covers en-GB.' })),
  matchCase: z.boolean().optional(),
  wholeWords: z.boolean().optional().meta({
    description: 'True where left out: no part of a longer word; a Korean word is whole with its particles.',
  }),
  inflected: z.boolean().optional().meta({ description: 'English: the other forms of the words as well.' }),
  regex: z.boolean().optional(),
  except: z.optional(oneLine(LIMITS.find)).meta({ description: 'Words that are all right nevertheless.' }),
  atMost: count.optional().meta({ description: 'Occurrence: no more of them; one where nothing is said.' }),
  atLeast: count.optional().meta({ description: 'Occurrence: no fewer of them.' }),
  per: z.enum(['sentence', 'paragraph']).optional().meta({ description: 'Occurrence: in what; a paragraph.' }),
  only: z.literal('heading').optional().meta({ description: 'Nowhere but in headings.' }),
  severity: z.optional(Severity).meta({ description: 'Minor where left out.' }),
  on: z.boolean().default(true),
}

export const StyleRule = z.object({ id: Id, ...rule }).meta({ id: 'StyleRule' })
export type StyleRule = z.infer<typeof StyleRule>

/** A rule as it is sent; without an id it is a new one. */
export const StyleRuleInput = z
  .object({ id: z.optional(Id), ...rule })
  .refine(({ kind, instead }) => kind !== 'substitution' || instead !== undefined, {
    message: 'is missing: say what to write instead',
    path: ['instead'],
  })
  .meta({ id: 'StyleRuleInput' })
export type StyleRuleInput = z.infer<typeof StyleRuleInput>

export const version = z.int().nonnegative()

export const StyleGuide = z.object({ version, rules: z.array(StyleRule) }).meta({ id: 'StyleGuide' })
export type StyleGuide = z.infer<typeof StyleGuide>

/** What couldn't be taken from a file, and where. */
export const NotUnderstood = z.object({
  file: z.string().optional(),
  line: z.int().optional(),
  name: z.string().optional().meta({ description: 'Of the rule or the term, as far as it is known.' }),
  problem: z.enum([
    'kind',
    'scope',
    'expression',
    'missing',
    'language',
    'value',
    'script',
    'unreadable',
    'too-many',
    'encoding',
  ]),
  detail: z.string(),
})
export type NotUnderstood = z.infer<typeof NotUnderstood>

/** Words that a rule would mark. */
export const TrialPlace = z.object({
  ruleId: z.string().meta({ description: 'Its id, or its number in what was sent, from 0.' }),
  unitId: Id,
  paragraphId: Id,
  side: z.enum(['source', 'target']),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
  expected: z.string().optional(),
  link: z.string().meta({ description: 'Where it is on the desk.' }),
})
export type TrialPlace = z.infer<typeof TrialPlace>

export const Trial = z
  .object({
    findings: z.int().meta({ description: 'In the articles of this answer.' }),
    articles: z.array(z.object({ articleId: Id, title: z.string(), findings: z.int(), places: z.array(TrialPlace) })),
    looked: z.int().meta({ description: 'How many articles have been looked at, those of earlier answers included.' }),
    total: z.int(),
    nextCursor: z.string().nullable().meta({ description: 'To go on with; null: every article has been looked at.' }),
  })
  .meta({ id: 'StyleTrial' })
export type Trial = z.infer<typeof Trial>

const given = z.array(StyleRuleInput).max(LIMITS.rules)

export const styleRoutes = {
  'GET /style-guide': {
    summary: 'The style guide of the workspace; also as text/csv',
    query: z.object({ format: z.enum(['json', 'csv']).optional() }),
    answer: StyleGuide,
    table: true,
  },
  'PUT /style-guide': {
    summary: 'Put other rules in place of all (admin); also as text/csv',
    body: z.object({
      version: version.optional().meta({ description: 'What was read: refused where it has changed since (409).' }),
      rules: given,
    }),
    answer: StyleGuide,
    table: true,
  },
  'PATCH /style-guide': {
    summary: 'Add, change and remove rules (admin); refused where one of them has changed since the version read (409)',
    body: z.object({ version, put: given.default([]), remove: z.array(Id).max(LIMITS.rules).default([]) }),
    answer: z.object({ before: version, version, rules: z.array(StyleRule) }).meta({
      description: '`before`: the version that this follows on; the rules as they are now, in the order sent.',
    }),
  },
  'POST /style-guide/read': {
    summary: 'Read rules from a file without storing anything: CSV or Vale’s YAML, several files or a ZIP of them',
    body: z.object({ file: z.file(), language: z.optional(LanguageTag).default('en') }),
    sent: 'multipart/form-data',
    answer: z.object({ rules: z.array(StyleRuleInput), notUnderstood: z.array(NotUnderstood) }),
  },
  'POST /style-guide/try': {
    summary: 'What rules would say about the articles that the caller may read; some articles an answer',
    body: z.object({
      rules: z.array(StyleRuleInput).min(1).max(LIMITS.rules),
      cursor: page.cursor,
    }),
    answer: Trial,
  },
} as const satisfies Routes
