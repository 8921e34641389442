import { describe, expect, test } from 'vitest'
import type { Unit } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { listThreads } from '../queries/threads'
import { arrangementIn, idsByName, pairedDesk, pairsLine, SOURCE, TARGET, unitOf, unitsOf } from '../testing/pairs'
import { by, refused } from '../testing/people'
import { appended } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { arrangeUnits, moveParagraph } from './arrange'
import { acceptSuggestion } from './decisions'
import { realignBehind } from './realign'
import { signOff } from './sign-offs'
import { openThread, openUnitThread } from './threads'
import { excludeUnit, mergeUnit, splitUnit } from './units'

const EIGHT = '가|A · 나|B · 다|C · 라|D · 마|E · 바|F · 사|G · 아|H'
const REST = ' · 마|E · 바|F · 사|G · 아|H'

describe('moving a paragraph to the unit before or behind', () => {
  test.each<[string, string, 'previous' | 'next', string]>([
    ['가|A · 나|B C · 다 라|D', 'B', 'previous', '가|A B · 나|C · 다 라|D'],
    ['가|A · 나|B C · 다 라|D', 'C', 'next', '가|A · 나|B · 다 라|C D'],
    ['가|A · 나|B C · 다 라|D', '다', 'previous', '가|A · 나 다|B C · 라|D'],
    ['가|A · 나|B C · 다 라|D', '라', 'next', '가|A · 나|B C · 다|D · 라 마|E · 바|F · 사|G · 아|H'],
    ['가|A B C · 나| · 다 라|D', 'C', 'next', '가|A B · 나|C · 다 라|D'],
    ['가|A B C · 나| · 다 라|D', '나', 'previous', '가 나|A B C · 다 라|D'],
  ])('%s: %s to the %s', async (before, name, to, after) => {
    const set = await pairedDesk(before + REST)
    const unit = unitOf(set.units, name)
    const work = async () => {
      const { units } = await moveParagraph(by(set.editor), set.article.id, unit.id, {
        paragraphId: idsByName(set.units)(name),
        to,
      })
      expect(units.every(({ alignment }) => alignment.method === 'manual' && alignment.score === 1)).toBe(true)
      expect(units.length).toBeLessThanOrEqual(2)
    }
    expect(await appended(set.article.id, work)).toEqual(['unit.moved'])
    const units = await unitsOf(set)
    expect(pairsLine(units)).toBe(after.includes('아') ? after : after + REST)
    expect(units.map(({ position }) => position)).toEqual(units.map((_, index) => index))
    expect(await articleFaults(await prisma(), set.article.id)).toEqual([])
  })

  test('is refused where it would change the order, or there is no such unit', async () => {
    const set = await pairedDesk(`가 나|A B C · 다|D · 라|${REST}`)
    const move = (unit: string, name: string, to: 'previous' | 'next') =>
      refused(
        moveParagraph(by(set.editor), set.article.id, unitOf(set.units, unit).id, {
          paragraphId: idsByName(set.units)(name),
          to,
        }),
      )
    const work = async () => {
      expect(await move('가', 'B', 'next')).toBe('INVALID_INPUT')
      expect(await move('가', 'B', 'previous')).toBe('INVALID_INPUT')
      expect(await move('가', 'D', 'next')).toBe('INVALID_INPUT')
      expect(await move('가', 'A', 'previous')).toBe('CONFLICT')
      expect(await move('아', 'H', 'next')).toBe('CONFLICT')
    }
    expect(await appended(set.article.id, work)).toEqual([])
  })

  test('goes over what is left out, unless that has a paragraph of the side', async () => {
    const set = await pairedDesk(`가|A · 나| · 다|B C · 라|D${REST}`)
    const leave = (name: string) => excludeUnit(by(set.editor), set.article.id, unitOf(set.units, name).id)
    await leave('나')
    const move = (name: string) =>
      moveParagraph(by(set.editor), set.article.id, unitOf(set.units, '다').id, {
        paragraphId: idsByName(set.units)(name),
        to: 'previous',
      })
    await move('B')
    expect(pairsLine(await unitsOf(set))).toBe(`가|A B · -나| · 다|C · 라|D${REST}`)
    expect(await refused(move('다'))).toBe('CONFLICT')
  })
})

describe('what is attached', () => {
  test('stays with its paragraphs, and paragraphs only proposed with theirs', async () => {
    const set = await pairedDesk(`가|A · 나|B C · 다 라|D${REST}`)
    const id = idsByName(set.units)
    const caller = by(set.editor)
    const insertion = (unit: string, after: string | null) =>
      openUnitThread(caller, unitOf(set.units, unit).id, {
        kind: 'suggestion',
        structure: { op: 'insert', after: after && id(after), paragraphKind: 'paragraph' },
        replacement: 'New.',
      })
    const comment = await openThread(caller, id('B'), { kind: 'comment', body: 'Hm.' })
    const threads = [comment, await insertion('나', 'B'), await insertion('나', 'C'), await insertion('나', null)]
    await moveParagraph(caller, set.article.id, unitOf(set.units, 'B').id, { paragraphId: id('B'), to: 'previous' })
    const units = await unitsOf(set)
    const { items } = await listThreads(set.editor, set.article.id, { limit: 50 })
    const place = (threadId: string) => {
      const { unitId, suggestion } = items.find((one) => one.id === threadId) ?? {}
      const { structure } = suggestion ?? {}
      const after = structure?.op === 'insert' ? (structure.after ?? 'first') : undefined
      return [unitId === unitOf(units, 'B').id ? 'B' : unitId === unitOf(units, 'C').id ? 'C' : unitId, after]
    }
    expect(threads.map((thread) => place(thread.id))).toEqual([
      ['B', undefined],
      ['B', id('B')],
      ['C', id('C')],
      ['B', id('A')],
    ])
    for (const { id: threadId } of threads.slice(1)) await acceptSuggestion(caller, threadId, {})
    const now = await unitsOf(set)
    expect(pairsLine(now)).toBe(`가|A N B N · 나|C N · 다 라|D${REST}`)
    expect(await articleFaults(await prisma(), set.article.id)).toEqual([])
  })

  test('to the unit itself goes on with the neighbour, when the unit disappears', async () => {
    const set = await pairedDesk(`가|A B C · 나| · 다 라|D${REST}`)
    const db = await prisma()
    const empty = unitOf(set.units, '나')
    const { id } = await db.thread.create({
      data: { articleId: set.article.id, unitId: empty.id, kind: 'comment', authorId: set.editor.id },
    })
    await moveParagraph(by(set.editor), set.article.id, empty.id, {
      paragraphId: idsByName(set.units)('나'),
      to: 'previous',
    })
    expect((await db.thread.findUniqueOrThrow({ where: { id } })).unitId).toBe(unitOf(set.units, '가').id)
  })

  test('sign-offs lapse for what changed, and for nothing else', async () => {
    const set = await pairedDesk(EIGHT)
    for (const unit of set.units) await signOff(by(set.editor), unit.id)
    await moveParagraph(by(set.editor), set.article.id, unitOf(set.units, '다').id, {
      paragraphId: idsByName(set.units)('C'),
      to: 'next',
    })
    expect((await unitsOf(set)).map(({ signOffs }) => signOffs.some(({ current }) => current))).toEqual([
      ...[true, true, false, false, true, true, true, true],
    ])
  })

  test('paragraphs that were removed keep their place', async () => {
    const set = await pairedDesk(`가|A · 나|B C · 다 라|D${REST}`)
    const { id } = await openThread(by(set.editor), idsByName(set.units)('B'), {
      kind: 'suggestion',
      structure: { op: 'remove' },
    })
    await acceptSuggestion(by(set.editor), id, {})
    await moveParagraph(by(set.editor), set.article.id, unitOf(set.units, 'C').id, {
      paragraphId: idsByName(set.units)('나'),
      to: 'previous',
    })
    const unit = unitOf(await unitsOf(set), 'C')
    expect([unit.target.map(({ text }) => text), unit.removed?.map(({ text }) => text)]).toEqual([['C 3'], ['']])
    expect(await articleFaults(await prisma(), set.article.id)).toEqual([])
  })
})

describe('pairing as given', () => {
  test('takes back a merge, a split and a move, the score included', async () => {
    const set = await pairedDesk(`가|A · 나|B C · 다 라|D${REST}`)
    const [caller, article] = [by(set.editor), set.article.id]
    const acts: ((unitId: string) => Promise<unknown>)[] = [
      (unitId) => mergeUnit(caller, article, unitId),
      (unitId) => splitUnit(caller, article, unitId, { source: 0, target: 1 }),
      (unitId) => moveParagraph(caller, article, unitId, { paragraphId: idsByName(set.units)('C'), to: 'next' }),
    ]
    for (const act of acts) {
      const before = await unitsOf(set)
      await act(unitOf(before, '나').id)
      await arrangeUnits(caller, article, arrangementIn(before))
      const after = await unitsOf(set)
      expect([pairsLine(after), arrangementIn(after)]).toEqual([pairsLine(before), arrangementIn(before)])
    }
  })

  test('of a part of the article leaves the rest alone', async () => {
    const set = await pairedDesk(EIGHT)
    const id = idsByName(set.units)
    const row = (source: string[], target: string[]) => ({
      ...{ source: source.map(id), target: target.map(id), excluded: false, method: 'manual' as const, score: 1 },
    })
    const { units } = await arrangeUnits(by(set.editor), set.article.id, {
      units: [row(['나', '다'], ['B']), row([], ['C'])],
    })
    expect(pairsLine(units)).toBe('나 다|B · |C')
    expect(pairsLine(await unitsOf(set))).toBe(EIGHT.replace('나|B · 다|C', '나 다|B · |C'))
    expect(
      await appended(set.article.id, () => arrangeUnits(by(set.editor), set.article.id, arrangementIn(units))),
    ).toEqual([])
  })

  test.each<[string, string[], string[], string]>([
    ['half a unit', ['가'], [], 'CONFLICT'],
    ['a unit between left out', ['가', '다'], ['A', 'C'], 'CONFLICT'],
    ['a paragraph twice', ['가', '가'], ['A'], 'CONFLICT'],
    ['a paragraph that is not there', ['가', 'nowhere'], ['A'], 'CONFLICT'],
    ['none that is there', ['nowhere'], [], 'CONFLICT'],
    ['the sides exchanged', ['A'], ['가'], 'CONFLICT'],
    ['another order', ['나', '가'], ['A', 'B'], 'INVALID_INPUT'],
    ['nothing', [], [], 'INVALID_INPUT'],
  ])('is refused: %s', async (_, source, target, code) => {
    const set = await pairedDesk(EIGHT)
    const id = idsByName(set.units)
    const unit = {
      source: source.map(id),
      target: target.map(id),
      excluded: false,
      method: 'manual' as const,
      score: 1,
    }
    const work = async () =>
      expect(await refused(arrangeUnits(by(set.editor), set.article.id, { units: [unit] }))).toBe(code)
    expect(await appended(set.article.id, work)).toEqual([])
  })
})

describe('pairing anew what is behind a unit', () => {
  test('as the aligner sees it; what comes out as it was stays', async () => {
    const set = await pairedDesk(`가|A · 나|B C D · 다 라|${REST}`)
    const work = async () => {
      const { units } = await realignBehind(by(set.editor), set.article.id, unitOf(set.units, '가').id)
      expect(units.every(({ alignment }) => alignment.method === 'auto')).toBe(true)
    }
    expect(await appended(set.article.id, work)).toEqual(['units.realigned'])
    const units = await unitsOf(set)
    expect(pairsLine(units)).toBe(EIGHT)
    const again = () => realignBehind(by(set.editor), set.article.id, unitOf(set.units, '가').id)
    expect(await appended(set.article.id, again)).toEqual([])
  })

  test('leaves what is left out where it is', async () => {
    const set = await pairedDesk(`가|A · 나 다|B · 라|C D${REST}`)
    await excludeUnit(by(set.editor), set.article.id, unitOf(set.units, '마').id)
    await realignBehind(by(set.editor), set.article.id, unitOf(set.units, '가').id)
    const units = await unitsOf(set)
    expect(pairsLine(units)).toContain(' · -마|E · ')
    expect(units.flatMap(({ source }) => source.map(({ text }) => text))).toEqual(SOURCE)
    expect(units.flatMap(({ target }) => target.map(({ text }) => text))).toEqual(TARGET)
  })

  test('is an editor’s, and of this article', async () => {
    const [set, other] = [await pairedDesk(EIGHT), await pairedDesk(EIGHT)]
    const unitId = unitOf(set.units, '가').id
    expect(await refused(realignBehind(by(await set.member('reviewer')), set.article.id, unitId))).toBe('FORBIDDEN')
    expect(await refused(realignBehind(by(set.editor), set.article.id, unitOf(other.units, '가').id))).toBe('NOT_FOUND')
    expect(await refused(realignBehind(by(other.editor), set.article.id, unitId))).toBe('NOT_FOUND')
  })
})

/** A number generator of its own, so that a failure can be repeated. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

test.each([1, 2, 3])(
  'acts at random leave every paragraph once and in order, and can be taken back (%i)',
  async (seed) => {
    const roll = dice(seed)
    const set = await pairedDesk(EIGHT)
    const [caller, article] = [by(set.editor), set.article.id]
    const removal = await openThread(caller, idsByName(set.units)('D'), {
      kind: 'suggestion',
      structure: { op: 'remove' },
    })
    await acceptSuggestion(caller, removal.id, {})
    for (const name of ['B', 'F', '사'])
      await openThread(caller, idsByName(set.units)(name), { kind: 'comment', body: 'Hm.' })
    for (const name of ['가', '라', '바'])
      await openUnitThread(caller, unitOf(set.units, name).id, {
        kind: 'suggestion',
        structure: { op: 'insert', after: null, paragraphKind: 'paragraph' },
        replacement: 'New.',
      })
    const first = await unitsOf(set)
    const texts = (units: readonly Unit[]) => [
      units.flatMap(({ source }) => source.map(({ text }) => text)),
      units.flatMap(({ target }) => target.map(({ text }) => text)),
    ]
    for (let act = 0; act < 25; act++) {
      const before = await unitsOf(set)
      const unit = before[roll(before.length)]
      if (!unit) throw new Error('there are units')
      const side = roll(2) === 0 ? unit.source : unit.target
      const to = roll(2) === 0 ? 'previous' : 'next'
      const paragraphId = (to === 'previous' ? side[0] : side.at(-1))?.id ?? 'none'
      const acts = [
        () => mergeUnit(caller, article, unit.id),
        () =>
          splitUnit(caller, article, unit.id, {
            source: roll(unit.source.length + 1),
            target: roll(unit.target.length + 1),
          }),
        () => moveParagraph(caller, article, unit.id, { paragraphId, to }),
        () => realignBehind(caller, article, unit.id),
        () => excludeUnit(caller, article, unit.id),
      ]
      const chosen = acts[roll(acts.length)]
      if (chosen) await refused(chosen())
      const after = await unitsOf(set)
      expect(texts(after)).toEqual(texts(first))
      if (roll(4) > 0) continue
      await arrangeUnits(caller, article, arrangementIn(before))
      expect(arrangementIn(await unitsOf(set))).toEqual(arrangementIn(before))
    }
    expect(await articleFaults(await prisma(), article)).toEqual([])
    await arrangeUnits(caller, article, arrangementIn(first))
    expect(arrangementIn(await unitsOf(set))).toEqual(arrangementIn(first))
    expect(await articleFaults(await prisma(), article)).toEqual([])
  },
)
