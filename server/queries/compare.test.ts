import { describe, expect, test } from 'vitest'
import { ComparisonQuery } from '@/domain/contract/compare'
import { apply } from '@/domain/text/splice'
import { acceptSuggestion } from '../commands/decisions'
import { openThread } from '../commands/threads'
import { undoAcceptance } from '../commands/undo'
import { excludeUnit } from '../commands/units'
import { by, type Desk, desk, refused, suggest } from '../testing/people'
import { rich } from '../testing/rich'
import { getArticle } from './articles'
import { compare } from './compare'
import { listUnits } from './units'

const compared = ({ editor, article }: Pick<Desk, 'editor' | 'article'>, query: object = {}) =>
  compare(editor, article.id, ComparisonQuery.parse(query))

const seqOf = async ({ editor, article }: Pick<Desk, 'editor' | 'article'>) =>
  (await getArticle(editor, article.id)).seq

describe('imported, and now', () => {
  test('each paragraph with its two texts, and every change by who proposed and who accepted it', async () => {
    const here = await rich()
    const { units, nextCursor } = await compared(here)
    const paragraphs = units.flatMap((unit) => unit.paragraphs)
    expect(nextCursor).toBeNull()
    expect(paragraphs.map(({ before, after, changes }) => [before, after, changes.length])).toEqual([
      ['There are two cranes. There are four ships.', 'There are three cranes. There are four ships.', 1],
      ['The official said little.', 'The official said very little.', 1],
    ])
    for (const { before, after, changes } of paragraphs) expect(changes.reduceRight(apply, before)).toBe(after)
    const [cranes] = paragraphs
    expect(cranes?.changes[0]).toMatchObject({
      start: 10,
      end: 20,
      insert: 'three cranes',
      author: { name: 'reviewer' },
      decidedBy: { name: 'Editor' },
    })
  })

  test('drawn with what is suggested: paragraphs parted, joined, added, removed, of another kind', async () => {
    const { units } = await compared(await rich(), { pending: 'true' })
    const sketch = units.flatMap(({ lines }) =>
      lines.map(({ kind, level, was, words, end }) => {
        const text = words.map((one) =>
          one.change ? `${one.change.is === 'inserted' ? '+' : '-'}${one.words}|` : one.words,
        )
        return [`${was ? `${was.kind}${was.level ?? ''}→` : ''}${kind}${level ?? ''}`, text.join(''), end?.is ?? '']
      }),
    )
    expect(sketch).toEqual([
      ['heading1→heading3', '# The -port|+harbour| at night', ''],
      ['quote', '+A missing |+quote|+.|', 'inserted'],
      ['paragraph', 'There are -two cranes|+three cranes|.- |', 'inserted'],
      ['paragraph', 'There -are|+were| four ships.', ''],
      ['paragraph', 'The official said -little|+very little|.', 'deleted'],
      ['paragraph', '+ |Bold -words|+words| and a link & more.', ''],
      ['paragraph', '-The end.|', 'deleted'],
    ])
  })
})

test('paragraphs that were joined, apart again, and joined again, words changed before and after it', async () => {
  const { editor, article, target } = await desk(['# A port', 'One crane. Two ships.', 'Three tugs.'])
  const [, first] = target
  if (!first) throw new Error('the article has a body')
  const crane = await suggest(editor, first, 'One', 'No')
  await acceptSuggestion(by(editor), crane.id, {})
  const join = await openThread(by(editor), first.id, { kind: 'suggestion', structure: { op: 'join-next' } })
  const texts = async () =>
    (await compared({ editor, article })).units.flatMap(({ paragraphs }) =>
      paragraphs.map(({ before, after, changes }) => [before, after, changes.reduceRight(apply, before) === after]),
    )
  const apart = ['One crane. Two ships.', 'No crane. Two ships.', true]
  const joined = [
    ['One crane. Two ships.', 'No crane. Two ships. Three tugs.', true],
    ['Three tugs.', '', true],
  ]
  const { units } = await compared({ editor, article }, { pending: 'true' })
  expect(units.map(({ lines }) => lines.map(({ words, end }) => [words.at(-1)?.words, end?.is]))).toEqual([
    [[' crane. Two ships.', 'deleted']],
    [['Three tugs.', undefined]],
  ])
  await acceptSuggestion(by(editor), join.id, {})
  expect(await texts()).toEqual(joined)
  await undoAcceptance(by(editor), join.id)
  expect(await texts()).toEqual([apart])
  await acceptSuggestion(by(editor), join.id, {})
  expect(await texts()).toEqual(joined)
})

describe('two events', () => {
  test('only what happened between them, what was taken back too', async () => {
    const here = await desk()
    const { editor, target } = here
    const cranes = target[1]
    if (!cranes) throw new Error('the article has a body')
    const first = await suggest(editor, cranes, 'two', 'three')
    const second = await suggest(editor, cranes, 'four', 'nine')
    await acceptSuggestion(by(editor), first.id, {})
    const one = await seqOf(here)
    await acceptSuggestion(by(editor), second.id, {})
    const two = await seqOf(here)
    await undoAcceptance(by(editor), first.id)
    const texts = async (from: number | string, to: number | string) =>
      (await compared(here, { from: String(from), to: String(to) })).units.flatMap(({ paragraphs }) =>
        paragraphs.map(({ before, after }) => `${before} → ${after}`),
      )
    expect(await texts('imported', one)).toEqual([
      'There are two cranes. There are four ships. → There are three cranes. There are four ships.',
    ])
    expect(await texts(one, two)).toEqual([
      'There are three cranes. There are four ships. → There are three cranes. There are nine ships.',
    ])
    expect(await texts(two, 'now')).toEqual([
      'There are three cranes. There are nine ships. → There are two cranes. There are nine ships.',
    ])
    expect(await texts('now', 'now')).toEqual([])
  })

  test.each([
    [{ from: '2', to: '1' }, 'INVALID_INPUT'],
    [{ to: '9999' }, 'INVALID_INPUT'],
    [{ from: 'round:2' }, 'NOT_FOUND'],
    [{ cursor: '!' }, 'INVALID_INPUT'],
  ])('%j is refused', async (query, code) => {
    expect(await refused(compared(await desk(), query))).toBe(code)
  })
})

test('a page at a time, the same units; nothing of units left out', async () => {
  const here = await rich()
  const whole = await compared(here, { pending: 'true' })
  const paged: string[] = []
  const through: (string | null)[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await compared(here, { pending: 'true', limit: '1', ...(cursor && { cursor }) })
    paged.push(...page.units.map(({ unitId }) => unitId))
    if (page.nextCursor === null) break
    through.push(page.through)
    cursor = page.nextCursor
  }
  expect(paged).toEqual(whole.units.map(({ unitId }) => unitId))
  const { items } = await listUnits(here.editor, here.article.id, { limit: 200 })
  expect(items.map(({ id }) => id).filter((id) => through.includes(id))).toEqual(through)
  expect(through.length).toBeGreaterThan(0)
  await excludeUnit(by(here.editor), here.article.id, items[1]?.id ?? '')
  const left = await compared(here)
  expect(left.units.map(({ unitId }) => unitId)).toEqual([items[2]?.id])
})
