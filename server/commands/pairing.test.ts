import { describe, expect, it } from 'vitest'
import type { StructureInput } from '@/domain/contract/inputs'
import { ImportForm } from '@/domain/contract/intake'
import { prisma } from '../db/database'
import { listFindings } from '../queries/findings'
import { listThreads } from '../queries/threads'
import type { Actor } from '../session/actor'
import { runChecks } from '../testing/checked'
import { exported } from '../testing/exported'
import { arrangementIn, idsByName, pairedDesk, pairsLine, unitOf, unitsOf } from '../testing/pairs'
import { by, type Desk, desk, refused } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { arrangeUnits, moveParagraph } from './arrange'
import { importArticle } from './articles'
import { decideInBulk } from './bulk'
import { acceptSuggestion } from './decisions'
import { signOff } from './sign-offs'
import { openThread, openUnitThread } from './threads'
import { undoAcceptance, undoDecisions } from './undo'
import { excludeUnit, includeUnit, mergeUnit, splitUnit } from './units'

/** Which paragraphs render which, where corrections bring paragraphs together or take them out. */

const propose = (actor: Actor, paragraphId: string, structure: StructureInput) =>
  openThread(by(actor), paragraphId, { kind: 'suggestion', structure })

/** Units of the notation with a join of two paragraphs of the translation proposed. */
async function joining(notation: string, first: string) {
  const set = await pairedDesk(notation)
  const { editor, article } = set
  const { id } = await propose(editor, idsByName(set.units)(first), { op: 'join-next' })
  return {
    ...set,
    id,
    accept: () => acceptSuggestion(by(editor), id, {}),
    undo: () => undoAcceptance(by(editor), id),
    line: async () => pairsLine(await unitsOf(set)),
    threads: async () => (await listThreads(editor, article.id, { limit: 200 })).items,
  }
}

/** All that is to be as before, but for what counts changes. */
const standing = async (set: Pick<Desk, 'editor' | 'article'>) =>
  (await unitsOf(set)).map(({ seq: _, source, target, ...unit }) => ({
    ...unit,
    source,
    target: target.map(({ version: __, ...paragraph }) => paragraph),
  }))

const THREE = '가|A · 나|B · 다|C 라 마 바 사 아|D E F G H'

describe('a join across units', () => {
  it('makes one unit of them, in one event, and is taken back exactly', async () => {
    const set = await joining('가|A · 나|B C · 다|D · 라 마 바 사 아|E F G H', 'A')
    const { editor, article, units, accept, undo, line, threads } = set
    const reader = await set.member('reviewer')
    for (const { id } of units) await signOff(by(reader), id)
    const b = idsByName(units)('B')
    await openThread(by(editor), b, { kind: 'comment', body: 'All of it.' })
    const first = await openUnitThread(by(editor), unitOf(units, 'B').id, {
      kind: 'suggestion',
      structure: { op: 'insert', after: null, paragraphKind: 'paragraph' },
      replacement: 'Between.',
    })
    const [before, saying] = [await standing(set), await threads()]
    expect(await appended(article.id, accept)).toEqual(['suggestion.accepted'])
    expect(await line()).toBe('가 나|A C · 다|D · 라 마 바 사 아|E F G H')
    const [merged, next] = await unitsOf(set)
    expect(merged).toMatchObject({ id: units[0]?.id, alignment: { score: 0.5, method: 'auto' } })
    expect([merged?.signOffs[0]?.current, next?.signOffs[0]?.current]).toEqual([false, true])
    const now = await threads()
    expect(now.map(({ unitId }) => unitId)).toEqual(now.map(() => merged?.id))
    expect(now.find(({ id }) => id === first.id)?.suggestion?.conflict).toBe(true)
    const { data } = (await (await prisma()).event.findMany({ where: { articleId: article.id } })).at(-1) ?? {}
    expect(data).toMatchObject({ lapsed: [reader.id] })

    expect(await appended(article.id, undo)).toEqual(['suggestion.undone'])
    const lapsed = before.map((unit, k) => ({
      ...unit,
      signOffs: unit.signOffs.map((one) => ({ ...one, current: k > 1 })),
    }))
    expect(await standing(set)).toEqual(lapsed)
    const told = (all: typeof saying) =>
      all.map(({ seq: _, anchor, ...thread }) => ({ ...thread, anchor: anchor && { ...anchor, version: 0 } }))
    expect(told(await threads())).toEqual(told(saying))
  })

  it.each([
    [
      'over a unit that the translation lacks',
      '가|A · 나| · 다|B · 라 마 바 사 아|C D E F G H',
      '가 나 다|A · 라 마 바 사 아|C D E F G H',
    ],
    [
      'where one of them is an addition',
      '가|A · |B · 나 다 라 마 바 사 아|C D E F G H',
      '가|A · 나 다 라 마 바 사 아|C D E F G H',
    ],
    [
      'within a unit: nothing else changes',
      '가|A B · 나 다 라 마 바 사 아|C D E F G H',
      '가|A · 나 다 라 마 바 사 아|C D E F G H',
    ],
  ])('%s', async (_, notation, joined) => {
    const { accept, undo, line } = await joining(notation, 'A')
    await accept()
    expect(await line()).toBe(joined)
    await undo()
    expect(await line()).toBe(notation)
  })

  it('over one that is left out of the article: it stands behind them, and between them again', async () => {
    const set = await joining('가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H', 'A')
    const { editor, article, units, line } = set
    await excludeUnit(by(editor), article.id, unitOf(units, 'B').id)
    const { id } = await propose(editor, idsByName(units)('A'), { op: 'join-next' })
    const before = await standing(set)
    await acceptSuggestion(by(editor), id, {})
    expect(await line()).toBe('가 다|A · -나|B · 라 마 바 사 아|D E F G H')
    await undoAcceptance(by(editor), id)
    expect(await standing(set)).toEqual(before)
    await acceptSuggestion(by(editor), id, {})
    await includeUnit(by(editor), article.id, unitOf(units, 'B').id)
    await undoAcceptance(by(editor), id)
    expect(await line()).toBe('가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H')
  })

  it('in bulk and one after the other, taken back at once', async () => {
    const set = await joining('가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H', 'A')
    const { editor, article, units, id, line } = set
    const other = await propose(editor, idsByName(units)('B'), { op: 'join-next' })
    const threadIds = [id, other.id]
    const before = await standing(set)
    await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
    expect(await line()).toBe('가 나 다|A · 라 마 바 사 아|D E F G H')
    await undoDecisions(by(editor), article.id, { threadIds })
    expect(await standing(set)).toEqual(before)
  })

  it('of an article taken in again can be taken back there', async () => {
    const set = await joining(THREE.replace('C 라', 'C · 라'), 'A')
    const { editor, article } = set
    await set.accept()
    const bilingual = new File([await exported(editor, article.id)], 'article.json')
    const again = await importArticle(by(editor), ImportForm.parse({ bilingual }))
    const [thread] = (await listThreads(editor, again.id, { limit: 200 })).items
    await undoAcceptance(by(editor), thread?.id ?? '')
    expect(pairsLine(await unitsOf({ editor, article: again }))).toBe('가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H')
    expect(await articleFaults(await prisma(), again.id)).toEqual([])
  })
})

describe('units paired anew by hand', () => {
  const four = '가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H'

  it('keep a join from being taken back, until they are paired as it left them', async () => {
    const set = await joining(four, 'A')
    const { editor, article, units, accept, undo, line } = set
    await accept()
    const left = arrangementIn(await unitsOf(set))
    const unitId = unitOf(units, 'A').id
    await mergeUnit(by(editor), article.id, unitId)
    const events = await eventsOf(article.id)
    await expect(undo()).rejects.toMatchObject({ code: 'CONFLICT', extra: { pairedAnew: true } })
    expect(await eventsOf(article.id)).toEqual(events)
    expect(await line()).toBe('가 나 다|A C · 라 마 바 사 아|D E F G H')
    await arrangeUnits(by(editor), article.id, left)
    await undo()
    expect(await line()).toBe(four)
    await accept()
    await splitUnit(by(editor), article.id, unitId, { source: 1, target: 1 })
    expect(await refused(undo())).toBe('CONFLICT')
    expect(await line()).toBe('가|A · 나| · 다|C · 라 마 바 사 아|D E F G H')
  })

  it('elsewhere stay as they are, and paragraphs that have come go with those before them', async () => {
    const set = await joining(four, 'A')
    const { editor, article, units, accept, undo, line } = set
    await accept()
    await mergeUnit(by(editor), article.id, unitOf(units, 'C').id)
    const [c] = [idsByName(units)('C')]
    await moveParagraph(by(editor), article.id, unitOf(units, 'C').id, { paragraphId: c, to: 'previous' })
    expect(await line()).toBe('가 나|A C · 다 라 마 바 사 아|D E F G H')
    await undo()
    expect(await line()).toBe('가|A · 나|B C · 다 라 마 바 사 아|D E F G H')
  })

  it('from what a screen had before are refused: the paragraphs are others', async () => {
    const set = await joining(four, 'A')
    const { editor, article, units, accept } = set
    await accept()
    expect(await refused(mergeUnit(by(editor), article.id, unitOf(units, 'B').id))).toBe('NOT_FOUND')
    expect(await refused(arrangeUnits(by(editor), article.id, arrangementIn(units)))).toBe('CONFLICT')
  })
})

describe('at the same moment', () => {
  it('joins next to each other, accepted by two, make one unit', async () => {
    const set = await joining('가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H', 'A')
    const { editor, units, id, accept, line } = set
    const other = await propose(editor, idsByName(units)('B'), { op: 'join-next' })
    const second = await set.member('editor')
    await Promise.all([accept(), acceptSuggestion(by(second), other.id, {})])
    expect(await line()).toBe('가 나 다|A · 라 마 바 사 아|D E F G H')
    const tries = [id, other.id].map((one) => refused(undoAcceptance(by(editor), one)))
    await Promise.all(tries)
    for (const one of [other.id, id]) await refused(undoAcceptance(by(editor), one))
    expect(await line()).toBe('가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H')
  })

  it('a unit is left out and its paragraph joined: whoever is first has it, and nothing is lost', async () => {
    const set = await joining('가|A · 나|B · 다|C · 라 마 바 사 아|D E F G H', 'A')
    const { editor, article, units, accept, line } = set
    const answers = await Promise.all([
      refused(accept()),
      refused(excludeUnit(by(editor), article.id, unitOf(units, 'B').id)),
    ])
    const outcomes = ['가 나|A · 다|C · 라 마 바 사 아|D E F G H', '가|A · -나|B · 다|C · 라 마 바 사 아|D E F G H']
    expect(outcomes).toContain(await line())
    expect(answers.filter((answer) => answer === 'CONFLICT' || answer === 'NOT_FOUND')).toHaveLength(1)
  })
})

describe('what the checks say', () => {
  const SOURCE = ['항구의 밤', '크레인 두 기에 143억 달러를 냈다.', '배는 네 척이 왔고 선원은 모두 스무 명이었다.']
  const TARGET = ['The port at night', 'It paid $14.3 billion for two cranes.', 'Four ships came, with twenty sailors.']

  async function checked() {
    const set = await desk(TARGET, SOURCE)
    const [, cranes, ships] = set.target
    const found = async () => {
      await runChecks(set.article.id)
      const { items } = await listFindings(set.editor, set.article.id, { limit: 50, status: 'open' }, 'en')
      return items.map(({ check, quote }) => [check, quote])
    }
    return { ...set, found, cranes: cranes?.id ?? '', ships: ships?.id ?? '' }
  }

  it('of a join across units is nothing', async () => {
    const { editor, cranes, found } = await checked()
    expect(await found()).toEqual([])
    const { id } = await propose(editor, cranes, { op: 'join-next' })
    await acceptSuggestion(by(editor), id, {})
    expect(await found()).toEqual([])
    await undoAcceptance(by(editor), id)
    expect(await found()).toEqual([])
  })

  it('of a unit whose translation was taken out on purpose is nothing either', async () => {
    const { editor, ships, found } = await checked()
    const { id } = await propose(editor, ships, { op: 'remove' })
    await acceptSuggestion(by(editor), id, {})
    expect(await found()).toEqual([])
    await undoAcceptance(by(editor), id)
    expect(await found()).toEqual([])
  })
})
