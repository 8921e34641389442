import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { separatorBetween } from '@/domain/manuscript/paragraph-break'
import { readDocument } from '../document'
import type { Reading } from '../reading'
import { accepted, said } from '../revision/revision.fixture'
import { del, docx, ins, p, run } from './docx.fixture'

/** `npm run fuzz` sets more. */
const RUNS = Number(process.env.FUZZ_RUNS || 200)

const pieceOf = (words: fc.Arbitrary<string>) =>
  fc.record({
    words,
    when: fc.constantFrom('both', 'both', 'both', 'before', 'after', 'nowhere'),
    author: fc.constantFrom('A', 'B', '김'),
    marks: fc.constantFrom('', '', '', 'b', 'i', 'bi'),
  })
const paragraphOf = (words: fc.Arbitrary<string>) =>
  fc.record({
    pieces: fc.array(pieceOf(words), { maxLength: 5 }),
    end: fc.constantFrom('both', 'both', 'before', 'after'),
    author: fc.constantFrom('A', 'B'),
  })
type Model = { pieces: { words: string; when: string; author: string; marks: string }[]; end: string; author: string }[]

const PROSE = ['한국은 ', 'word', ' ', 'two words ', '이다.', '“굵은”', 'x', ', ']
const SIGNS = [
  ...PROSE,
  '*',
  '_',
  '**',
  '`',
  '[a](b)',
  '\\',
  '&amp;',
  '<b>',
  '\n',
  '\t',
  '\u0301',
  'e',
  '👩‍💻',
  '가'.normalize('NFD'),
]

/** A paragraph that begins with a combining mark can't be joined to a letter before it: nobody writes so. */
const isWriting = (model: Model) =>
  model.every(({ end }) => end === 'both') ||
  model.every(({ pieces }) => pieces.every(({ words }) => !/^\p{M}/u.test(words.trim())))

const models = (signs: readonly string[]): fc.Arbitrary<Model> => {
  const words = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
  return fc.array(paragraphOf(words), { minLength: 1, maxLength: 6 }).filter(isWriting)
}

function written(model: Model): Uint8Array {
  const body = model.map(({ pieces, end, author }) => {
    const inner = pieces.map(({ words, when, author, marks }) => {
      if (when === 'both') return run(words, marks)
      if (when === 'before') return del(author, words, marks)
      const put = when === 'after' ? run(words, marks) : del('Z', words, marks)
      return ins(author, '').replace(/<w:r>.*<\/w:r>/, put)
    })
    return p(inner.join(''), { end: end === 'both' ? '' : `${end === 'after' ? 'ins' : 'del'} ${author}` })
  })
  return docx(body.join(''))
}

/** The model's text before or after all of its changes: the last end of a story can't change. */
function textOf(model: Model, side: 'before' | 'after'): string[] {
  const has = (when: string) => when === 'both' || when === side
  const paragraphs: string[] = []
  let open: string | undefined
  for (const [index, { pieces, end }] of model.entries()) {
    const words = pieces
      .filter(({ when }) => has(when))
      .map(({ words }) => words)
      .join('')
      .normalize('NFC')
    open = open === undefined ? words : open + separatorBetween(open.trim(), words.trim()) + words
    if (!has(end) && index < model.length - 1) continue
    paragraphs.push(open)
    open = undefined
  }
  return paragraphs.map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

const squeezed = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ''))

function readingOf(model: Model): Reading {
  const read = readDocument(written(model))
  if (!read.ok || read.reading.kind !== 'single') throw new Error('not read')
  return read.reading
}

describe('tracked changes', () => {
  test.each([
    ['of prose', models(PROSE), RUNS],
    ['of signs that make marks', models(SIGNS), RUNS],
  ] as const)('%s: rejecting all gives the text before, accepting all the text after', (_, model, numRuns) => {
    fc.assert(
      fc.property(model, (model) => {
        const reading = readingOf(model)
        expect(said(reading.blocks)).toEqual(textOf(model, 'before'))
        expect(squeezed(said(accepted(reading)))).toEqual(squeezed(textOf(model, 'after')))
      }),
      { numRuns },
    )
  })

  test('can be taken in any order', () => {
    fc.assert(
      fc.property(models(SIGNS), fc.array(fc.nat()), (model, keys) => {
        const reading = readingOf(model)
        const order = [...reading.changes.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || b - a)
        expect(squeezed(said(accepted(reading, order)))).toEqual(squeezed(textOf(model, 'after')))
      }),
      { numRuns: RUNS },
    )
  })
})
