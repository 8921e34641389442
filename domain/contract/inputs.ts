import { z } from 'zod'
import { isSameLanguage } from '../same-language'
import { LinkInput, MOST_LINKS, ReadVersions } from './gap'
import { Glossary } from './glossary'
import { LIMITS } from './limits'
import { ArticleStatus, CheckId, GapOrigin, GapType, ParagraphKind, Role, Severity } from './names'
import { PersonName } from './person-name'
import { Level, Policy } from './shapes'
import { Day, Id, IN_ONE_LINE, LanguageTag, line, saying, Time, words } from './text'

/** What the API accepts. */

const offset = z.int().nonnegative()
const range = { start: offset, end: offset }
const ordered = (r: { start: number; end: number }) => r.start <= r.end
const ORDERED = { message: 'ends before it starts', path: ['end'] }

export const AnchorInput = z
  .object({ version: z.int().positive(), ...range })
  .refine(ordered, ORDERED)
  .meta({ id: 'AnchorInput' })
export type AnchorInput = z.infer<typeof AnchorInput>

export const Category = line(100).check(z.meta({ description: 'An MQM path, for example accuracy/mistranslation.' }))

/** The two sides of an article, or one text that holds both. */
export const articleTexts = {
  title: z
    .object({ source: words(LIMITS.title), target: words(LIMITS.title) })
    .partial()
    .optional(),
  format: z.enum(['text', 'markdown', 'html']).default('text'),
  source: z.optional(saying(LIMITS.side)),
  target: z.optional(saying(LIMITS.side)),
  bilingual: z.optional(saying(LIMITS.side)),
  swap: z.boolean().optional().meta({ description: 'Swap the two sides.' }),
}

/** A person, or an engine. */
export const TranslatedBy = line(200).check(z.meta({ description: 'The translator: a person, or an engine.' }))

export const NewArticle = z
  .object({
    ...articleTexts,
    sourceLanguage: LanguageTag,
    targetLanguage: LanguageTag,
    translatedBy: z.optional(TranslatedBy),
    anyway: z
      .boolean()
      .optional()
      .meta({ description: 'Import it although the sides look swapped or in the same language.' }),
  })
  .superRefine(twoSides)
  .superRefine(twoLanguages)
  .meta({ id: 'NewArticle' })
export type NewArticle = z.infer<typeof NewArticle>

type Sides = { source?: unknown; target?: unknown; bilingual?: unknown }

export function twoSides(body: Sides, context: z.RefinementCtx) {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (body.bilingual !== undefined) {
    if (body.source !== undefined) refuse('source', 'can’t be sent with bilingual')
    if (body.target !== undefined) refuse('target', 'can’t be sent with bilingual')
  } else {
    if (body.source === undefined) refuse('source', 'is missing: send source and target, or bilingual')
    if (body.target === undefined) refuse('target', 'is missing: send source and target, or bilingual')
  }
}

export function twoLanguages(
  { sourceLanguage, targetLanguage }: { sourceLanguage?: string | undefined; targetLanguage?: string | undefined },
  context: z.RefinementCtx,
) {
  if (sourceLanguage !== undefined && targetLanguage !== undefined && isSameLanguage(sourceLanguage, targetLanguage))
    context.addIssue({ code: 'custom', path: ['targetLanguage'], message: 'is the same as the source language' })
}

export const ArticlePatch = z
  .object({
    title: z
      .object({ source: z.nullable(words(LIMITS.title)), target: z.nullable(words(LIMITS.title)) })
      .partial()
      .meta({ description: 'Words set the title of a side by hand; null lets it follow the headline again.' }),
    dueAt: z.nullable(Time.check(z.refine((time) => time >= '1970', 'is before 1970'))),
    policy: Policy,
    date: z.nullable(Day),
    translatedBy: z.nullable(TranslatedBy),
    glossary: Glossary,
    checksOff: z
      .array(CheckId)
      .max(LIMITS.checks)
      .overwrite((ids) => [...new Set(ids)]),
  })
  .partial()
  .meta({ id: 'ArticlePatch' })
export type ArticlePatch = z.infer<typeof ArticlePatch>

const comment = { kind: z.literal('comment'), body: saying(LIMITS.remark) }
const issue = {
  kind: z.literal('issue'),
  category: Category,
  severity: Severity,
  body: z.optional(saying(LIMITS.remark)),
}
const gap = {
  kind: z.literal('gap'),
  type: GapType,
  origin: GapOrigin,
  severity: Severity,
  explanation: saying(LIMITS.remark),
  links: z.array(LinkInput).max(MOST_LINKS).default([]),
}
const anchor = AnchorInput.optional()
const fixes = z.optional(Id).meta({ description: 'A gap or an issue: accepting the suggestion ends it.' })
const why = { category: z.optional(Category), reason: z.optional(saying(LIMITS.reason)), fixes }

/** A change of the whole paragraph. Which paragraph is next is read from the current text. */
const StructureInput = z.discriminatedUnion('op', [
  z.object({ op: z.literal('join-next') }),
  z.object({ op: z.literal('remove') }),
  z.object({ op: z.literal('kind'), to: ParagraphKind, level: Level.optional() }),
])
export type StructureInput = z.infer<typeof StructureInput>

const suggestion = {
  kind: z.literal('suggestion'),
  anchor,
  replacement: z.optional(words(LIMITS.paragraph)),
  structure: StructureInput.optional(),
  ...why,
}

/** Words at a place, or a change of the whole paragraph. */
function proposesOneThing(
  body: { anchor?: unknown; replacement?: unknown; structure?: unknown },
  context: z.RefinementCtx,
) {
  for (const path of ['anchor', 'replacement'] as const) {
    if (body.structure === undefined && body[path] === undefined)
      context.addIssue({
        code: 'custom',
        path: [path],
        message: 'is missing: send anchor and replacement, or structure',
      })
    if (body.structure !== undefined && body[path] !== undefined)
      context.addIssue({ code: 'custom', path: [path], message: 'can’t be sent with structure' })
  }
}

export const NewThread = z
  .discriminatedUnion('kind', [
    z.object({ ...comment, anchor }),
    z.object(suggestion).superRefine(proposesOneThing),
    z.object({ ...issue, anchor }),
    z.object({ ...gap, anchor }),
  ])
  .meta({ id: 'NewThread' })
export type NewThread = z.infer<typeof NewThread>

/** A thread about the article as a whole: it has no anchor. */
export const NewArticleThread = z
  .discriminatedUnion('kind', [z.object(comment), z.object(issue), z.object(gap)])
  .meta({ id: 'NewArticleThread' })
export type NewArticleThread = z.infer<typeof NewArticleThread>

/** A paragraph that is missing in the translation. A blank line in the words makes two. */
export const NewUnitThread = z
  .object({
    kind: z.literal('suggestion'),
    structure: z.object({
      op: z.literal('insert'),
      after: z.nullable(Id),
      paragraphKind: z._default(ParagraphKind, 'paragraph'),
      level: Level.optional(),
    }),
    replacement: saying(LIMITS.paragraph),
    ...why,
  })
  .meta({ id: 'NewUnitThread' })
export type NewUnitThread = z.infer<typeof NewUnitThread>

/** The kind of thread a finding becomes: whatever isn't given is taken from the finding. */
export const Promotion = z
  .discriminatedUnion('kind', [
    z.object({ ...comment, anchor }).partial({ body: true }),
    z.object({
      kind: z.literal('suggestion'),
      anchor,
      replacement: z.optional(words(LIMITS.paragraph)),
      ...{ category: why.category, reason: why.reason },
    }),
    z.object({ ...issue, anchor }).partial({ category: true, severity: true }),
    z.object({ ...gap, anchor }).partial({ type: true, origin: true, severity: true, explanation: true }),
  ])
  .meta({ id: 'Promotion' })
export type Promotion = z.infer<typeof Promotion>

/** `note`: the reason stored with a gap that is waived. */
export const PromotionUndo = z.object({ note: saying(LIMITS.reason) }).meta({ id: 'PromotionUndo' })

export const Dismissal = z.object({ reason: saying(LIMITS.reason) }).meta({ id: 'Dismissal' })

/** The whole paragraph as the person wants it to read: the differences become suggestions. */
export const Rewrite = z
  .object({
    version: z.int().positive(),
    text: words(LIMITS.paragraph),
    ...why,
  })
  .meta({ id: 'Rewrite' })

export const ThreadResolution = z
  .object({
    noError: z.literal(true).optional().meta({ description: 'Of an issue: there is no error, and none is counted.' }),
  })
  .meta({ id: 'ThreadResolution' })

export const Rebase = z
  .object({ version: z.int().positive(), ...range, replacement: z.optional(words(LIMITS.paragraph)) })
  .refine(ordered, ORDERED)
  .meta({ id: 'Rebase' })

const threadIds = z.array(Id).min(1).max(LIMITS.bulk)

export const BulkDecision = z
  .object({
    decision: z.enum(['accept', 'reject', 'withdraw']),
    reason: z.optional(words(LIMITS.reason)),
    threadIds: threadIds.optional().meta({
      description:
        'Where all undecided parts of a group are among them, it is accepted whole or not at all; else each is decided by itself.',
    }),
    filter: z.object({ authorId: Id, category: Category, paragraphId: Id, groupId: Id }).partial().optional(),
  })
  .superRefine(({ threadIds, filter }, context) => {
    if ((threadIds === undefined) === (filter === undefined))
      context.addIssue({ code: 'custom', path: ['threadIds'], message: 'or filter is required: send one of them' })
  })
  .meta({ id: 'BulkDecision' })
export type BulkDecision = z.infer<typeof BulkDecision>

/** Words of the translation to be replaced wherever they stand. */
export const Replacement = z
  .object({
    find: saying(LIMITS.find).check(IN_ONE_LINE),
    replacement: words(LIMITS.find).check(IN_ONE_LINE),
    matchCase: z.boolean().optional(),
    wholeWords: z
      .boolean()
      .optional()
      .meta({ description: 'No part of a longer word; a Korean noun is whole with its particles.' }),
    side: z.literal('target').default('target'),
    preview: z.boolean().optional().meta({ description: 'Only say where; nothing is stored.' }),
    only: z
      .array(z.object({ paragraphId: Id, version: z.int().positive(), start: offset }))
      .min(1)
      .max(LIMITS.bulk)
      .optional()
      .meta({ description: 'The hits of a preview that are meant; without it, all.' }),
    reason: z.optional(saying(LIMITS.reason)),
  })
  .meta({ id: 'Replacement' })

export const BulkUndo = z.object({ threadIds }).meta({ id: 'BulkUndo' })

export const Reanchoring = z
  .object({
    paragraphId: z.optional(Id).meta({ description: 'If missing, the paragraph that it is in.' }),
    anchor: AnchorInput.optional().meta({ description: 'If missing, it stays where its text was.' }),
  })
  .meta({ id: 'Reanchoring' })

export const NewComment = z.object({ body: saying(LIMITS.remark) }).meta({ id: 'NewComment' })

export const Acceptance = z
  .object({ note: z.optional(saying(LIMITS.reason)), replacement: z.optional(words(LIMITS.paragraph)) })
  .meta({ id: 'Acceptance' })

/** `version`: the one that was edited; `text`: the paragraph as it shall read. */
export const GroupAcceptance = z
  .object({ version: z.int().positive(), text: saying(LIMITS.paragraph), note: z.optional(saying(LIMITS.reason)) })
  .meta({ id: 'GroupAcceptance' })

/** The policy decides whether a reason is required; if one is given, it must not be blank. */
export const Rejection = z.object({ reason: z.optional(words(LIMITS.reason)) }).meta({ id: 'Rejection' })

export const SignOffInput = z
  .object({
    read: ReadVersions.optional().meta({
      description:
        'The versions that were read: refused where the unit has changed since. If missing, the current ones.',
    }),
  })
  .meta({ id: 'SignOffInput' })

export const Transition = z
  .object({
    to: ArticleStatus,
    reason: z
      .optional(words(LIMITS.reason))
      .meta({ description: 'Needed to go back: to reopen, or to return to draft.' }),
  })
  .meta({ id: 'Transition' })

export const UnitSplit = z
  .object({ source: z.int().nonnegative(), target: z.int().nonnegative() })
  .meta({ id: 'UnitSplit' })

const who = { userId: z.optional(Id), email: z.email().max(254).optional() }
const named = (member: { userId?: string | undefined; email?: string | undefined }) =>
  (member.userId === undefined) !== (member.email === undefined)
const NAMED = { message: 'or email is required: send one of them', path: ['userId'] }

export const MemberInput = z
  .object({ ...who, role: Role })
  .refine(named, NAMED)
  .meta({ id: 'MemberInput' })
export type MemberInput = z.infer<typeof MemberInput>
export const MemberRemoval = z.object(who).refine(named, NAMED).meta({ id: 'MemberRemoval' })
export type MemberRemoval = z.infer<typeof MemberRemoval>

export const Email = z
  .email()
  .max(254)
  .overwrite((value) => value.toLowerCase())
/** What is easily guessed is refused as well: domain/password.ts. */
export const Password = saying(200).check(z.refine((value) => [...value].length >= 10, 'needs at least 10 characters'))

export const NewUser = z
  .object({
    email: Email,
    name: PersonName,
    password: z.optional(Password).meta({ description: 'Not needed where people sign in by OpenID Connect.' }),
    admin: z.boolean().default(false),
  })
  .meta({ id: 'NewUser' })
export type NewUser = z.infer<typeof NewUser>
