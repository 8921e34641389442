import { describe, expect, it, test } from 'vitest'
import type { Decision } from './contract/names'
import { drawn, marked } from './notation'
import { accept, LostWords, type Placed } from './suggestion'
import { anchorAt } from './text/anchor'

/** A suggestion drawn into its text: `one [-two-]{+twi+} three`. */
function suggestion(id: string, notation: string, decision: Decision = 'pending'): Placed & { text: string } {
  const { text, splice } = drawn(notation)
  return { id, text, anchor: anchored(text, splice), proposal: { replacement: splice.insert, decision } }
}

/** A comment, issue or gap on words of a text: `one «two» three`. */
function remark(id: string, notation: string): Placed {
  const { text, mark } = drawn(notation)
  return { id, anchor: anchored(text, mark) }
}

function anchored(text: string, range: { start: number; end: number }) {
  const anchor = anchorAt(text, range)
  if (!anchor) throw new Error('no such range')
  return anchor
}

/** Accepts the first of several, and tells what became of each: `id place state`. */
function outcome(given: Placed & { text: string }, ...others: Placed[]) {
  const found = accept(given.text, given, given.proposal?.replacement ?? '', [given, ...others])
  const moved = new Map(found.carried.map((placed) => [placed.id, placed]))
  const told = [given, ...others].map(({ id, anchor }) => {
    const now = moved.get(id)?.anchor ?? anchor
    return `${id} ${marked(found.text, now)} ${now.state}`
  })
  return { ...found, told }
}

describe('an accepted suggestion', () => {
  test.each([
    ['the [-old-]{+new+} text', 'the new text', 'the «new» text'],
    ['the{+ new+} text', 'the new text', 'the« new» text'],
    ['the[- old-] text', 'the text', 'the«» text'],
    ['[-옛-]{+\u1109\u1162+} 글', '새 글', '«새» 글'],
    ['cafe[-s-]{+\u0301+} noir', 'café noir', 'caf«é» noir'],
    ['one{+\n\nand +} two', 'one\n\nand  two', 'one«\n\nand » two'],
  ])('%j', (notation, text, place) => {
    const found = outcome(suggestion('a', notation))
    expect([found.text, found.told]).toEqual([text, [`a ${place} changed`]])
    expect(found.text).toBe(found.text.normalize('NFC'))
  })

  it('may be given other words by who accepts it', () => {
    const given = suggestion('a', 'the [-old-]{+new+} text')
    expect(accept(given.text, given, 'newest', [given]).text).toBe('the newest text')
  })

  it('leaves what is beside it on its words, and says what moved', () => {
    const before = remark('before', '«the» old text')
    const found = outcome(suggestion('a', 'the [-old-]{+newer+} text'), before, remark('after', 'the old «text»'))
    expect(found.told).toEqual([
      'a the «newer» text changed',
      'before «the» newer text exact',
      'after the newer «text» exact',
    ])
    expect(found.carried.map(({ id }) => id)).toEqual(['after', 'a'])
    expect(found.bent.map(({ id }) => id)).toEqual(['a'])
  })

  it('changes the remarks on its words, and keeps how they stood for who takes it back', () => {
    const around = remark('around', '«the old» text')
    const on = remark('on', 'the «old» text')
    const found = outcome(suggestion('a', 'the [-old-]{+new+} text'), around, on)
    expect(found.told.slice(1)).toEqual(['around «the new» text changed', 'on the new«» text orphaned'])
    expect(found.bent).toEqual([around, on, expect.objectContaining({ id: 'a' })])
  })
})

describe('the other suggestions', () => {
  const given = suggestion('a', 'one [-two-]{+2+} three')

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
    ['already in conflict are not told again', conflicting(), 'b one 2«» three conflict', [], []],
    [
      'that were decided are remarks',
      suggestion('b', 'one [-two-]{+x+} three', 'rejected'),
      'b one 2«» three orphaned',
      [],
      [],
    ],
  ])('%s', (_, other, told, conflicts, superseded) => {
    const found = outcome(given, other)
    expect([found.told[1], found.conflicts, found.superseded]).toEqual([told, conflicts, superseded])
  })

  function conflicting(): Placed {
    const other = suggestion('b', 'one [-two-]{+zwei+} three')
    return { ...other, anchor: { ...other.anchor, state: 'conflict' } }
  }

  it('at the place of an accepted insertion are in conflict: nobody said which comes first', () => {
    const found = outcome(suggestion('a', 'one{+ and+} two'), suggestion('b', 'one{+ or+} two'))
    expect([found.conflicts, found.superseded]).toEqual([['b'], []])
  })

  it('with the same insertion at the same place are not put in twice', () => {
    expect(outcome(suggestion('a', 'one{+ and+} two'), suggestion('b', 'one{+ and+} two')).superseded).toEqual(['b'])
  })

  it('on the letter that an accepted mark makes another are in conflict', () => {
    expect(outcome(suggestion('a', 'x{+\u0301+}y'), suggestion('b', '[-x-]{+z+}y')).conflicts).toEqual(['b'])
  })
})

describe('a suggestion is refused', () => {
  const given = suggestion('a', 'the [-old-]{+new+} text')
  test.each([
    ['whose words are others now', 'the odd text', given],
    ['in conflict', 'the old text', { ...given, anchor: { ...given.anchor, state: 'conflict' as const } }],
    ['that was accepted once', 'the old text', { ...given, anchor: { ...given.anchor, state: 'changed' as const } }],
  ])('%s', (_, text, placed) => expect(() => accept(text, placed, 'new', [placed])).toThrow(LostWords))
})
