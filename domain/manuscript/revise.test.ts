import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, anchorAt } from '../text/anchor'
import { apply } from '../text/splice'
import type { Paragraph, Placed } from './manuscript'
import { type NextParagraph, revise } from './revise'
import { matchVersions } from './version-match'

const A = 'The council met on Monday to discuss the harbour wall, which has leaked since the storm.'
const B = 'Nobody was hurt, but two boats were lost and a third was found far out at sea.'
const C = 'Repairs are to begin in spring, if the ministry grants what the town has asked for.'

const paragraphsOf = (texts: readonly string[]): Paragraph[] =>
  texts.map((text, k) => ({ id: `p${k}`, unitId: `u${k}`, kind: 'paragraph', text, version: 1 }))
const nextOf = (texts: readonly string[]): NextParagraph[] => texts.map((text) => ({ kind: 'paragraph', text }))

function revised(before: readonly string[], after: readonly NextParagraph[], placed: readonly Placed[] = []) {
  let count = 0
  const matches = matchVersions(
    before,
    after.map(({ text }) => text),
  )
  return revise({ paragraphs: paragraphsOf(before), placed }, after, matches, () => `new${++count}`)
}

const remark = (paragraph: number, text: string, words: string): Placed & { anchor: Anchor } => {
  const start = text.indexOf(words)
  const anchor = anchorAt(text, { start, end: start + words.length })
  if (!anchor) throw new Error(`“${words}” isn’t in it`)
  return { id: `on ${words}`, paragraphId: `p${paragraph}`, anchor }
}

const words = ({ paragraphs, placed }: ReturnType<typeof revised>, at: number) => {
  const { paragraphId, anchor } = placed[at] ?? { paragraphId: null, anchor: null }
  const text = paragraphs.find(({ id }) => id === paragraphId)?.text ?? ''
  return [paragraphId, anchor && text.slice(anchor.start, anchor.end), anchor?.state]
}

describe('a next version of a text', () => {
  test('changes words where they stand, and what is about others of them stays', () => {
    const now = B.replace('two', 'four').replace('third', 'fifth')
    const result = revised([A, B], nextOf([A, now]), [remark(1, B, 'boats were lost'), remark(1, B, 'third')])
    expect(result.paragraphs.map(({ text, version }) => [text, version])).toEqual([
      [A, 1],
      [now, 3],
    ])
    expect(words(result, 0)).toEqual(['p1', 'boats were lost', 'exact'])
    expect(words(result, 1)).toEqual(['p1', '', 'orphaned'])
    expect([result.changed, result.added, result.removed]).toEqual([['p1'], [], []])
  })

  test('drops a paragraph and keeps what is about it; another is new, in the unit of the one before', () => {
    const result = revised([A, B, C], nextOf([A, C, `${B.slice(30)} It was late.`]), [remark(1, B, 'two boats')])
    expect(result.removed).toEqual(['p1'])
    expect(result.added).toEqual(['new1'])
    expect(result.paragraphs.at(-1)).toMatchObject({ id: 'new1', unitId: 'u2', version: 1 })
    expect(result.placed[0]).toMatchObject({ paragraphId: 'p1', anchor: { state: 'orphaned' } })
  })

  test('parts one, and what is about its end goes along', () => {
    const result = revised([`${A} ${B}`, C], nextOf([A, B, C]), [remark(0, `${A} ${B}`, 'two boats')])
    expect(result.paragraphs.map(({ id, text }) => [id, text])).toEqual([
      ['p0', A],
      ['new1', B],
      ['p1', C],
    ])
    expect(words(result, 0)).toEqual(['new1', 'two boats', 'exact'])
  })

  test('joins two, and what is about the second goes along', () => {
    const result = revised([A, B], nextOf([`${A} ${B}`]), [remark(1, B, 'two boats')])
    expect(result.paragraphs.filter(({ removed }) => !removed).map(({ text }) => text)).toEqual([`${A} ${B}`])
    expect(words(result, 0)).toEqual(['p0', 'two boats', 'exact'])
  })

  test('changes a kind alone', () => {
    const result = revised([A], [{ kind: 'heading', level: 2, text: A }])
    expect(result.paragraphs).toMatchObject([{ kind: 'heading', level: 2, text: A, version: 2 }])
  })

  test('does nothing where nothing changed', () => {
    const result = revised([A, B], nextOf([A, B]))
    expect([result.steps, result.changed, result.added, result.removed]).toEqual([[], [], [], []])
  })

  test('keeps those that had been removed where they were', () => {
    const [first, gone, last] = paragraphsOf([A, '', C])
    if (!first || !gone || !last) throw new Error('three were made')
    const paragraphs = [first, { ...gone, removed: true }, last]
    const result = revise({ paragraphs, placed: [] }, nextOf([A, C]), matchVersions([A, C], [A, C]), () => 'new')
    expect(result.paragraphs).toEqual(paragraphs)
  })
})

test('whatever became of it, the text is the next version, and the steps lead from one to the other', () => {
  const text = fc.constantFrom(
    A,
    B,
    C,
    `${A} ${B}`,
    A.replace('Monday', 'Tuesday'),
    B.toUpperCase(),
    '끝.',
    '“그래.”',
    C.slice(20),
  )
  const texts = fc.array(text, { maxLength: 8 })
  fc.assert(
    fc.property(texts, texts, fc.context(), (before, after, note) => {
      const places = before.flatMap((one, k) => (one.length > 9 ? [remark(k, one, one.slice(3, 9))] : []))
      const result = revised(before, nextOf(after), places)
      note.log(JSON.stringify(result.steps))
      const present = result.paragraphs.filter(({ removed }) => !removed)
      expect(present.map((one) => one.text)).toEqual(after)
      const rebuilt = new Map(before.map((one, k) => [`p${k}`, { text: one, version: 1 }]))
      for (const { paragraphId, version, splice } of result.steps) {
        const last = rebuilt.get(paragraphId) ?? { text: '', version: 0 }
        expect(version).toBe(last.version + 1)
        rebuilt.set(paragraphId, { text: apply(last.text, splice), version })
      }
      for (const { id, text: now, version } of result.paragraphs)
        expect(rebuilt.get(id)).toEqual({ text: now, version })
      // Nothing is lost, and nothing stands outside the text.
      expect(result.placed.map(({ id }) => id)).toEqual(places.map(({ id }) => id))
      for (const { paragraphId, anchor } of result.placed) {
        const own = result.paragraphs.find(({ id }) => id === paragraphId)
        expect(anchor && own && anchor.start >= 0 && anchor.end <= own.text.length).toBe(true)
        if (anchor?.state === 'exact') expect(own?.text.slice(anchor.start, anchor.end)).toBe(anchor.quote)
      }
    }),
    { numRuns: 400 },
  )
})
