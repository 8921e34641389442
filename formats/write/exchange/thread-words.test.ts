import { expect, test } from 'vitest'
import type { Gap } from '@/domain/contract/gap'
import type { Suggestion, Thread } from '@/domain/contract/shapes'
import { threadOf } from '../review.fixture'
import { threadWords } from './thread-words'

const suggestion = (rest: Partial<Suggestion>): Partial<Thread> => ({
  kind: 'suggestion',
  suggestion: { original: 'a', replacement: 'b', decision: 'pending', conflict: false, ...rest },
})
const gap: Gap = {
  type: 'missing-premise',
  origin: 'source',
  severity: 'major',
  explanation: 'Why?',
  links: [],
  resolution: 'noted',
  resolutionNote: 'So.',
}
const byAnn = { id: 'q', name: 'Ann Lee' }

test.each([
  ['comments', ['x', 'y'], {}, '김민준: x\n\nAnn Lee: y'],
  ['a resolved thread', ['x'], { status: 'resolved' }, '김민준: x\n\n(resolved)'],
  [
    'an issue',
    ['x'],
    { kind: 'issue', issue: { category: 'accuracy/mistranslation', severity: 'major' } },
    '김민준: accuracy/mistranslation · major\nx',
  ],
  ['a suggestion', [], suggestion({ reason: 'r' }), '김민준: Suggestion (pending): “a” → “b”\nr'],
  ['a suggestion in conflict', [], suggestion({ conflict: true }), '김민준: Suggestion (in conflict): “a” → “b”'],
  [
    'a suggestion accepted with edits',
    [],
    suggestion({ decision: 'accepted', decidedBy: byAnn, appliedText: 'c', decisionNote: 'n' }),
    '김민준: Suggestion (accepted by Ann Lee): “a” → “b”\nApplied: “c”\nDecision: n',
  ],
  [
    'a paragraph put in',
    [],
    suggestion({ structure: { op: 'insert', unitId: 'u', after: null, paragraphKind: 'quote' } }),
    '김민준: Suggestion (pending): insert “b”',
  ],
  [
    'paragraphs joined',
    [],
    suggestion({ structure: { op: 'join-next' } }),
    '김민준: Suggestion (pending): join with the next paragraph',
  ],
  [
    'a paragraph taken out',
    [],
    suggestion({ structure: { op: 'remove' } }),
    '김민준: Suggestion (pending): remove “a”',
  ],
  [
    'another kind',
    [],
    suggestion({ structure: { op: 'kind', to: 'heading', level: 2 } }),
    '김민준: Suggestion (pending): make it a heading of level 2',
  ],
  ['a gap', [], { kind: 'gap', gap }, '김민준: missing-premise · major · source\nWhy?\nnoted: So.'],
] satisfies [string, string[], Partial<Thread>, string][])('%s', (_, said, rest, expected) =>
  expect(threadWords(threadOf('t', said, rest))).toBe(expected),
)

test('deleted comments say nothing', () => {
  const thread = threadOf('t', ['', 'y'])
  const [first, ...others] = thread.comments.map((comment) => ({ ...comment, deletedAt: '2026-11-20T00:00:00Z' }))
  expect(threadWords({ ...thread, comments: first ? [first, ...thread.comments.slice(1)] : [] })).toBe('Ann Lee: y')
  expect(threadWords({ ...thread, comments: first ? [first, ...others] : [] })).toBe('김민준: (deleted)')
})
