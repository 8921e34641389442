import type { BodyIn, RouteName } from './routes'

const PARAGRAPH = '01998c7e-5b00-7a00-8000-6c7d8e9f0a01'
const NEXT_PARAGRAPH = '01998c7e-5b01-7a00-8000-6c7d8e9f0a02'
const SOURCE_PARAGRAPH = '01998c7e-5a00-7a00-8000-6c7d8e9f0a03'
const THREAD = '01998c81-7d00-7b00-9000-7d8e9f0a1b04'
const ANOTHER = '01998c81-7d01-7b00-9000-7d8e9f0a1b05'
const LINK = '01998c82-8e00-7c00-a000-8e9f0a1b2c06'
const UNIT = '01998c7e-6c00-7d00-b000-9f0a1b2c3d07'

const TEXTS = {
  source: '부산항의 밤\n\n항만공사는 새 크레인 두 기에 143억 원을 냈다고 밝혔다.',
  target: 'A night at the Port of Busan\n\nThe port authority said it paid 14.3 billion won for two new cranes.',
}
const LANGUAGES = { sourceLanguage: 'ko', targetLanguage: 'en' }

/** Bodies of the operations on an article and on what is in it. */
export const ARTICLE_EXAMPLES = {
  'POST /articles': { ...LANGUAGES, ...TEXTS, translatedBy: 'Kim Minji' },
  'POST /articles/preview': TEXTS,
  'PATCH /articles/{id}': { dueAt: '2026-12-04T09:00:00Z', translatedBy: 'Kim Minji', checksOff: ['spelling'] },
  'DELETE /articles/{id}': { title: 'A night at the Port of Busan' },
  'POST /articles/{id}/transition': { to: 'in_review' },
  'PUT /articles/{id}/visit': { seq: 128 },
  'PUT /articles/{id}/presence': { client: 'tab-1', unitId: UNIT, writing: true },
  'POST /articles/{id}/units/{unitId}/split': { source: 1, target: 1 },
  'POST /articles/{id}/units/{unitId}/move': { paragraphId: PARAGRAPH, to: 'next' },
  'PUT /articles/{id}/alignment': {
    units: [{ source: [SOURCE_PARAGRAPH], target: [PARAGRAPH, NEXT_PARAGRAPH], excluded: false }],
  },
  'PUT /units/{id}/sign-off': { read: [{ paragraphId: PARAGRAPH, version: 3 }] },

  'POST /articles/{id}/threads': { kind: 'comment', body: 'Who took the picture?' },
  'POST /paragraphs/{id}/threads': {
    ...{ kind: 'suggestion', anchor: { version: 3, start: 4, end: 18 }, replacement: 'Busan Port Authority' },
    ...{ category: 'terminology', reason: 'Its name in English.' },
  },
  'POST /units/{id}/threads': {
    kind: 'suggestion',
    structure: { op: 'insert', after: PARAGRAPH },
    replacement: 'Work on the quay begins in March.',
    reason: 'The paragraph is missing.',
  },
  'POST /paragraphs/{id}/edit': { version: 3, text: 'The authority paid 14.3 billion won for two new cranes.' },
  'POST /threads/{id}/comments': { body: 'The name is in the glossary.' },
  'PATCH /comments/{id}': { body: 'The name is in the glossary, under 항만공사.' },
  'POST /threads/{id}/resolve': { noError: true },
  'POST /threads/{id}/anchor': { paragraphId: PARAGRAPH, anchor: { version: 4, start: 0, end: 12 } },

  'POST /suggestions/{threadId}/accept': { note: 'Thank you.' },
  'POST /suggestions/{threadId}/reject': { reason: 'The paper writes “the authority” after the first time.' },
  'POST /suggestions/{threadId}/rebase': { version: 5, start: 4, end: 18, replacement: 'Busan Port Authority' },
  'POST /suggestions/groups/{groupId}/accept': { version: 3, text: 'The authority paid 14.3 billion won.' },
  'POST /articles/{id}/suggestions/decide': { decision: 'accept', threadIds: [THREAD, ANOTHER] },
  'POST /articles/{id}/suggestions/undo': { threadIds: [THREAD] },
  'POST /articles/{id}/replace': { find: 'Pusan', replacement: 'Busan', wholeWords: true, preview: true },

  'POST /findings/{id}/dismiss': { reason: 'The number is the same, in won.' },
  'POST /findings/{id}/promote': { kind: 'issue', category: 'accuracy/mistranslation', severity: 'major' },
  'POST /findings/{id}/undo': { note: 'Promoted by mistake.' },

  'POST /gaps/{threadId}/resolve': { resolution: 'noted', note: 'A note tells readers what won are worth.' },
  'POST /gaps/{threadId}/links': {
    links: [{ paragraphId: NEXT_PARAGRAPH, start: 0, end: 14, relation: 'contradicts' }],
  },
  'POST /gaps/{threadId}/links/remove': { linkIds: [LINK] },
  'POST /gaps/{threadId}/links/restore': { linkIds: [LINK] },
} as const satisfies Partial<{ readonly [K in RouteName]: BodyIn<K> }>
