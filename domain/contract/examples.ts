import type { z } from 'zod'
import { ARTICLE_EXAMPLES } from './examples-of-articles'
import type { BodyIn, RouteName, routes } from './routes'

/** The routes whose body is JSON and nothing else. */
export type JsonRoute = {
  [K in RouteName]: (typeof routes)[K] extends { readonly sent: string }
    ? never
    : (typeof routes)[K] extends { readonly body: z.ZodType }
      ? K
      : never
}[RouteName]

const ARTICLE = '01998c7e-4f3a-7c11-9d0e-5a1b2c3d4e5f'
const PERSON = '01998c70-11aa-7d00-8a00-2f6f7c9d1b01'
const RULE = '01998c90-2222-7b00-9c00-3d5e6f7a8b02'
const SECRET = 'Xo3v0cJx0dGzY1b6m1Cq2o8v5iHn9sTtQwErTyUiOpA'

/** A body of each, as the documentation shows it. */
export const EXAMPLES: { readonly [K in JsonRoute]: BodyIn<K> } = {
  ...ARTICLE_EXAMPLES,
  'POST /notifications/read': { ids: ['01998ca0-5555-7a00-8000-1c2d3e4f5a03'] },
  'PATCH /me/mail': { mention: 'at-once', decision: 'daily' },
  'PATCH /me': { name: '안나영', locale: 'ko', timeZone: 'Asia/Seoul', theme: 'dark' },
  'POST /me/password': { current: 'the one that I have', next: 'violet anchors drift' },
  'POST /password/forgot': { email: 'nayoung@desk.example' },
  'POST /password/reset': { token: SECRET, next: 'violet anchors drift' },
  'DELETE /me/sessions': { id: '01998cb0-6666-7c00-9000-2d3e4f5a6b04' },
  'POST /me/second-factor': { current: 'violet anchors drift' },
  'POST /me/second-factor/confirm': { code: '287082' },
  'POST /me/second-factor/codes': { code: '287082' },
  'DELETE /me/second-factor': { code: '287082' },
  'POST /tokens': { name: 'Nightly export', scope: 'read', days: 90 },
  'DELETE /tokens': { id: '01998cc0-7777-7d00-8000-3e4f5a6b7c05' },

  'POST /users': { email: 'minji@desk.example', name: '김민지', password: 'seven harbour lights', admin: false },
  'PATCH /users/{id}': { admin: true },
  'POST /invitations': { email: 'daniel@desk.example', articleId: ARTICLE, role: 'reviewer' },
  'POST /invitations/accept': { token: SECRET, name: 'Daniel Ortiz', password: 'seven harbour lights' },
  'POST /invitations/join': { token: SECRET },
  'PUT /workspace/sign-in': { secondFactor: true },
  'PUT /workspace/policy': {
    ...{ selfApproval: false, signOffs: 1, rejectReason: true },
    checksBlocking: ['number', 'omission'],
  },

  'PUT /style-guide': {
    version: 3,
    rules: [
      { kind: 'substitution', find: 'utilize|utilise', instead: 'use', why: 'Say “use”.', language: 'en' },
      { kind: 'capitalization', find: '$sentence', language: 'en', only: 'heading' },
    ],
  },
  'PATCH /style-guide': {
    version: 3,
    put: [{ id: RULE, kind: 'existence', find: 'very', language: 'en', severity: 'minor' }],
    remove: [],
  },
  'POST /style-guide/try': { rules: [{ kind: 'existence', find: 'very', language: 'en' }] },
  'PUT /glossary': {
    version: 7,
    terms: [{ source: '감만부두', target: 'Gamman Terminal', sourceLanguage: 'ko', targetLanguage: 'en' }],
  },
  'PATCH /glossary': {
    version: 7,
    put: [
      {
        ...{ source: '항만공사', target: 'port authority', sourceLanguage: 'ko', targetLanguage: 'en' },
        forbidden: ['harbor corporation'],
      },
    ],
    remove: [],
  },
  'POST /webhooks': { url: 'https://hooks.desk.example/stet', types: ['suggestion.accepted', 'article.transitioned'] },
  'PATCH /webhooks/{id}': { active: false },

  'POST /articles/{id}/assignments': { userId: PERSON, dueAt: '2026-12-04T09:00:00Z', note: 'The first half, please.' },
  'POST /assignments/{id}/hand-over': { email: 'daniel@desk.example', note: 'I am away until Monday.' },
  'PUT /articles/{id}/members': { email: 'daniel@desk.example', role: 'reviewer' },
  'DELETE /articles/{id}/members': { userId: PERSON },
  'POST /threads/{id}/queries': {
    guest: { name: '박서준', email: 'author@paper.example', kind: 'author', locale: 'ko' },
    question: '두 번째 문단의 “관계자”는 항만공사 직원입니까?',
    dueAt: '2026-12-02T09:00:00Z',
  },
  'POST /articles/{id}/proof-links': { name: '박서준', kind: 'author', locale: 'ko', content: 'tracked', days: 14 },
  'POST /answers': {
    token: SECRET,
    queryId: '01998cd0-8888-7e00-9000-4f5a6b7c8d06',
    body: '네, 항만공사의 홍보 담당자입니다.',
  },
}
