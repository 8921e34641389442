import { strToU8, zipSync } from 'fflate'
import type { ArticleStatus } from '@/domain/contract/names'
import type { Right } from '@/domain/contract/rights'
import type { RouteName } from '@/domain/contract/routes'
import { customProperties } from '@/formats/docx/way-marks'
import { wayMarkOf } from '../seal'
import { type Asked, GAP, type Ids, SECRET } from './rights'

/** An operation, what it is asked with, and where that isn’t the same as for others of its kind, who may. */
export type Line = readonly [name: RouteName, ask: (ids: Ids, status: ArticleStatus) => Asked, right?: Right]

const of = (pick: (ids: Ids) => string, body?: unknown, query?: string) => (ids: Ids) => ({
  path: [pick(ids)],
  ...(body !== undefined && { body }),
  ...(query !== undefined && { query }),
})
const article = (body?: unknown, query?: string) => of((ids) => ids.article, body, query)
const unit = (at: number, body?: (ids: Ids) => unknown) => (ids: Ids) => ({
  path: [ids.article, ids.units[at] ?? ''],
  ...(body && { body: body(ids) }),
})
const linked = (body: (ids: Ids) => unknown) => (ids: Ids) => ({ path: [ids.gap], body: body(ids) })
const LINK = { start: 0, end: 2, relation: 'contradicts' }
/** A suggestion at the beginning of a paragraph. */
export const WORDS = { kind: 'suggestion', anchor: { version: 1, start: 0, end: 2 }, replacement: 'In' }

/** In an order in which each can be done after those before it: what ends the article comes last. */
export const IN_ARTICLE: readonly Line[] = [
  ['GET /articles/{id}', article()],
  ['GET /articles/{id}/presence', article()],
  ['PUT /articles/{id}/presence', article({ client: 'c', unitId: null, writing: false })],
  ['GET /articles/{id}/units', article()],
  ['GET /articles/{id}/threads', article()],
  ['GET /articles/{id}/findings', article()],
  ['GET /articles/{id}/gate', article()],
  ['GET /articles/{id}/approval', article()],
  ['GET /articles/{id}/changes', article(undefined, '?since=0')],
  ['GET /articles/{id}/compare', article()],
  ['GET /articles/{id}/visit', article()],
  ['PUT /articles/{id}/visit', article({ seq: 1 })],
  ['GET /articles/{id}/ledger', article()],
  ['GET /articles/{id}/ledger/places', article(undefined, '?key=x')],
  ['GET /articles/{id}/history', article()],
  ['GET /articles/{id}/history/export', article(undefined, '?format=csv')],
  ['GET /articles/{id}/at/{seq}', (ids) => ({ path: [ids.article, '1'] })],
  ['GET /articles/{id}/rounds', article()],
  ['GET /articles/{id}/score', article()],
  ['GET /articles/{id}/report', article()],
  ['GET /articles/{id}/gap-map', article()],
  ['GET /articles/{id}/events', article()],
  ['GET /articles/{id}/export', article(undefined, '?format=text')],
  ['GET /articles/{id}/members', article()],
  ['GET /findings/{id}', of((ids) => ids.finding)],
  ['GET /paragraphs/{id}/versions', of((ids) => ids.target[1] ?? '')],
  ['GET /units/{id}/sentences', of((ids) => ids.units[1] ?? '')],
  ['GET /units/{id}/terms', of((ids) => ids.units[1] ?? '')],
  ['GET /units/{id}/memory', of((ids) => ids.units[1] ?? '')],

  ['POST /articles/{id}/threads', article({ kind: 'comment', body: 'Hm.' })],
  ['POST /articles/{id}/threads', article({ kind: 'issue', category: 'style', severity: 'minor' }), 'mark-issue'],
  ['POST /articles/{id}/threads', article(GAP), 'mark-gap'],
  ['POST /paragraphs/{id}/threads', of((ids) => ids.target[2] ?? '', { kind: 'comment', body: 'Hm.' })],
  ['POST /paragraphs/{id}/threads', of((ids) => ids.target[4] ?? '', WORDS), 'suggest'],
  [
    'POST /paragraphs/{id}/threads',
    of((ids) => ids.target[2] ?? '', { kind: 'issue', category: 'style', severity: 'minor' }),
    'mark-issue',
  ],
  ['POST /paragraphs/{id}/threads', of((ids) => ids.target[2] ?? '', GAP), 'mark-gap'],
  [
    'POST /units/{id}/threads',
    of((ids) => ids.units[2] ?? '', {
      kind: 'suggestion',
      structure: { op: 'insert', after: null, paragraphKind: 'paragraph' },
      replacement: 'One more.',
    }),
  ],
  ['POST /paragraphs/{id}/edit', of((ids) => ids.target[5] ?? '', { version: 1, text: 'Other words.' })],
  ['POST /articles/{id}/replace', article({ find: SECRET, replacement: 'Mombasa', preview: true })],
  ['POST /articles/{id}/replace', article({ find: SECRET, replacement: 'Mombasa' })],
  ['POST /threads/{id}/comments', of((ids) => ids.remark, { body: 'Yes.' })],
  ['PATCH /comments/{id}', of((ids) => ids.comment, { body: 'The mayor.' })],
  ['DELETE /comments/{id}', of((ids) => ids.comment)],
  ['POST /comments/{id}/restore', of((ids) => ids.comment)],
  ['POST /threads/{id}/anchor', of((ids) => ids.remark, {})],
  ['POST /threads/{id}/resolve', of((ids) => ids.remark)],
  ['POST /threads/{id}/reopen', of((ids) => ids.remark)],
  ['POST /gaps/{threadId}/resolve', of((ids) => ids.gap, { resolution: 'noted', note: 'Noted.' })],
  ['POST /gaps/{threadId}/reopen', of((ids) => ids.gap)],
  ['POST /gaps/{threadId}/links', linked((ids) => ({ links: [{ ...LINK, paragraphId: ids.target[1] }] }))],
  ['POST /gaps/{threadId}/links/remove', linked((ids) => ({ linkIds: [ids.link] }))],
  ['POST /gaps/{threadId}/links/restore', linked((ids) => ({ linkIds: [ids.link] }))],
  ['POST /findings/{id}/promote', of((ids) => ids.finding, { kind: 'comment' })],
  ['POST /findings/{id}/undo', of((ids) => ids.finding, { note: 'No.' })],
  ['POST /findings/{id}/dismiss', of((ids) => ids.finding, { reason: 'It is right.' })],
  ['POST /findings/{id}/reopen', of((ids) => ids.finding)],
  ['POST /suggestions/{threadId}/rebase', of((ids) => ids.suggestion, { version: 1, start: 0, end: 2 })],
  ['POST /suggestions/{threadId}/accept', of((ids) => ids.suggestion, {})],
  ['POST /suggestions/{threadId}/undo', of((ids) => ids.suggestion)],
  ['POST /suggestions/{threadId}/reject', of((ids) => ids.suggestion, { reason: 'No.' })],
  ['POST /suggestions/{threadId}/reopen', of((ids) => ids.suggestion)],
  ['POST /suggestions/{threadId}/withdraw', of((ids) => ids.suggestion)],
  ['POST /suggestions/groups/{groupId}/take-apart', of((ids) => ids.group)],
  ['POST /suggestions/groups/{groupId}/put-together', of((ids) => ids.group)],
  ['POST /suggestions/groups/{groupId}/accept', of((ids) => ids.group, { version: 1, text: 'Quite other words.' })],
  [
    'POST /articles/{id}/suggestions/decide',
    (ids) => ({ path: [ids.article], body: { decision: 'reject', reason: 'No.', threadIds: [ids.another] } }),
  ],
  ['POST /articles/{id}/suggestions/undo', (ids) => ({ path: [ids.article], body: { threadIds: [ids.another] } })],
  ['POST /suggestions/{threadId}/outside/dismiss', of((ids) => ids.suggestion)],
  ['POST /suggestions/{threadId}/outside/restore', of((ids) => ids.suggestion)],
  ['POST /articles/{id}/returns/preview', (ids) => ({ path: [ids.article], body: returnForm() })],
  ['POST /articles/{id}/returns', (ids) => ({ path: [ids.article], body: returnForm() })],
  ['POST /articles/{id}/returns/{returnId}/undo', (ids) => ({ path: [ids.article, ids.returned] })],
  ['PUT /units/{id}/sign-off', of((ids) => ids.units[1] ?? '', {})],
  ['DELETE /units/{id}/sign-off', of((ids) => ids.units[1] ?? '')],
  ['POST /articles/{id}/units/{unitId}/exclude', unit(6)],
  ['POST /articles/{id}/units/{unitId}/include', unit(6)],
  ['POST /articles/{id}/units/{unitId}/merge', unit(4)],
  ['POST /articles/{id}/units/{unitId}/move', unit(4, (ids) => ({ paragraphId: ids.target[5], to: 'next' }))],
  ['POST /articles/{id}/units/{unitId}/split', unit(4, () => ({ source: 1, target: 1 }))],
  [
    'PUT /articles/{id}/alignment',
    ({ article: id, source, target }) => ({
      path: [id],
      body: { units: [{ source: [source[0]], target: [target[0]], excluded: false }] },
    }),
  ],
  ['POST /articles/{id}/units/{unitId}/realign', unit(0)],
  ['POST /articles/{id}/source/preview', (ids) => ({ path: [ids.article], body: versionForm('새 글이다.') })],
  ['POST /articles/{id}/source', (ids) => ({ path: [ids.article], body: versionForm('또 다른 글이다.') })],
  ['POST /articles/{id}/source/undo', article()],
  [
    'POST /articles/{id}/update',
    (ids) => ({
      path: [ids.article],
      body: { side: 'target', text: 'Another text.', anyway: 'true' },
      query: '?preview=true',
    }),
  ],
  [
    'POST /articles/{id}/update',
    (ids) => ({ path: [ids.article], body: { side: 'source', text: '다른 글이다.', anyway: 'true' } }),
    'update-source',
  ],
  ['POST /articles/{id}/translation/preview', (ids) => ({ path: [ids.article], body: versionForm('A new text.') })],
  ['POST /articles/{id}/translation', (ids) => ({ path: [ids.article], body: versionForm('A new text.') })],
  ['POST /articles/{id}/translation/undo', article()],
  ['GET /articles/{id}/assignments', article()],
  ['POST /articles/{id}/assignments', (ids) => ({ path: [ids.article], body: { userId: ids.editor } })],
  ['POST /assignments/{id}/hand-over', (ids) => ({ path: [ids.assignment], body: { userId: ids.editor } })],
  ['POST /assignments/{id}/done', of((ids) => ids.assignment)],
  ['DELETE /assignments/{id}', of((ids) => ids.assignment)],
  ['GET /articles/{id}/queries', article()],
  ['GET /articles/{id}/guests', article()],
  ['POST /threads/{id}/queries', (ids) => ({ path: [ids.gap], body: { guest: ids.guest, question: 'Why?' } })],
  ['POST /queries/{id}/withdraw', of((ids) => ids.query)],
  ['POST /queries/{id}/restore', of((ids) => ids.query)],
  ['GET /guests/{id}/link', of((ids) => ids.guest)],
  ['POST /guests/{id}/remind', of((ids) => ids.guest)],
  ['DELETE /guests/{id}/link', of((ids) => ids.guest)],
  ['POST /guests/{id}/link', of((ids) => ids.guest)],
  ['POST /articles/{id}/proof-links', article({ name: 'Kim', locale: 'ko' })],
  ['PATCH /articles/{id}', article({ dueAt: null })],
  ['PUT /articles/{id}/members', (ids) => ({ path: [ids.article], body: { userId: ids.person, role: 'viewer' } })],
  ['DELETE /articles/{id}/members', (ids) => ({ path: [ids.article], body: { userId: ids.person } })],
  [
    'POST /invitations',
    (ids) => ({ body: { email: `new-${ids.article}@stet.test`, articleId: ids.article, role: 'viewer' } }),
    'manage-members',
  ],
  [
    'POST /articles/{id}/transition',
    (ids, status) => ({
      path: [ids.article],
      body: { to: status === 'in_review' ? 'approved' : 'in_review', reason: 'Another look.' },
    }),
  ],
  ['DELETE /articles/{id}', article()],
  ['POST /articles/{id}/restore', article()],
  [
    'DELETE /articles/{id}',
    (ids) => ({ path: [ids.article], query: '?purge=true', body: { title: ids.title } }),
    'purge',
  ],
]

const TEXTS = { sourceLanguage: 'ko', targetLanguage: 'en', source: '제목\n\n글이다.', target: 'Title\n\nText.' }
const form = () => {
  const sent = new FormData()
  sent.set('sourceLanguage', 'ko')
  sent.set('targetLanguage', 'en')
  sent.set('source', new File([TEXTS.source], 'a.txt'))
  sent.set('target', new File([TEXTS.target], 'b.txt'))
  return sent
}

/** An export of another article: what it holds doesn't matter. */
function returnForm() {
  const document =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
  const parts = {
    'word/document.xml': document,
    'docProps/custom.xml': customProperties(wayMarkOf('another', 1, 'clean')),
  }
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  const sent = new FormData()
  sent.set('file', new File([new Uint8Array(zipSync(Object.fromEntries(bytes)))], 'returned.docx'))
  return sent
}

const versionForm = (text: string) => {
  const sent = new FormData()
  sent.set('text', text)
  sent.set('anyway', 'true')
  return sent
}

const wordsFile = (text: string) => {
  const sent = new FormData()
  sent.set('file', new File([text], 'words.csv'))
  return sent
}

const memoryForm = () => {
  const sent = new FormData()
  const variants = '<tuv xml:lang="ko"><seg>배가 떠났다.</seg></tuv><tuv xml:lang="en"><seg>The ship left.</seg></tuv>'
  sent.set('file', new File([`<tmx><header/><body><tu>${variants}</tu></body></tmx>`], 'a.tmx'))
  return sent
}

/** What is in no article. `person`: somebody who is deactivated by it; `email`: nobody's. */
export const OUTSIDE: readonly (readonly [RouteName, (person: string, email: string) => Asked])[] = [
  ['POST /articles', () => ({ body: TEXTS })],
  ['POST /articles/preview', () => ({ body: TEXTS })],
  ['POST /articles/import', () => ({ body: form() })],
  ['POST /articles/import/preview', () => ({ body: form() })],
  ['GET /articles', () => ({})],
  ['GET /checks', () => ({})],
  ['GET /gap-types', () => ({})],
  ['GET /search', () => ({ query: '?q=port' })],
  ['GET /me', () => ({})],
  ['PATCH /me', () => ({ body: {} })],
  ['GET /me/waiting', () => ({})],
  ['GET /me/mentions', () => ({})],
  ['GET /me/assignments', () => ({})],
  ['GET /me/suggestions', () => ({})],
  ['POST /me/sign-out-everywhere', () => ({})],
  ['GET /me/sessions', () => ({})],
  ['DELETE /me/sessions', () => ({ body: { id: 'none' } })],
  ['POST /me/sessions/end-others', () => ({})],
  ['GET /me/second-factor', () => ({})],
  ['POST /me/second-factor', () => ({ body: { current: 'not this one' } })],
  ['POST /me/second-factor/confirm', () => ({ body: { code: '000000' } })],
  ['POST /me/second-factor/codes', () => ({ body: { code: '000000' } })],
  ['DELETE /me/second-factor', () => ({ body: { code: '000000' } })],
  ['DELETE /users/{id}/second-factor', (person) => ({ path: [person] })],
  ['GET /workspace/sign-in', () => ({})],
  ['PUT /workspace/sign-in', () => ({ body: { secondFactor: false } })],
  ['GET /workspace/access', () => ({})],
  ['GET /workspace/access/export', () => ({ query: '?format=csv' })],
  ['GET /notifications', () => ({})],
  ['POST /notifications/read', () => ({ body: { all: true } })],
  ['GET /me/mail', () => ({})],
  ['PATCH /me/mail', () => ({ body: {} })],
  ['GET /me/events', () => ({})],
  ['GET /workspace/policy', () => ({})],
  ['PUT /workspace/policy', () => ({ body: { selfApproval: true, signOffs: 1, rejectReason: true } })],
  ['GET /style-guide', () => ({})],
  ['PUT /style-guide', () => ({ body: { rules: [] } })],
  ['PATCH /style-guide', () => ({ body: { version: 0 } })],
  ['POST /style-guide/read', () => ({ body: wordsFile('find,instead\nutilize,use') })],
  [
    'POST /style-guide/try',
    () => ({ body: { rules: [{ kind: 'existence', find: 'very', why: '', language: 'en' }] } }),
  ],
  ['GET /glossary', () => ({})],
  ['PUT /glossary', () => ({ body: { terms: [] } })],
  ['PATCH /glossary', () => ({ body: { version: 0 } })],
  ['POST /glossary/read', () => ({ body: wordsFile('ko,en\n항구,port') })],
  ['POST /glossary/propose', () => ({})],
  ['GET /users', () => ({})],
  ['POST /users', (_, email) => ({ body: { email, name: 'New', password: 'long enough 1' } })],
  ['POST /users/{id}/deactivate', (person) => ({ path: [person] })],
  ['POST /users/{id}/activate', (person) => ({ path: [person] })],
  ['PATCH /users/{id}', (person) => ({ path: [person], body: { admin: false } })],
  ['GET /users/{id}/articles', (person) => ({ path: [person] })],
  ['POST /users/{id}/password-link', (person) => ({ path: [person] })],
  ['DELETE /users/{id}', (person) => ({ path: [person] })],
  ['GET /invitations', () => ({})],
  ['POST /invitations', (_, email) => ({ body: { email: `invited-${email}` } })],
  ['POST /invitations/{id}/resend', () => ({ path: ['none'] })],
  ['DELETE /invitations/{id}', () => ({ path: ['none'] })],
  ['POST /invitations/accept', () => ({ body: { token: 'none', name: 'New', password: 'long enough 1' } })],
  ['POST /invitations/join', () => ({ body: { token: 'none' } })],
  ['POST /me/password', () => ({ body: { current: 'not this one', next: 'long enough 1' } })],
  ['POST /password/forgot', () => ({ body: { email: 'nobody@stet.test' } })],
  ['POST /password/reset', () => ({ body: { token: 'none', next: 'long enough 1' } })],
  ['GET /tokens', () => ({})],
  ['POST /tokens', () => ({ body: { name: 'x' } })],
  ['DELETE /tokens', () => ({ body: { id: 'none' } })],
  ['GET /reports', () => ({})],
  ['GET /reports/export', () => ({})],
  ['GET /memory', () => ({})],
  ['POST /memory', () => ({ body: memoryForm() })],
  ['DELETE /memory/{id}', () => ({ path: ['none'] })],
  ['GET /memory/export', () => ({})],
  ['GET /webhooks', () => ({})],
  ['POST /webhooks', () => ({ body: { url: 'https://desk.example/hook' } })],
  ['PATCH /webhooks/{id}', () => ({ path: ['none'], body: { active: false } })],
  ['DELETE /webhooks/{id}', () => ({ path: ['none'] })],
  ['POST /webhooks/{id}/secret', () => ({ path: ['none'] })],
  ['POST /webhooks/{id}/test', () => ({ path: ['none'] })],
  ['GET /webhooks/{id}/deliveries', () => ({ path: ['none'] })],
  ['POST /webhooks/{id}/deliveries/{deliveryId}/replay', () => ({ path: ['none', 'none'] })],
  ['POST /answers', () => ({ body: { token: 'none', queryId: 'none', body: 'Yes.' } })],
  ['POST /replies', () => ({ body: 'none' })],
]
