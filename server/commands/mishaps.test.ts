import { describe, expect, it } from 'vitest'
import type { Paragraph } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { at, by, desk, refused, suggest } from '../testing/people'
import { articleFaults } from '../verify/verify'
import { decideInBulk } from './bulk'
import { acceptSuggestion, withdrawSuggestion } from './decisions'
import { rebaseSuggestion } from './rebase'
import { rewriteParagraph } from './rewrite'
import { openThread, openUnitThread } from './threads'
import { undoAcceptance } from './undo'
import { excludeUnit, includeUnit, mergeUnit } from './units'

/** Past bugs with paragraphs that are removed and restored. */

const TARGET = ['Head line here', 'Alpha one two.', 'Beta three four.', 'Gamma five six.']
const SOURCE = ['머리말', '알파 하나 둘.', '베타 셋 넷.', '감마 다섯 여섯.']

async function four() {
  const here = await desk(TARGET, SOURCE)
  const [, p1, p2, p3] = here.target
  if (!p1 || !p2 || !p3) throw new Error('the article has a body')
  const { editor, article } = here
  const reads = async () => {
    const { items } = await listUnits(editor, article.id, { limit: 50 })
    return items.flatMap(({ excluded, target }) => (excluded ? [] : target.map(({ text }) => text)))
  }
  const conflict = async (id: string) => {
    const { items } = await listThreads(editor, article.id, { limit: 200 })
    return items.find((thread) => thread.id === id)?.suggestion?.conflict
  }
  return { ...here, p1, p2, p3, reads, conflict }
}

const join = (actor: Actor, { id }: Paragraph) =>
  openThread(by(actor), id, { kind: 'suggestion', structure: { op: 'join-next' } })
const remove = (actor: Actor, { id }: Paragraph) =>
  openThread(by(actor), id, { kind: 'suggestion', structure: { op: 'remove' } })
const missing = (actor: Actor, unitId: string, after: string | null, replacement = 'Inserted text.') =>
  openUnitThread(by(actor), unitId, {
    kind: 'suggestion',
    structure: { op: 'insert', after, paragraphKind: 'paragraph' },
    replacement,
  })

describe('an insertion', () => {
  it('is taken back after its unit was merged into the one before', async () => {
    const { editor, article, p1, p2, reads } = await four()
    const { id } = await missing(editor, p2.unitId, null)
    await acceptSuggestion(by(editor), id, {})
    await mergeUnit(by(editor), article.id, p1.unitId)
    await undoAcceptance(by(editor), id)
    expect(await reads()).toEqual(TARGET)
    await acceptSuggestion(by(editor), id, {})
    expect(await reads()).toEqual([TARGET[0], TARGET[1], 'Inserted text.', TARGET[2], TARGET[3]])
  })

  it('behind a paragraph that is gone can be proposed again', async () => {
    const { editor, p2, reads, conflict } = await four()
    const { id } = await missing(editor, p2.unitId, p2.id)
    await acceptSuggestion(by(editor), (await remove(editor, p2)).id, {})
    expect(await conflict(id)).toBe(true)
    await rebaseSuggestion(by(editor), id, { version: 1, start: 0, end: 0 })
    await acceptSuggestion(by(editor), id, {})
    expect(await reads()).toEqual([TARGET[0], TARGET[1], 'Inserted text.', TARGET[3]])
  })
})

describe('a join', () => {
  it('is in conflict once something is put in between, in the next unit as well', async () => {
    const { editor, p1, p2, conflict } = await four()
    const { id } = await join(editor, p1)
    const between = await missing(editor, p2.unitId, null)
    await acceptSuggestion(by(editor), between.id, {})
    expect(await conflict(id)).toBe(true)
    await undoAcceptance(by(editor), between.id)
    expect(await conflict(id)).toBe(false)
  })

  it('follows units that are left out and taken in', async () => {
    const { editor, article, p1, p2, reads, conflict } = await four()
    const { id } = await join(editor, p1)
    await excludeUnit(by(editor), article.id, p2.unitId)
    expect(await conflict(id)).toBe(true)
    await includeUnit(by(editor), article.id, p2.unitId)
    expect(await conflict(id)).toBe(false)
    await withdrawSuggestion(by(editor), id)
    await excludeUnit(by(editor), article.id, p2.unitId)
    const over = await join(editor, p1)
    expect(await articleFaults(await prisma(), article.id)).toEqual([])
    await acceptSuggestion(by(editor), over.id, {})
    await includeUnit(by(editor), article.id, p2.unitId)
    await undoAcceptance(by(editor), over.id)
    expect(await reads()).toEqual(TARGET)
  })

  it('is free again when all that stood in its way is taken back, in whatever order', async () => {
    const { editor, p1, p2, conflict } = await four()
    const { id } = await join(editor, p1)
    const gone = await remove(editor, p2)
    const between = await missing(editor, p1.unitId, p1.id)
    await acceptSuggestion(by(editor), gone.id, {})
    await acceptSuggestion(by(editor), between.id, {})
    await undoAcceptance(by(editor), gone.id)
    expect(await conflict(id)).toBe(true)
    await undoAcceptance(by(editor), between.id)
    expect(await conflict(id)).toBe(false)
  })

  it('is not done in bulk over a paragraph put in before it, in a unit that had none', async () => {
    const { editor, article, p1, p2, reads } = await four()
    await acceptSuggestion(by(editor), (await remove(editor, p2)).id, {})
    const between = await missing(editor, p2.unitId, null)
    const { id } = await join(editor, p1)
    const threadIds = [between.id, id]
    const { skipped } = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
    expect(skipped).toMatchObject([{ threadId: id, reason: 'overlaps', by: between.id }])
    expect(await reads()).toEqual([TARGET[0], TARGET[1], 'Inserted text.', TARGET[3]])
  })
})

describe('words', () => {
  it('that two acceptances touched are free again when both are taken back, the first one first', async () => {
    const { editor, p1, conflict } = await four()
    const all = await suggest(editor, p1, 'Alpha one two', 'A 1 2')
    const [one, two] = [await suggest(editor, p1, 'Alpha', 'a'), await suggest(editor, p1, 'two', '2')]
    for (const { id } of [one, two]) await acceptSuggestion(by(editor), id, {})
    for (const { id } of [one, two]) await undoAcceptance(by(editor), id)
    expect(await conflict(all.id)).toBe(false)
    await acceptSuggestion(by(editor), all.id, {})
  })

  it('hold no byte order mark: what a reader of texts drops would be missing later', async () => {
    const { editor, p1, reads } = await four()
    const anchor = { ...at(p1, ' one') }
    const { id } = await openThread(by(editor), p1.id, { kind: 'suggestion', anchor, replacement: '\n\nuno' })
    await acceptSuggestion(by(editor), id, {})
    await undoAcceptance(by(editor), id)
    expect(await reads()).toEqual(TARGET)
  })
})

describe('a break', () => {
  it('that leaves nothing on one side is none', async () => {
    const { editor, p1, p3, reads } = await four()
    const end = { version: 1, start: p3.text.length, end: p3.text.length }
    const more = await openThread(by(editor), p3.id, { kind: 'suggestion', anchor: end, replacement: ' And.' })
    await acceptSuggestion(by(editor), more.id, { replacement: ' And.\n\n' })
    const split = await suggest(editor, p1, ' one', '\n\none')
    await acceptSuggestion(by(editor), (await suggest(editor, p1, 'Alpha', '')).id, {})
    await acceptSuggestion(by(editor), split.id, {})
    expect(await reads()).toEqual([TARGET[0], 'one two.', TARGET[2], 'Gamma five six. And.'])
  })

  it('comes of two line ends that meet', async () => {
    const here = await desk(['Head line here', 'Alpha\nX\nBeta.'], ['머리말', '알파 베타.'])
    const paragraph = here.target[1]
    if (!paragraph) throw new Error('the article has a body')
    await acceptSuggestion(by(here.editor), (await suggest(here.editor, paragraph, 'X', '')).id, {})
    const { items } = await listUnits(here.editor, here.article.id, { limit: 50 })
    expect(items.flatMap(({ target }) => target.map(({ text }) => text))).toEqual(['Head line here', 'Alpha', 'Beta.'])
  })

  it('is refused by the hundred', async () => {
    const { editor, p1 } = await four()
    const many = Array.from({ length: 300 }, () => 'x').join('\n\n')
    expect(await refused(suggest(editor, p1, 'one', many))).toBe('INVALID_INPUT')
    expect(await refused(rewriteParagraph(by(editor), p1.id, { version: 1, text: many }))).toBe('INVALID_INPUT')
  })
})

it('a paragraph that went into another one is answered with where its words are now', async () => {
  const { editor, p1, p2 } = await four()
  const { paragraph } = await acceptSuggestion(by(editor), (await join(editor, p1)).id, {})
  const stale = { code: 'STALE_VERSION', extra: { paragraph } }
  await expect(rewriteParagraph(by(editor), p2.id, { version: 1, text: 'x' })).rejects.toMatchObject(stale)
})
