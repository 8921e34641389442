import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { markRange, parseNotation } from '../notation.fixture'
import { type Anchor, anchorAt, CONTEXT, carry, carryAll } from './anchor'
import { apply, replace, type Splice } from './splice'
import { boundaries, change, paragraph, RUNS, rangeOf, spot } from './writing.fixture'

function anchored(text: string, range: { start: number; end: number }): Anchor {
  const anchor = anchorAt(text, range)
  if (!anchor) throw new Error('no such range')
  return anchor
}

/** Where a drawn anchor « » is after the drawn change, and in which state. */
function carried(notation: string, kind: 'remark' | 'suggestion'): [place: string, state: string] {
  const { text, after, splice, mark } = parseNotation(notation)
  const anchor = carry(anchored(text, mark), splice, kind)
  expect(anchor.quote).toBe(text.slice(mark.start, mark.end))
  return [markRange(after, anchor), anchor.state]
}

describe('an anchor is put', () => {
  test.each([
    ['on words', 'one «two» three', 'one «two» three'],
    ['on all of a text', '«one»', '«one»'],
    ['between words', 'one«» two', 'one«» two'],
    ['on whole characters, where a half was given', '«👩\u200d»💻 a', '«👩\u200d💻» a'],
    ['before the character, where a place inside was given', 'a👩«»\u200d💻', 'a«»👩\u200d💻'],
    ['on a letter with its marks', 'x«\u0301 a»b', '«x\u0301 a»b'],
  ])('%s', (_, given, put) => {
    const { text, mark } = parseNotation(given)
    const anchor = anchored(text, mark)
    expect([markRange(text, anchor), anchor.state]).toEqual([put, 'exact'])
    expect(JSON.parse(JSON.stringify(anchor))).toEqual(anchor)
  })

  it('with the words on either side', () => {
    const { text, mark } = parseNotation(`${'a'.repeat(40)}«two»${'b'.repeat(10)}`)
    expect(anchored(text, mark)).toMatchObject({ prefix: 'a'.repeat(CONTEXT), quote: 'two', suffix: 'b'.repeat(10) })
  })

  it('with whole characters on either side', () => {
    const { prefix, suffix } = anchored(`${'👩‍💻'.repeat(9)}x${'👩‍💻'.repeat(9)}`, { start: 45, end: 46 })
    expect([prefix, suffix]).toEqual(['👩‍💻'.repeat(7), '👩‍💻'.repeat(7)])
  })

  test.each([[{ start: -1, end: 1 }], [{ start: 2, end: 1 }], [{ start: 0, end: 4 }]])(
    'nowhere outside the text: %j',
    (range) => expect(anchorAt('abc', range)).toBeNull(),
  )
})

/** Every row of the table in anchor.ts, for both kinds. The place is the same; `remark` and `suggestion` are the states. */
describe('an anchor is carried through a change', () => {
  test.each([
    ['before it', '[-one-]{+a+} «two» three', 'a «two» three', 'exact', 'exact'],
    ['before it, touching its start', 'one[- -]{+, +}«two» three', 'one, «two» three', 'exact', 'exact'],
    ['inserted at its start', 'one {+and +}«two» three', 'one and «two» three', 'exact', 'exact'],
    ['after it', 'one «two» [-three-]{+3+}', 'one «two» 3', 'exact', 'exact'],
    ['after it, touching its end', 'one «two»[- three-]', 'one «two»', 'exact', 'exact'],
    ['inserted at its end', 'one «two»{+, too+} three', 'one «two», too three', 'exact', 'exact'],
    ['inserted at the place of an insertion', 'one«»{+ and+} two', 'one and«» two', 'exact', 'conflict'],
    ['put before the place of an insertion', '[-one-]{+1+}«» two', '1«» two', 'exact', 'exact'],
    ['put behind the place of an insertion', 'one«»[- two-]{+!+}', 'one«»!', 'exact', 'exact'],
    ['put over the place of an insertion', 'o[-ne«» tw-]{+x+}o', 'ox«»o', 'orphaned', 'conflict'],
    ['inside it', 'a «one [-two-]{+twi+} three» b', 'a «one twi three» b', 'changed', 'conflict'],
    ['inserted inside it', 'a «one{+ two+} three» b', 'a «one two three» b', 'changed', 'conflict'],
    ['inside it, at its start', 'a «[-one-]{+1+} two» b', 'a «1 two» b', 'changed', 'conflict'],
    ['inside it, at its end', 'a «one [-two-]{+2+}» b', 'a «one 2» b', 'changed', 'conflict'],
    ['over its start', '[-a «on-]{+x+}e two» b', 'x«e two» b', 'changed', 'conflict'],
    ['over its end', 'a «one t[-wo» b-]{+x+}', 'a «one t»x', 'changed', 'conflict'],
    ['just all of it', 'a «[-one-]{+two+}» b', 'a two«» b', 'orphaned', 'conflict'],
    ['all of it, gone', 'a «[-one-]» b', 'a «» b', 'orphaned', 'conflict'],
    ['inside it, but nothing', 'a «one{++} two» b', 'a «one two» b', 'exact', 'exact'],
    ['at the place of an insertion, but nothing', 'one{++}«» two', 'one«» two', 'exact', 'exact'],
    ['more than all of it', '[-a «one» b-]{+x+}', 'x«»', 'orphaned', 'conflict'],
  ])('%s', (_, notation, place, remark, suggestion) => {
    expect(carried(notation, 'remark')).toEqual([place, remark])
    expect(carried(notation, 'suggestion')).toEqual([place, suggestion])
  })
})

describe('a state only gets worse', () => {
  const here = anchored('one two three', { start: 4, end: 7 })
  const before: Splice = { start: 0, end: 3, insert: '' }
  const inside: Splice = { start: 5, end: 6, insert: '' }
  const over: Splice = { start: 3, end: 8, insert: '' }
  test.each([
    ['changed', 'remark', before, 'changed'],
    ['changed', 'remark', inside, 'changed'],
    ['changed', 'remark', over, 'orphaned'],
    ['orphaned', 'remark', before, 'orphaned'],
    ['orphaned', 'remark', inside, 'orphaned'],
    ['conflict', 'suggestion', before, 'conflict'],
    ['conflict', 'suggestion', over, 'conflict'],
  ] as const)('%s, as a %s, through %j: %s', (state, kind, splice, then) =>
    expect(carry({ ...here, state }, splice, kind).state).toBe(then),
  )

  it('and what was orphaned or in conflict is still carried on', () => {
    for (const state of ['orphaned', 'conflict'] as const)
      expect(carry({ ...here, state }, before, 'remark')).toMatchObject({ start: 1, end: 4, quote: 'two' })
  })
})

/**
 * The oracle of the properties: every code unit of the first text has its number and goes through the same splices; later
 * insertions have number -1.
 */
const follow = (units: readonly number[], { start, end, insert }: Splice): number[] => [
  ...units.slice(0, start),
  ...Array<number>(insert.length).fill(-1),
  ...units.slice(end),
]

const history = fc
  .tuple(paragraph, spot, fc.array(change, { maxLength: 5 }), fc.constantFrom('remark' as const, 'suggestion' as const))
  .map(([text, place, changes, kind]) => {
    const anchor = anchored(text, rangeOf(text, place))
    let now = text
    const units = [Array.from({ length: text.length }, (_, k) => k)]
    const splices = changes.map(({ words, ...spot }) => {
      const splice = replace(now, rangeOf(now, spot), words)
      now = apply(now, splice)
      units.push(follow(units.at(-1) ?? [], splice))
      return splice
    })
    return { anchor, moved: carryAll(anchor, splices, kind), now, units }
  })

const numbers = ({ start, end }: Anchor) => Array.from({ length: end - start }, (_, k) => start + k)

/** Are the words of the anchor there, whole and without a gap? */
const stands = (units: readonly number[], anchor: Anchor) =>
  numbers(anchor).every((number, k) => units[units.indexOf(anchor.start) + k] === number)

describe('through every history', () => {
  it('an anchor whose words nobody touched covers exactly those words', () => {
    fc.assert(
      fc.property(history, ({ anchor, moved, now, units }) => {
        fc.pre(anchor.start < anchor.end)
        const place = units.at(-1)?.indexOf(anchor.start)
        if (!units.every((step) => stands(step, anchor))) expect(moved.state).not.toBe('exact')
        else
          expect([moved.start, now.slice(moved.start, moved.end), moved.state]).toEqual([place, anchor.quote, 'exact'])
        expect(moved).toMatchObject({ quote: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix })
      }),
      RUNS,
    )
  })

  it('an anchor keeps the words of its own that are left, takes no others, and is orphaned only without any', () => {
    fc.assert(
      fc.property(history, ({ anchor, moved, units }) => {
        const own = new Set(numbers(anchor))
        const left = (units.at(-1) ?? []).filter((unit) => own.has(unit))
        const covered = (units.at(-1) ?? []).slice(moved.start, moved.end).filter((unit) => unit >= 0)
        expect(covered).toEqual(left)
        if (moved.state === 'orphaned') expect(left).toEqual([])
      }),
      RUNS,
    )
  })

  it('it stands inside the text, on whole characters', () => {
    fc.assert(
      fc.property(history, ({ moved: { start, end }, now }) => {
        const places = boundaries(now)
        expect(start).toBeLessThanOrEqual(end)
        expect([places.includes(start), places.includes(end)]).toEqual([true, true])
      }),
      RUNS,
    )
  })
})
