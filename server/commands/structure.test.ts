import { describe, expect, it, test } from 'vitest'
import type { StructureInput } from '@/domain/contract/inputs'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { listVersions } from '../queries/history'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { at, by, type Desk, desk, refused, suggest } from '../testing/people'
import { acceptSuggestion, rejectSuggestion, reopenSuggestion } from './decisions'
import { openThread, openUnitThread } from './threads'
import { undoAcceptance } from './undo'
import { mergeUnit, splitUnit } from './units'

/** The translation in reading order. */
async function reads({ editor, article }: Desk): Promise<string[]> {
  const { items } = await listUnits(editor, article.id, { limit: 200 })
  return items.filter(({ excluded }) => !excluded).flatMap(({ target }) => target.map(({ text }) => text))
}

async function threadOf({ editor, article }: Desk, id: string): Promise<Thread> {
  const { items } = await listThreads(editor, article.id, { limit: 200 })
  const found = items.find((thread) => thread.id === id)
  if (!found) throw new Error(`no thread ${id}`)
  return found
}

const TEXT = ['The port at night', 'There are two cranes. There are four ships.', 'The official said little.']

async function port() {
  const here = await desk()
  const [, cranes, official] = here.target
  if (!cranes || !official) throw new Error('the article has a body')
  return { ...here, cranes, official }
}

const propose = (actor: Actor, { id }: Paragraph, structure: StructureInput) =>
  openThread(by(actor), id, { kind: 'suggestion', structure })

const comment = (actor: Actor, paragraph: Paragraph, words: string) =>
  openThread(by(actor), paragraph.id, { kind: 'comment', anchor: at(paragraph, words), body: 'Hm.' })

describe('a blank line among the words put in', () => {
  it('splits the paragraph; what is behind it goes along, and comes back when it is taken back', async () => {
    const here = await port()
    const { editor, cranes } = here
    const before = await comment(editor, cranes, 'two cranes')
    const behind = await comment(editor, cranes, 'four ships')
    const pending = await suggest(editor, cranes, 'four', '4')
    const across = await suggest(editor, cranes, 'cranes. There', 'cranes, and there')
    const split = await suggest(editor, cranes, ' There are four', '\n\nThere were four')

    const { thread, paragraph, conflicts } = await acceptSuggestion(by(editor), split.id, {})
    expect([thread.suggestion?.decision, paragraph.id, paragraph.text]).toEqual([
      'accepted',
      cranes.id,
      'There are two cranes.',
    ])
    expect(conflicts.map(({ id }) => id).sort()).toEqual([pending.id, across.id].sort())
    expect(await reads(here)).toEqual([TEXT[0], 'There are two cranes.', 'There were four ships.', TEXT[2]])
    expect((await threadOf(here, before.id)).anchor).toMatchObject({ quote: 'two cranes', state: 'exact', version: 2 })
    const moved = await threadOf(here, behind.id)
    expect(moved.paragraphId).not.toBe(cranes.id)
    expect(moved.anchor).toMatchObject({ start: 15, end: 21, version: 1, state: 'changed' })

    await undoAcceptance(by(editor), split.id)
    expect(await reads(here)).toEqual(TEXT)
    for (const thread of [before, behind, pending, across])
      expect(await threadOf(here, thread.id)).toMatchObject({
        paragraphId: cranes.id,
        anchor: { start: thread.anchor?.start, end: thread.anchor?.end, state: 'exact' },
        ...(thread.suggestion && { suggestion: { decision: 'pending', conflict: false } }),
      })
    await acceptSuggestion(by(editor), split.id, {})
    expect(await reads(here)).toHaveLength(4)
  })

  it('takes a correction proposed in the earlier version to the paragraph where its words are', async () => {
    const { editor, cranes } = await port()
    const { id } = await suggest(editor, cranes, ' There are', '\n\nThere are')
    await acceptSuggestion(by(editor), id, {})
    const late = await suggest(editor, cranes, 'ships', 'boats')
    expect(late.paragraphId).not.toBe(cranes.id)
    expect((await acceptSuggestion(by(editor), late.id, {})).paragraph.text).toBe('There are four boats.')
    const lost = at(cranes, '. There')
    expect(
      await refused(openThread(by(editor), cranes.id, { kind: 'suggestion', anchor: lost, replacement: 'x' })),
    ).toBe('STALE_VERSION')
  })

  it('cannot be taken back while later corrections stand in the new paragraph, which are named', async () => {
    const here = await port()
    const { editor, cranes } = here
    const split = await suggest(editor, cranes, ' There are', '\n\nThere are')
    await acceptSuggestion(by(editor), split.id, {})
    const late = await suggest(editor, cranes, 'ships', 'boats')
    await acceptSuggestion(by(editor), late.id, {})
    await expect(undoAcceptance(by(editor), split.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      extra: { standing: [{ threadId: late.id }] },
    })
    await undoAcceptance(by(editor), late.id)
    await undoAcceptance(by(editor), split.id)
    expect(await reads(here)).toEqual(TEXT)
  })
})

describe('a join with the next paragraph', () => {
  it('makes one of two, over the border of a unit as well, and is taken back', async () => {
    const here = await port()
    const { editor, cranes, official } = here
    const said = await comment(editor, official, 'said little')
    const whole = await openThread(by(editor), official.id, { kind: 'comment', body: 'All of it.' })
    const fix = await suggest(editor, official, 'little', 'nothing')
    const { id } = await propose(editor, cranes, { op: 'join-next' })
    const { paragraph } = await acceptSuggestion(by(editor), id, {})
    expect(paragraph.text).toBe(`${TEXT[1]} ${TEXT[2]}`)
    expect(await reads(here)).toEqual([TEXT[0], paragraph.text])
    const shift = cranes.text.length + 1
    for (const thread of [said, fix])
      expect(await threadOf(here, thread.id)).toMatchObject({
        paragraphId: cranes.id,
        anchor: { start: (thread.anchor?.start ?? 0) + shift, state: 'exact' },
      })
    expect((await threadOf(here, whole.id)).anchor).toMatchObject({
      quote: official.text,
      start: shift,
      state: 'exact',
    })

    await undoAcceptance(by(editor), id)
    expect(await reads(here)).toEqual(TEXT)
    for (const thread of [said, fix, whole])
      expect(await threadOf(here, thread.id)).toMatchObject({
        paragraphId: official.id,
        anchor: thread.anchor && { start: thread.anchor.start, state: 'exact' },
      })
    expect((await acceptSuggestion(by(editor), fix.id, {})).paragraph.text).toBe('The official said nothing.')
  })

  it('with a paragraph that was removed since is in conflict', async () => {
    const { editor, cranes, official } = await port()
    const join = await propose(editor, cranes, { op: 'join-next' })
    const { id } = await propose(editor, official, { op: 'remove' })
    const { conflicts } = await acceptSuggestion(by(editor), id, {})
    expect(conflicts.map((thread) => thread.id)).toEqual([join.id])
    expect(await refused(acceptSuggestion(by(editor), join.id, {}))).toBe('CONFLICT')
    await undoAcceptance(by(editor), id)
    await acceptSuggestion(by(editor), join.id, {})
  })

  it('is refused where nothing comes next', async () => {
    const { editor, official } = await port()
    expect(await refused(propose(editor, official, { op: 'join-next' }))).toBe('INVALID_INPUT')
  })
})

describe('a paragraph that is missing', () => {
  const missing = (actor: Actor, unitId: string, after: string | null, replacement = 'Two more lay outside.') =>
    openUnitThread(by(actor), unitId, {
      kind: 'suggestion',
      structure: { op: 'insert', after, paragraphKind: 'paragraph' },
      replacement,
    })

  it('is put in behind another one, and taken out again', async () => {
    const here = await port()
    const { editor, cranes } = here
    const thread = await missing(editor, cranes.unitId, cranes.id)
    expect([thread.paragraphId, thread.unitId, thread.anchor]).toEqual([null, cranes.unitId, null])
    const { paragraph, thread: accepted } = await acceptSuggestion(by(editor), thread.id, {})
    expect([accepted.paragraphId, paragraph.unitId, paragraph.version]).toEqual([paragraph.id, cranes.unitId, 1])
    expect(await reads(here)).toEqual([TEXT[0], TEXT[1], 'Two more lay outside.', TEXT[2]])
    const remark = await comment(editor, paragraph, 'more')
    await undoAcceptance(by(editor), thread.id)
    expect(await reads(here)).toEqual(TEXT)
    expect(await threadOf(here, remark.id)).toMatchObject({ paragraphId: paragraph.id, anchor: { state: 'orphaned' } })
    expect(await threadOf(here, thread.id)).toMatchObject({ paragraphId: null, unitId: cranes.unitId, anchor: null })
  })

  it('may be first, may be several, and may be worded otherwise by who accepts it', async () => {
    const here = await port()
    const { editor, cranes } = here
    const { id } = await missing(editor, cranes.unitId, null)
    await acceptSuggestion(by(editor), id, { replacement: 'One.\n\nTwo.' })
    expect(await reads(here)).toEqual([TEXT[0], 'One.', 'Two.', TEXT[1], TEXT[2]])
    await undoAcceptance(by(editor), id)
    expect(await reads(here)).toEqual(TEXT)
  })

  it('goes where the paragraph it is to stand behind goes', async () => {
    const here = await port()
    const { editor, cranes, article } = here
    const thread = await missing(editor, cranes.unitId, cranes.id)
    const split = await suggest(editor, cranes, ' There are', '\n\nThere are')
    await acceptSuggestion(by(editor), split.id, {})
    await splitUnit(by(editor), article.id, cranes.unitId, { source: 1, target: 1 })
    const followed = await threadOf(here, thread.id)
    expect(followed.unitId).not.toBe(cranes.unitId)
    await acceptSuggestion(by(editor), thread.id, {})
    expect(await reads(here)).toEqual([
      TEXT[0],
      'There are two cranes.',
      'There are four ships.',
      'Two more lay outside.',
      TEXT[2],
    ])
  })

  it('first in a unit that is merged into the one before stays between the two', async () => {
    const here = await port()
    const { editor, official, cranes, article } = here
    const { id } = await missing(editor, official.unitId, null)
    await mergeUnit(by(editor), article.id, cranes.unitId)
    await acceptSuggestion(by(editor), id, {})
    expect(await reads(here)).toEqual([TEXT[0], TEXT[1], 'Two more lay outside.', TEXT[2]])
  })

  test('is refused behind a paragraph of another unit, of the source, or none', async () => {
    const { editor, cranes, official, units } = await port()
    const source = units.find(({ id }) => id === cranes.unitId)?.source[0]?.id ?? ''
    for (const after of [official.id, source, 'nothing'])
      expect(await refused(missing(editor, cranes.unitId, after))).toBe('INVALID_INPUT')
    expect(await refused(missing(editor, 'nothing', null))).toBe('NOT_FOUND')
  })
})

describe('a paragraph that is to go', () => {
  it('goes with its discussions kept, and comes back with them', async () => {
    const here = await port()
    const { editor, cranes } = here
    const remark = await comment(editor, cranes, 'two cranes')
    const fix = await suggest(editor, cranes, 'four', '4')
    const { id } = await propose(editor, cranes, { op: 'remove' })
    expect((await threadOf(here, id)).suggestion).toMatchObject({ original: cranes.text, replacement: '' })
    await acceptSuggestion(by(editor), id, {})
    expect(await reads(here)).toEqual([TEXT[0], TEXT[2]])
    expect((await threadOf(here, remark.id)).anchor).toMatchObject({ quote: 'two cranes', state: 'orphaned' })
    expect((await threadOf(here, fix.id)).suggestion).toMatchObject({ decision: 'pending', conflict: true })
    await undoAcceptance(by(editor), id)
    expect(await reads(here)).toEqual(TEXT)
    expect((await threadOf(here, remark.id)).anchor).toMatchObject({ start: remark.anchor?.start, state: 'exact' })
    expect((await acceptSuggestion(by(editor), fix.id, {})).paragraph.text).toContain('4 ships')
  })

  it('is another one once a word of it has changed', async () => {
    const { editor, cranes } = await port()
    const { id } = await propose(editor, cranes, { op: 'remove' })
    const fix = await suggest(editor, cranes, 'four', '4')
    const { conflicts } = await acceptSuggestion(by(editor), fix.id, {})
    expect(conflicts.map((thread) => thread.id)).toEqual([id])
  })
})

describe('another kind', () => {
  it('is taken on and taken back; a different one proposed meanwhile is in conflict, the same one credited', async () => {
    const here = await port()
    const { editor, cranes } = here
    const heading = await propose(editor, cranes, { op: 'kind', to: 'heading', level: 3 })
    const quote = await propose(editor, cranes, { op: 'kind', to: 'quote' })
    const same = await propose(await here.member('translator'), cranes, { op: 'kind', to: 'heading', level: 3 })
    const { paragraph, conflicts } = await acceptSuggestion(by(editor), heading.id, {})
    expect([paragraph.kind, paragraph.level, paragraph.text, paragraph.version]).toEqual(['heading', 3, cranes.text, 2])
    expect(conflicts.map(({ id }) => id)).toEqual([quote.id])
    expect((await threadOf(here, same.id)).suggestion?.decision).toBe('superseded')
    expect((await listVersions(editor, cranes.id)).at(-1)).toMatchObject({
      structure: 'kind',
      alsoBy: [{ name: 'translator' }],
      decidedBy: { id: editor.id },
    })
    await undoAcceptance(by(editor), heading.id)
    for (const thread of [heading, quote, same])
      expect((await threadOf(here, thread.id)).suggestion).toMatchObject({ decision: 'pending', conflict: false })
    const [back] = (await listUnits(editor, here.article.id, { limit: 200 })).items.flatMap(({ target }) =>
      target.filter(({ id }) => id === cranes.id),
    )
    expect([back?.kind, back?.level, back?.version]).toEqual(['paragraph', undefined, 3])
  })

  it('is refused where it is the same, or has a level and is no heading', async () => {
    const { editor, cranes } = await port()
    expect(await refused(propose(editor, cranes, { op: 'kind', to: 'paragraph' }))).toBe('INVALID_INPUT')
    expect(await refused(propose(editor, cranes, { op: 'kind', to: 'quote', level: 2 }))).toBe('INVALID_INPUT')
  })
})

it('a change of paragraphs that was rejected can be opened again, where it can still be made', async () => {
  const here = await port()
  const { editor, cranes, official } = here
  const join = await propose(editor, cranes, { op: 'join-next' })
  await rejectSuggestion(by(editor), join.id, { reason: 'No.' })
  expect((await reopenSuggestion(by(editor), join.id)).suggestion).toMatchObject({
    decision: 'pending',
    conflict: false,
  })
  await rejectSuggestion(by(editor), join.id, { reason: 'No.' })
  await acceptSuggestion(by(editor), (await propose(editor, official, { op: 'remove' })).id, {})
  expect((await reopenSuggestion(by(editor), join.id)).suggestion).toMatchObject({
    decision: 'pending',
    conflict: true,
  })
})

it('a change of paragraphs is not accepted with words of one’s own', async () => {
  const { editor, cranes } = await port()
  const { id } = await propose(editor, cranes, { op: 'remove' })
  expect(await refused(acceptSuggestion(by(editor), id, { replacement: 'x' }))).toBe('INVALID_INPUT')
})
