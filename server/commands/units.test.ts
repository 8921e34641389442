import { describe, expect, test } from 'vitest'
import type { Unit } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { getArticle } from '../queries/articles'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import { by, type Desk, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { acceptSuggestion } from './decisions'
import { signOff } from './sign-offs'
import { openThread } from './threads'
import { excludeUnit, includeUnit, mergeUnit, splitUnit } from './units'

const texts = (unit: Unit | undefined) => [unit?.source.map((p) => p.text), unit?.target.map((p) => p.text)]
const unitsOf = async ({ editor, article }: Desk) => (await listUnits(editor, article.id, { limit: 50 })).items

async function three() {
  const set = await desk()
  const [first, second, third] = set.units
  if (!first || !second || !third) throw new Error('the desk has three units')
  return { ...set, first, second, third }
}

describe('merging a unit with the next', () => {
  test('joins both sides in order, and the units behind move up', async () => {
    const set = await three()
    const merged = await mergeUnit(by(set.editor), set.article.id, set.first.id)
    expect(texts(merged)).toEqual([
      ['항구의 밤', '크레인은 두 기다. 배는 네 척이다.'],
      ['The port at night', 'There are two cranes. There are four ships.'],
    ])
    expect(merged.alignment).toEqual({ score: 1, method: 'manual' })
    expect((await unitsOf(set)).map(({ id, position }) => [id, position])).toEqual([
      [set.first.id, 0],
      [set.third.id, 1],
    ])
  })

  test('keeps every thread with its paragraph', async () => {
    const set = await three()
    const [paragraph] = set.second.target
    if (!paragraph) throw new Error('no paragraph')
    const comment = await openThread(by(set.editor), paragraph.id, { kind: 'comment', body: 'Hm.' })
    const { id } = await suggest(set.editor, paragraph, 'two', 'three')
    await mergeUnit(by(set.editor), set.article.id, set.first.id)
    const { items } = await listThreads(set.editor, set.article.id, { limit: 50 })
    expect(items.map((thread) => [thread.id, thread.unitId, thread.paragraphId])).toEqual([
      [comment.id, set.first.id, paragraph.id],
      [id, set.first.id, paragraph.id],
    ])
    expect((await acceptSuggestion(by(set.editor), id, {})).paragraph).toMatchObject({
      unitId: set.first.id,
      version: 2,
    })
  })

  test('lets sign-offs lapse: nobody has read it so paired', async () => {
    const set = await three()
    for (const { id } of [set.first, set.second]) await signOff(by(set.editor), id)
    const merged = await mergeUnit(by(set.editor), set.article.id, set.first.id)
    expect(merged.signOffs.map(({ current }) => current)).toEqual([false])
    expect((await getArticle(set.editor, set.article.id)).counts).toMatchObject({ units: 2, signedOff: 0 })
  })

  test('is refused for the last one, and for one of another article', async () => {
    const [set, other] = [await three(), await three()]
    const merge = (unitId: string) => refused(mergeUnit(by(set.editor), set.article.id, unitId))
    expect(await merge(set.third.id)).toBe('CONFLICT')
    expect(await merge(other.first.id)).toBe('NOT_FOUND')
    expect(await merge('nowhere')).toBe('NOT_FOUND')
  })
})

describe('splitting a unit', () => {
  test('takes a merge back: the first n of each side stay', async () => {
    const set = await three()
    await mergeUnit(by(set.editor), set.article.id, set.first.id)
    const { units } = await splitUnit(by(set.editor), set.article.id, set.first.id, { source: 1, target: 1 })
    expect(units.map(texts)).toEqual([texts(set.first), texts(set.second)])
    const after = await unitsOf(set)
    expect(after.map(({ id, position }) => [id, position])).toEqual([
      [set.first.id, 0],
      [units[1].id, 1],
      [set.third.id, 2],
    ])
    expect(after[1]?.target.map(({ position }) => position)).toEqual([0])
  })

  test('can leave a side of either unit empty: an omission, an addition', async () => {
    const set = await three()
    const { units } = await splitUnit(by(set.editor), set.article.id, set.second.id, { source: 1, target: 0 })
    expect(units.map(texts)).toEqual([
      [['크레인은 두 기다. 배는 네 척이다.'], []],
      [[], ['There are two cranes. There are four ships.']],
    ])
  })

  test('takes the threads of what moves along, lets sign-offs lapse, and leaves one event', async () => {
    const set = await three()
    const [paragraph] = set.second.target
    const comment = await openThread(by(set.editor), paragraph?.id ?? '', { kind: 'comment', body: 'Hm.' })
    await signOff(by(set.editor), set.second.id)
    const work = () => splitUnit(by(set.editor), set.article.id, set.second.id, { source: 1, target: 0 })
    expect(await appended(set.article.id, work)).toEqual(['unit.split'])
    const [, stays, made] = await unitsOf(set)
    expect(stays?.signOffs.map(({ current }) => current)).toEqual([false])
    expect(made?.signOffs).toEqual([])
    const { items } = await listThreads(set.editor, set.article.id, { limit: 50 })
    expect(items.map((thread) => [thread.id, thread.unitId])).toEqual([[comment.id, made?.id]])
  })

  test('keeps aside what import set aside, and why', async () => {
    const set = await three()
    const db = await prisma()
    await db.unit.update({ where: { id: set.second.id }, data: { excluded: true, excludedAs: 'contact' } })
    const { units } = await splitUnit(by(set.editor), set.article.id, set.second.id, { source: 1, target: 0 })
    expect(units).toMatchObject([
      { excluded: true, excludedAs: 'contact' },
      { excluded: true, excludedAs: 'contact' },
    ])
  })

  test.each([
    [{ source: 0, target: 0 }, 'source'],
    [{ source: 1, target: 1 }, 'source'],
    [{ source: 2, target: 0 }, 'source'],
    [{ source: 0, target: 2 }, 'target'],
  ])('is refused where a unit would be empty or there are not so many: %j', async (at, path) => {
    const set = await three()
    const work = () =>
      expect(splitUnit(by(set.editor), set.article.id, set.second.id, at)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        extra: { issues: [{ path }] },
      })
    expect(await appended(set.article.id, work)).toEqual([])
  })
})

describe('leaving a unit out', () => {
  test('and taking it in again: listed all the time, counted when it is in', async () => {
    const set = await three()
    const unitId = set.second.id
    const work = async () => {
      expect((await excludeUnit(by(set.editor), set.article.id, unitId)).excluded).toBe(true)
      await excludeUnit(by(set.editor), set.article.id, unitId)
      expect(await unitsOf(set)).toHaveLength(3)
      expect((await getArticle(set.editor, set.article.id)).counts.units).toBe(2)
      expect((await includeUnit(by(set.editor), set.article.id, unitId)).excluded).toBe(false)
    }
    expect(await appended(set.article.id, work)).toEqual(['unit.excluded', 'unit.included'])
  })
})

test('twenty merges, splits and exclusions at once leave the units in order', async () => {
  const set = await three()
  const work = Array.from({ length: 20 }, (_, index) =>
    refused(
      index % 3 === 0
        ? mergeUnit(by(set.editor), set.article.id, set.first.id)
        : index % 3 === 1
          ? splitUnit(by(set.editor), set.article.id, set.first.id, { source: 1, target: 1 })
          : excludeUnit(by(set.editor), set.article.id, set.third.id),
    ),
  )
  await Promise.all(work)
  const units = await unitsOf(set)
  expect(units.map(({ position }) => position)).toEqual(units.map((_, index) => index))
  expect(units.flatMap((unit) => unit.target.map((p) => p.text))).toEqual(set.target.map((p) => p.text))
})
