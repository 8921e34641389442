import { expect, test } from 'vitest'
import type { ParagraphKind } from '@/domain/contract/names'
import type { Note } from './document'
import { writeText } from './text'

const written = (...paragraphs: [kind: ParagraphKind, text: string, ...notes: Note[]][]) =>
  writeText({
    title: 'A *title*',
    language: 'en',
    createdAt: '2026-11-20T00:00:00Z',
    paragraphs: paragraphs.map(([kind, text, ...notes]) => ({ kind, text, notes })),
  })

test.each([
  ['the title heads what has no heading', written(['paragraph', 'a']), 'A *title*\n\na\n'],
  ['and only that', written(['paragraph', 'a'], ['heading', 'b']), 'a\n\nb\n'],
  ['no marks', written(['heading', '**a** [b](/c) \\* &amp; `d`']), 'a b * & d\n'],
  ['lines and hard breaks are lines', written(['heading', 'a\nb  \nc\\\nd']), 'a\nb\nc\nd\n'],
  ['code is what it is', written(['heading', 'a'], ['code', '\n  *b*\n']), 'a\n\n  *b*\n'],
  ['what is empty is left out', written(['heading', 'a'], ['paragraph', ' '], ['paragraph', 'b']), 'a\n\nb\n'],
  [
    'notes are numbered in the order of their places',
    written(
      ['heading', 'a **bc** d', { at: 99, text: 'z' }, { at: 4, text: 'x' }, { at: 6, text: 'y' }],
      ['paragraph', 'e', { at: 1, text: 'w' }],
    ),
    'a [1]bc[2] d[3]\n\ne[4]\n\n[1] x\n\n[2] y\n\n[3] z\n\n[4] w\n',
  ],
  [
    'a note where nothing is left',
    written(['heading', 'a'], ['paragraph', '', { at: 0, text: 'x' }]),
    'a\n\n[1]\n\n[1] x\n',
  ],
  [
    'no control characters or noncharacters, LF, NFC',
    written(['heading', 'a\0b\ufdd0\u{1fffe}\r\nc\u000Bd\uD800\uFEFFe\u0301\u2028f']),
    'ab\nc\ndé\nf\n'.replace('dé', 'dé'),
  ],
  [
    'a note doesn’t part a letter',
    written(['heading', 'e\u0323\u0302x 👩‍👩‍👧', { at: 7, text: 'x' }]),
    'ệx 👩‍👩‍👧[1]\n\n[1] x\n'.normalize('NFC'),
  ],
])('%s', (_, text, expected) => expect(text).toBe(expected))
