import { describe, expect, it, test } from 'vitest'
import type { z } from 'zod'
import { Resolution } from './gap'
import {
  Acceptance,
  AnchorInput,
  ArticlePatch,
  MemberInput,
  MemberRemoval,
  NewArticle,
  NewArticleThread,
  NewComment,
  NewThread,
  NewUser,
  Rejection,
  Transition,
  UnitSplit,
} from './inputs'
import { LIMITS } from './limits'

/** The fields named in a refusal, or the parsed value. */
function refused(schema: z.ZodType, input: unknown): string[] {
  const read = schema.safeParse(input)
  return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => path.join('.')))]
}

const given = <T>(valid: T, change: Record<string, unknown>) => ({ ...valid, ...change })

const ARTICLE = { sourceLanguage: 'ko', targetLanguage: 'en', source: '가', target: 'a' }
const COMMENT = { kind: 'comment', body: 'why?' }
const SUGGESTION = { kind: 'suggestion', anchor: { version: 1, start: 0, end: 3 }, replacement: 'twi' }
const ISSUE = { kind: 'issue', category: 'accuracy/mistranslation', severity: 'major' }
const LINK = { paragraphId: 'p', start: 0, end: 2, relation: 'contradicts' }
const GAP = { kind: 'gap', type: 'omission', origin: 'translation', severity: 'minor', explanation: 'x', links: [LINK] }
const USER = { email: 'a@b.kr', name: 'Ann', password: 'long enough' }
const BLANK = ' \t\n\u3000'

test.each<[string, z.ZodType, unknown]>([
  ['an article of two texts', NewArticle, ARTICLE],
  ['an article of one', NewArticle, { ...ARTICLE, source: undefined, target: undefined, bilingual: '가\n\na' }],
  ['an article with one title', NewArticle, { ...ARTICLE, title: { target: 'A' } }],
  ['no change of an article', ArticlePatch, {}],
  ['a due date taken away', ArticlePatch, { dueAt: null }],
  ['a comment on a paragraph', NewThread, COMMENT],
  ['a comment on words', NewThread, { ...COMMENT, anchor: { version: 1, start: 3, end: 9 } }],
  ['a suggestion', NewThread, SUGGESTION],
  ['a suggestion that deletes', NewThread, { ...SUGGESTION, replacement: '' }],
  [
    'a suggestion that inserts a space',
    NewThread,
    given(SUGGESTION, { replacement: ' ', anchor: { version: 1, start: 3, end: 3 } }),
  ],
  ['an issue without a word', NewThread, ISSUE],
  ['a gap', NewThread, GAP],
  ['a gap about the article', NewArticleThread, GAP],
  ['an acceptance', Acceptance, {}],
  ['an acceptance that deletes', Acceptance, { replacement: '' }],
  ['a rejection without a reason: the policy decides', Rejection, {}],
  ['a resolution', Resolution, { resolution: 'waived', note: 'as in the source' }],
  ['one by a correction', Resolution, { resolution: 'fixed', fixedBy: 'a' }],
  ['one by a sign-off', Resolution, { resolution: 'fixed', signOff: true }],
  ['a split that leaves a side alone', UnitSplit, { source: 0, target: 2 }],
  ['a member by e-mail', MemberInput, { email: 'a@b.kr', role: 'viewer' }],
  ['a person', NewUser, USER],
  ['a password of ten emoji', NewUser, { ...USER, password: '🗝️'.repeat(5) }],
])('takes %s', (_, schema, input) => expect(refused(schema, input)).toEqual([]))

describe('a refusal names its field', () => {
  test.each<[field: string, schema: z.ZodType, input: unknown]>([
    ['', NewArticle, 'text'],
    ['sourceLanguage', NewArticle, given(ARTICLE, { sourceLanguage: undefined })],
    ['sourceLanguage', NewArticle, given(ARTICLE, { sourceLanguage: 'korean language' })],
    ['targetLanguage', NewArticle, given(ARTICLE, { targetLanguage: 'ko-KR' })],
    ['format', NewArticle, given(ARTICLE, { format: 'pdf' })],
    ['source', NewArticle, given(ARTICLE, { source: undefined })],
    ['target', NewArticle, given(ARTICLE, { target: undefined })],
    ['source', NewArticle, given(ARTICLE, { source: BLANK })],
    ['target', NewArticle, given(ARTICLE, { target: 7 })],
    ['source', NewArticle, given(ARTICLE, { target: undefined, bilingual: '가\n\na' })],
    ['target', NewArticle, given(ARTICLE, { source: undefined, bilingual: '가\n\na' })],
    ['bilingual', NewArticle, given(ARTICLE, { source: undefined, target: undefined, bilingual: BLANK })],
    ['title.source', NewArticle, given(ARTICLE, { title: { source: 'a'.repeat(LIMITS.title + 1) } })],
    ['title.target', ArticlePatch, { title: { target: 7 } }],
    ['dueAt', ArticlePatch, { dueAt: 'tomorrow' }],
    ['policy.signOffs', ArticlePatch, { policy: { selfApproval: true, signOffs: 3, rejectReason: true } }],
    ['policy.rejectReason', ArticlePatch, { policy: { selfApproval: true, signOffs: 1 } }],
    ['kind', NewThread, { kind: 'remark' }],
    ['kind', NewArticleThread, SUGGESTION],
    ['body', NewThread, given(COMMENT, { body: BLANK })],
    ['body', NewThread, given(COMMENT, { body: 'a'.repeat(LIMITS.remark + 1) })],
    ['body', NewComment, {}],
    ['body', NewComment, { body: 'a\u0000b' }],
    ['body', NewComment, { body: 'half \ud83d' }],
    ['anchor', NewThread, given(SUGGESTION, { anchor: undefined })],
    ['anchor.end', NewThread, given(SUGGESTION, { anchor: { version: 1, start: 3, end: 2 } })],
    ['anchor.start', NewThread, given(COMMENT, { anchor: { version: 1, start: -1, end: 2 } })],
    ['anchor.start', NewThread, given(COMMENT, { anchor: { version: 1, start: 0.5, end: 2 } })],
    ['anchor.version', NewThread, given(COMMENT, { anchor: { version: 0, start: 0, end: 2 } })],
    ['anchor.version', NewThread, given(COMMENT, { anchor: { version: '1', start: 0, end: 2 } })],
    ['end', AnchorInput, { version: 1, start: 3, end: 2 }],
    ['replacement', NewThread, given(SUGGESTION, { replacement: undefined })],
    ['replacement', NewThread, given(SUGGESTION, { replacement: 'a\u0000' })],
    ['replacement', NewThread, given(SUGGESTION, { replacement: 'a'.repeat(LIMITS.paragraph + 1) })],
    ['reason', NewThread, given(SUGGESTION, { reason: BLANK })],
    ['category', NewThread, given(SUGGESTION, { category: 'two\nlines' })],
    ['category', NewThread, given(ISSUE, { category: BLANK })],
    ['severity', NewThread, given(ISSUE, { severity: 'grave' })],
    ['type', NewThread, given(GAP, { type: 'a hole' })],
    ['origin', NewThread, given(GAP, { origin: 'nowhere' })],
    ['explanation', NewThread, given(GAP, { explanation: BLANK })],
    ['links.1.end', NewThread, given(GAP, { links: [LINK, { ...LINK, end: 0 }] })],
    ['links.0.relation', NewThread, given(GAP, { links: [{ ...LINK, relation: 'likes' }] })],
    ['links', NewThread, given(GAP, { links: Array(51).fill(LINK) })],
    ['replacement', Acceptance, { replacement: null }],
    ['note', Acceptance, { note: BLANK }],
    ['reason', Rejection, { reason: 'a'.repeat(LIMITS.reason + 1) }],
    ['resolution', Resolution, { resolution: 'open', note: 'x' }],
    ['note', Resolution, { resolution: 'noted', note: BLANK }],
    ['note', Resolution, { resolution: 'noted' }],
    ['fixedBy', Resolution, { resolution: 'waived', note: 'x', fixedBy: 'a' }],
    ['signOff', Resolution, { resolution: 'noted', note: 'x', signOff: true }],
    ['to', Transition, { to: 'printed' }],
    ['source', UnitSplit, { source: -1, target: 0 }],
    ['userId', MemberInput, { role: 'viewer' }],
    ['userId', MemberInput, { role: 'viewer', userId: 'u', email: 'a@b.kr' }],
    ['email', MemberInput, { role: 'viewer', email: 'a@' }],
    ['role', MemberInput, { role: 'owner', userId: 'u' }],
    ['userId', MemberRemoval, {}],
    ['userId', MemberRemoval, { userId: 'a\u0000' }],
    ['email', NewUser, given(USER, { email: 'a b@c.kr' })],
    ['name', NewUser, given(USER, { name: BLANK })],
    ['password', NewUser, given(USER, { password: '123456789' })],
    ['admin', NewUser, given(USER, { admin: 'yes' })],
  ])('%s', (field, schema, input) => expect(refused(schema, input)).toEqual([field]))

  it('all of them, where there are several', () =>
    expect(refused(NewArticle, { sourceLanguage: '', targetLanguage: 'en', source: '', target: 'a' })).toEqual(
      expect.arrayContaining(['sourceLanguage', 'source']),
    ))
})

describe('what is taken', () => {
  it('is NFC, and else as it was written', () => {
    expect(NewThread.parse(given(SUGGESTION, { replacement: ' \u1112\u1161\u11ab\r\n ' }))).toMatchObject({
      replacement: ' 한\r\n ',
    })
    expect(NewComment.parse({ body: ' cafe\u0301 ' })).toEqual({ body: ' café ' })
    expect(NewArticle.parse(given(ARTICLE, { source: 'e\u0301 ' }))).toMatchObject({ source: 'é ' })
  })

  it('has its outer white space taken off where it is a name', () => {
    expect(NewUser.parse(given(USER, { name: ' Ann Lee\n' }))).toMatchObject({ name: 'Ann Lee' })
    expect(NewThread.parse(given(ISSUE, { category: ' style ' }))).toMatchObject({ category: 'style' })
  })

  it('has an e-mail in small letters, so that a person is one person', () => {
    expect(NewUser.parse(given(USER, { email: 'Ann@B.kr' }))).toMatchObject({ email: 'ann@b.kr' })
  })

  it('has what was left out', () => {
    expect(NewArticle.parse(ARTICLE)).toMatchObject({ format: 'text' })
    expect(NewThread.parse(given(GAP, { links: undefined }))).toMatchObject({ links: [] })
    expect(NewUser.parse(USER)).toMatchObject({ admin: false })
  })

  it('has nothing that was not asked for', () => {
    expect(NewThread.parse(given(COMMENT, { author: 'me', replacement: 'x' }))).toEqual(COMMENT)
  })
})
