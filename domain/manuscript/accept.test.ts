import { describe, expect, it, test } from 'vitest'
import type { Decision } from '../contract/names'
import type { Structure } from '../contract/shapes'
import { markRange, parseNotation } from '../notation.fixture'
import { anchorAt } from '../text/anchor'
import { accept } from './accept'
import type { Manuscript, Paragraph, Placed } from './manuscript'

/** A suggestion in the notation, with its text: `one [-two-]{+twi+} three`. */
function suggestion(id: string, notation: string, decision: Decision = 'pending', paragraphId = 'p'): Placed {
  const { text, splice } = parseNotation(notation)
  const anchor = anchored(text, splice)
  const proposal = { original: anchor.quote, replacement: splice.insert, decision, conflict: false }
  return { id, paragraphId, anchor, proposal }
}

/** A comment, issue or gap on words of a text: `one «two» three`. */
function remark(id: string, notation: string, paragraphId = 'p'): Placed {
  const { text, mark } = parseNotation(notation)
  return { id, paragraphId, anchor: anchored(text, mark) }
}

function anchored(text: string, range: { start: number; end: number }) {
  const anchor = anchorAt(text, range)
  if (!anchor) throw new Error('no such range')
  return anchor
}

const paragraph = (id: string, text: string): Paragraph => ({ id, unitId: 'u', kind: 'paragraph', text, version: 1 })

/** What accepting does to a suggestion that applies. */
function accepted(...given: Parameters<typeof accept>) {
  const found = accept(...given)
  if (!found) throw new Error('it does not apply')
  return found
}

/** Accepts the first of several in one paragraph, and gives the result for each: `id place state`. */
function outcome(notation: string, ...others: Placed[]) {
  const own = suggestion('a', notation)
  const placed = [own, ...others]
  const found = accepted({ paragraphs: [paragraph('p', parseNotation(notation).text)], placed }, 'a')
  const text = found.manuscript.paragraphs[0]?.text ?? ''
  const places = found.manuscript.placed.map(
    ({ id, anchor }) => anchor && `${id} ${markRange(text, anchor)} ${anchor.state}`,
  )
  return { ...found, text, places }
}

describe('an accepted suggestion', () => {
  test.each([
    ['the [-old-]{+new+} text', 'the new text', 'the «new» text'],
    ['the{+ new+} text', 'the new text', 'the« new» text'],
    ['the[- old-] text', 'the text', 'the«» text'],
    ['[-옛-]{+\u1109\u1162+} 글', '새 글', '«새» 글'],
    ['cafe[-s-]{+\u0301+} noir', 'café noir', 'caf«é» noir'],
    ['one{+\nand +} two', 'one\nand  two', 'one«\nand » two'],
  ])('%j', (notation, text, place) => {
    const found = outcome(notation)
    expect([found.text, found.places]).toEqual([text, [`a ${place} changed`]])
    expect(found.text).toBe(found.text.normalize('NFC'))
  })

  it('may be given other words by who accepts it', () => {
    const placed = [suggestion('a', 'the [-old-]{+new+} text')]
    const found = accepted({ paragraphs: [paragraph('p', 'the old text')], placed }, 'a', { applied: 'newest' })
    expect(found.manuscript.paragraphs[0]).toMatchObject({ text: 'the newest text', version: 2 })
  })

  it('leaves what is beside it on its words', () => {
    const notation = 'the [-old-]{+newer+} text'
    const found = outcome(notation, remark('before', '«the» old text'), remark('after', 'the old «text»'))
    expect(found.places).toEqual([
      'a the «newer» text changed',
      'before «the» newer text exact',
      'after the newer «text» exact',
    ])
    expect(found.steps[0]?.displaced.map(({ id }) => id)).toEqual(['a'])
  })

  it('changes the remarks on its words, and keeps how they stood for who takes it back', () => {
    const found = outcome('the [-old-]{+new+} text', remark('around', '«the old» text'), remark('on', 'the «old» text'))
    expect(found.places.slice(1)).toEqual(['around «the new» text changed', 'on the new«» text orphaned'])
    expect(found.steps[0]?.displaced).toMatchObject([
      { id: 'a', start: 4, end: 7, state: 'exact' },
      { id: 'around', start: 0, end: 7, state: 'exact' },
      { id: 'on', start: 4, end: 7, state: 'exact' },
    ])
  })
})

describe('the other suggestions', () => {
  const given = 'one [-two-]{+2+} three'
  test.each([
    ['on other words are carried', suggestion('b', 'one two [-three-]{+3+}'), 'b one 2 «three» exact', [], []],
    [
      'on some of its words are in conflict',
      suggestion('b', '[-one t-]{+x+}wo three'),
      'b «one »2 three conflict',
      ['b'],
      [],
    ],
    [
      'on its words are in conflict',
      suggestion('b', 'one [-two-]{+zwei+} three'),
      'b one 2«» three conflict',
      ['b'],
      [],
    ],
    [
      'that ask for the same are superseded',
      suggestion('b', 'one [-two-]{+2+} three'),
      'b one 2«» three orphaned',
      [],
      ['b'],
    ],
    ['already in conflict are not named again', conflicting(), 'b one 2«» three conflict', [], []],
    [
      'that were decided are remarks',
      suggestion('b', 'one [-two-]{+x+} three', 'rejected'),
      'b one 2«» three orphaned',
      [],
      [],
    ],
  ])('%s', (_, other, place, conflicts, superseded) => {
    const found = outcome(given, other)
    expect([found.places[1], found.conflicts, found.superseded]).toEqual([place, conflicts, superseded])
  })

  function conflicting(): Placed {
    const { anchor, proposal, ...other } = suggestion('b', 'one [-two-]{+zwei+} three')
    if (!anchor || !proposal) throw new Error('a suggestion of words has both')
    return { ...other, anchor: { ...anchor, state: 'conflict' }, proposal: { ...proposal, conflict: true } }
  }

  it('at the place of an accepted insertion are in conflict: nobody said which comes first', () => {
    const found = outcome('one{+ and+} two', suggestion('b', 'one{+ or+} two'))
    expect([found.conflicts, found.superseded]).toEqual([['b'], []])
  })

  it('with the same insertion at the same place are not put in twice', () => {
    expect(outcome('one{+ and+} two', suggestion('b', 'one{+ and+} two')).superseded).toEqual(['b'])
  })

  it('on the letter that an accepted mark makes another are in conflict', () => {
    expect(outcome('x{+\u0301+}y', suggestion('b', '[-x-]{+z+}y')).conflicts).toEqual(['b'])
  })
})

describe('a suggestion is refused', () => {
  const given = suggestion('a', 'the [-old-]{+new+} text')
  test.each<[string, string, Placed]>([
    ['whose words are others now', 'the odd text', given],
    [
      'in conflict',
      'the old text',
      { ...given, proposal: given.proposal && { ...given.proposal, conflict: true } } as Placed,
    ],
    ['that was accepted once', 'the old text', suggestion('a', 'the [-old-]{+new+} text', 'accepted')],
    ['in a paragraph that is gone', 'the old text', { ...given, paragraphId: 'q' }],
  ])('%s', (_, text, placed) =>
    expect(accept({ paragraphs: [paragraph('p', text)], placed: [placed] }, 'a')).toBeNull(),
  )
})

/** Two paragraphs, P “one two” and Q “three”, with one of each in P (p…) and in Q (q…), and a join of the one before. */
const proposed = (id: string, paragraphId: string, structure: Structure, original = ''): Placed => ({
  id,
  paragraphId,
  anchor: null,
  proposal: {
    original,
    replacement: structure.op === 'insert' ? 'x' : '',
    structure,
    decision: 'pending',
    conflict: false,
  },
})

const insertion = (after: string): Structure => ({ op: 'insert', unitId: 'u', after, paragraphKind: 'paragraph' })

const everything = (own: Placed): Manuscript => ({
  paragraphs: [paragraph('o', 'zero'), paragraph('p', 'one two'), paragraph('q', 'three'), paragraph('r', 'four')],
  placed: [
    own,
    proposed('o.join', 'o', { op: 'join-next', next: 'p' }),
    remark('p.remark', '«one» two'),
    remark('p.remark2', 'one «two»'),
    { id: 'p.whole', paragraphId: 'p', anchor: null },
    suggestion('p.words', '[-one-]{+1+} two'),
    suggestion('p.words2', 'one [-two-]{+2+}'),
    suggestion('p.across', '[-one two-]{+1, 2+}'),
    proposed('p.kind', 'p', { op: 'kind', to: 'quote' }),
    proposed('p.remove', 'p', { op: 'remove' }, 'one two'),
    proposed('p.join', 'p', { op: 'join-next', next: 'q' }),
    proposed('p.insert', 'p', insertion('p')),
    remark('q.remark', '«three»', 'q'),
    { id: 'q.whole', paragraphId: 'q', anchor: null },
    suggestion('q.words', '[-three-]{+3+}', 'pending', 'q'),
    proposed('q.kind', 'q', { op: 'kind', to: 'quote' }),
    proposed('q.remove', 'q', { op: 'remove' }, 'three'),
    proposed('q.join', 'q', { op: 'join-next', next: 'r' }),
    proposed('q.insert', 'q', insertion('q')),
  ],
})

/** Those whose place or state changed: `id paragraph «words» what`. */
function moved(own: Placed): string[] {
  const before = everything(own)
  const { manuscript } = accepted(before, own.id, { newId: () => 'n' })
  const texts = new Map(manuscript.paragraphs.map(({ id, text }) => [id, text]))
  return manuscript.placed.flatMap((one, index) => {
    const { id, paragraphId, anchor, proposal } = one
    if (one === before.placed[index] || id === own.id) return []
    const what =
      proposal?.decision === 'superseded' ? 'superseded' : proposal?.conflict ? 'conflict' : (anchor?.state ?? 'stands')
    return [`${id} ${paragraphId} ${anchor ? `${markRange(texts.get(paragraphId ?? '') ?? '', anchor)} ` : ''}${what}`]
  })
}

/** Every row of the table in `restructure`; those not named are unchanged. */
describe('what stands in the paragraphs', () => {
  it('when words change', () =>
    expect(moved(suggestion('own', '[-one-]{+first+} two'))).toEqual([
      'p.remark p first«» two orphaned',
      'p.remark2 p first «two» exact',
      'p.words p first«» two conflict',
      'p.words2 p first «two» exact',
      'p.across p «first two» conflict',
      'p.remove p conflict',
    ]))

  it('when a paragraph is split', () =>
    expect(moved(suggestion('own', 'one[- -]{+\n\n+}two'))).toEqual([
      'p.remark2 n «two» exact',
      'p.words2 n «two» exact',
      'p.across p «one» conflict',
      'p.remove p conflict',
      'p.join n stands',
      'p.insert n stands',
    ]))

  it('when a paragraph is joined with the next', () =>
    expect(moved(proposed('own', 'p', { op: 'join-next', next: 'q' }))).toEqual([
      'p.remove p conflict',
      'p.join p superseded',
      'p.insert p conflict',
      'q.remark p one two «three» exact',
      'q.whole p one two «three» exact',
      'q.words p one two «three» exact',
      'q.kind q conflict',
      'q.remove q conflict',
      'q.join p stands',
      'q.insert p stands',
    ]))

  it('when a paragraph is removed', () =>
    expect(moved(proposed('own', 'p', { op: 'remove' }, 'one two'))).toEqual([
      'o.join o conflict',
      'p.remark p «» orphaned',
      'p.remark2 p «» orphaned',
      'p.words p «» conflict',
      'p.words2 p «» conflict',
      'p.across p «» conflict',
      'p.kind p conflict',
      'p.remove p superseded',
      'p.join p conflict',
      'p.insert p conflict',
    ]))

  it('when a paragraph is made another kind', () => {
    expect(moved(proposed('own', 'p', { op: 'kind', to: 'heading', level: 2 }))).toEqual(['p.kind p conflict'])
    expect(moved(proposed('own', 'p', { op: 'kind', to: 'quote' }))).toEqual(['p.kind p superseded'])
  })

  it('when a paragraph is inserted', () => {
    const other = proposed('own', 'p', insertion('p'))
    const worded = { ...other, proposal: other.proposal && { ...other.proposal, replacement: 'y' } } as Placed
    expect(moved(worded)).toEqual(['p.join p conflict', 'p.insert p conflict'])
    expect(moved(other)).toEqual(['p.join p conflict', 'p.insert p superseded'])
  })
})
