import { describe, expect, test } from 'vitest'
import { deleted, inserted, run } from '@/formats/docx/colleague.fixture'
import { addComment, deleteComment, editComment } from '../commands/comments'
import { acceptSuggestion } from '../commands/decisions'
import { bringBack, dismissOutside, previewReturn, restoreOutside, undoReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { listThreads } from '../queries/threads'
import { at, by, type Desk, desk, refused, suggest } from '../testing/people'
import { sentTo } from '../testing/returned'

const threadsOf = async ({ editor, article }: Desk) =>
  (await listThreads(editor, article.id, { limit: 200 } as never)).items

const CRANES = '<w:r><w:t xml:space="preserve">There are two cranes. There are four ships.</w:t></w:r>'

const NOTHING = {
  ...{ suggestions: 0, untracked: 0, comments: 0, replies: 0, resolved: 0, decisions: 0, conflicts: 0, inWords: 0 },
  ...{ notes: 0, already: 0 },
}

describe('a file that comes back', () => {
  test.each(['clean', 'tracked', 'bilingual'] as const)('brings nothing if nobody touched it: %s', async (content) => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const accepted = await suggest(it.editor, cranes, 'four', 'five')
    await acceptSuggestion(by(it.editor), accepted.id, {})
    await suggest(it.editor, last, 'little', 'nothing')
    const { id } = await openThread(by(it.editor), last.id, { kind: 'comment', body: 'Who *said* it?' })
    await addComment(by(it.editor), id, 'The mayor.')
    const file = await sentTo(it.editor, it.article.id, content)
    expect(await previewReturn(by(it.editor), it.article.id, file.form())).toEqual({
      ...NOTHING,
      ...{
        matchedBy: 'marks',
        baseSeq: expect.any(Number),
        likeness: 1,
        authors: [],
        paragraphs: [],
        unsure: 0,
        sourceEdits: 0,
        spacing: 0,
        deletedComments: 0,
      },
      baseAt: expect.any(String),
    })
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toEqual({
      ...{ returnId: null, threadIds: [], ...NOTHING },
    })
  })

  test('brings nothing where an accepted paragraph is proposed to go again: its end is in no file', async () => {
    const it = await desk()
    const [, cranes] = it.target
    if (!cranes) throw new Error('three paragraphs')
    const split = await suggest(it.editor, cranes, 'cranes. ', 'cranes.\n\n')
    await acceptSuggestion(by(it.editor), split.id, {})
    const remove = { kind: 'suggestion', structure: { op: 'remove' } } as const
    await openThread(by(it.editor), cranes.id, remove)
    const file = await sentTo(it.editor, it.article.id, 'tracked')
    expect(await previewReturn(by(it.editor), it.article.id, file.form())).toMatchObject({ ...NOTHING, likeness: 1 })
    const edited = file.edit('four ships', 'five ships')
    expect(await previewReturn(by(it.editor), it.article.id, edited.form())).toMatchObject({
      ...NOTHING,
      suggestions: 1,
      untracked: 1,
    })
  })

  test.each(['clean', 'tracked', 'bilingual'] as const)('brings tracked and untracked edits: %s', async (content) => {
    const it = await desk()
    const file = (await sentTo(it.editor, it.article.id, content))
      .edit(CRANES, run('There are ') + deleted('two') + inserted('three') + run(' cranes. There are four boats.'))
      .edit('The official said little.', 'The officials said “little”.')
    const preview = await previewReturn(by(it.editor), it.article.id, file.form())
    expect(preview).toMatchObject({
      suggestions: 5,
      untracked: 4,
      conflicts: 0,
      authors: [{ name: 'Kim', userId: null }],
    })
    const { returnId } = await bringBack(by(it.editor), it.article.id, file.form())
    const threads = await threadsOf(it)
    expect(
      threads.map(({ author, suggestion }) => [
        author.name,
        suggestion?.original,
        suggestion?.replacement,
        suggestion?.untracked ?? false,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Kim', 'two', 'three', false],
        ['Editor', 'ships', 'boats', true],
      ]),
    )
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ returnId: null, already: 5 })
    expect(await undoReturn(by(it.editor), it.article.id, returnId ?? '')).toMatchObject({ withdrawn: 5 })
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ suggestions: 5, already: 0 })
  })

  test('names are given to members, and to nobody else', async () => {
    const it = await desk()
    const file = (await sentTo(it.editor, it.article.id, 'clean')).edit(CRANES, CRANES + inserted(' Three trucks.'))
    const translator = await it.member('translator')
    const authors = JSON.stringify([{ name: 'Kim', userId: translator.id }])
    const stranger = JSON.stringify([{ name: 'Kim', userId: 'somebody' }])
    expect(await refused(bringBack(by(it.editor), it.article.id, { ...file.form(), authors: stranger }))).toBe(
      'INVALID_INPUT',
    )
    await bringBack(by(it.editor), it.article.id, { ...file.form(), authors })
    expect((await threadsOf(it))[0]?.author).toEqual({ id: translator.id, name: 'translator' })
    expect((await previewReturn(by(it.editor), it.article.id, file.form())).already).toBe(1)
  })

  test('decisions taken outside are offered, never applied', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const taken = await suggest(it.editor, cranes, 'two', 'three')
    const refusedOne = await suggest(it.editor, last, 'little', 'nothing')
    const file = (await sentTo(it.editor, it.article.id, 'tracked'))
      .decide('accept', 'two', 'three')
      .decide('reject', 'little', 'nothing')
      .savedBy('Kim')
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ ...NOTHING, decisions: 2 })
    const outside = async () =>
      Object.fromEntries((await threadsOf(it)).map(({ id, suggestion }) => [id, suggestion?.outside]))
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
    const both = {
      [taken.id]: { decision: 'accept', name: 'Kim', at },
      [refusedOne.id]: { decision: 'reject', name: 'Kim', at },
    }
    expect(await outside()).toEqual(both)
    expect((await threadsOf(it)).every(({ suggestion }) => suggestion?.decision === 'pending')).toBe(true)
    await dismissOutside(by(it.editor), refusedOne.id)
    expect(await outside()).toEqual({ ...both, [refusedOne.id]: undefined })
    await restoreOutside(by(it.editor), refusedOne.id)
    expect(await outside()).toEqual(both)
    await dismissOutside(by(it.editor), refusedOne.id)
    await acceptSuggestion(by(it.editor), taken.id, {})
    expect(await outside()).toEqual({ [taken.id]: undefined, [refusedOne.id]: undefined })
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ returnId: null, decisions: 0 })
  })

  test('words of ours that somebody edited without tracking are proposed by whoever brings them, in one suggestion', async () => {
    const it = await desk()
    const [, , last] = it.target
    if (!last) throw new Error('three paragraphs')
    const ours = await suggest(it.editor, last, 'little', 'nothing')
    const file = (await sentTo(it.editor, it.article.id, 'tracked')).edit('>nothing<', '>not much<')
    const reviewer = await it.member('reviewer')
    expect(await bringBack(by(reviewer), it.article.id, file.form())).toMatchObject({ suggestions: 1, untracked: 1 })
    const [brought] = (await threadsOf(it)).filter(({ id }) => id !== ours.id)
    expect(brought).toMatchObject({
      ...{ author: { name: 'reviewer' }, suggestion: { original: 'little', replacement: 'not much' } },
    })
  })

  test('comments become threads, replies answer theirs, and what is resolved is resolved', async () => {
    const it = await desk()
    const [, cranes] = it.target
    if (!cranes) throw new Error('three paragraphs')
    const asked = await openThread(by(it.editor), cranes.id, {
      kind: 'comment',
      anchor: at(cranes, 'two'),
      body: 'Sure?',
    })
    const file = (await sentTo(it.editor, it.article.id, 'tracked'))
      .reply('Sure?', 'Yes, two.')
      .comment('The official said little.', 'Which ships?')
      .edit('w15:done="0"/>', 'w15:done="1"/>', 'word/commentsExtended.xml')
    const { returnId, threadIds, ...counts } = await bringBack(by(it.editor), it.article.id, file.form())
    expect(counts).toEqual({ ...NOTHING, comments: 1, replies: 1, resolved: 1 })
    expect(threadIds.toSorted()).toEqual((await threadsOf(it)).map(({ id }) => id).toSorted())
    const now = (await threadsOf(it)).find(({ id }) => id === asked.id)
    expect([now?.status, now?.comments.map(({ body, author }) => [author.name, body])]).toEqual([
      'resolved',
      [
        ['Editor', 'Sure?'],
        ['Kim', 'Yes, two.'],
      ],
    ])
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ returnId: null })
    expect(await undoReturn(by(it.editor), it.article.id, returnId ?? '')).toMatchObject({ deleted: 2 })
    expect((await threadsOf(it)).find(({ id }) => id === asked.id)).toMatchObject({ status: 'open' })
  })

  test('what was edited or deleted here since isn’t new, and what is said at the second of a suggestion is', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const proposed = await suggest(it.editor, cranes, 'two', 'three')
    const asked = await openThread(by(it.editor), last.id, { kind: 'comment', body: 'Sure?' })
    const answer = await addComment(by(it.editor), asked.id, 'Yes.')
    const file = await sentTo(it.editor, it.article.id, 'tracked')
    await editComment(by(it.editor), asked.comments[0]?.id ?? '', 'Are you sure?')
    await deleteComment(by(it.editor), answer.id)
    expect(await previewReturn(by(it.editor), it.article.id, file.form())).toMatchObject(NOTHING)
    file
      .comment('The official said little.', 'Which one?')
      .edit(/w:author="Kim" w:date="[^"]*"/, `w:author="Editor" w:date="${proposed.createdAt}"`, 'word/comments.xml')
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ ...NOTHING, comments: 1 })
  })

  test('comments of the same words are told apart by their paragraphs', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    const threads: string[] = []
    for (const paragraph of [cranes, last]) {
      const { id } = await openThread(by(it.editor), paragraph?.id ?? '', { kind: 'comment', body: 'Sure?' })
      threads.push(id)
    }
    const file = (await sentTo(it.editor, it.article.id, 'tracked')).reply('Sure?', 'Yes, two.')
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ ...NOTHING, replies: 1 })
    const said = (await threadsOf(it)).map(({ id, comments }) => [id === threads[0], comments.length])
    expect(said.toSorted()).toEqual([
      [false, 1],
      [true, 2],
    ])
  })

  test('is carried through what was done meanwhile; what can’t be is a conflict with both texts', async () => {
    const it = await desk()
    const [, cranes] = it.target
    if (!cranes) throw new Error('three paragraphs')
    const file = (await sentTo(it.editor, it.article.id, 'clean')).edit(
      CRANES,
      run('There are three cranes. There are four boats.'),
    )
    const meanwhile = await suggest(it.editor, cranes, 'There are two cranes.', 'Cranes: two.')
    await acceptSuggestion(by(it.editor), meanwhile.id, {})
    expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ suggestions: 2, conflicts: 1 })
    const brought = (await threadsOf(it)).filter(({ id }) => id !== meanwhile.id)
    expect(
      brought.map(({ suggestion, anchor }) => [suggestion?.original, suggestion?.conflict, anchor?.state]),
    ).toEqual(
      expect.arrayContaining([
        ['two', true, 'conflict'],
        ['ships', false, 'exact'],
      ]),
    )
  })

  test('is known by its words where somebody destroyed its marks, and refused where it is another article', async () => {
    const [one, other] = [await desk(), await desk()]
    const file = await sentTo(one.editor, one.article.id, 'clean')
    expect(await refused(previewReturn(by(other.editor), other.article.id, file.form()))).toBe('CONFLICT')
    file.without('docProps/custom.xml').edit('four ships', 'five ships')
    expect(await previewReturn(by(one.editor), one.article.id, file.form())).toMatchObject({
      ...{ matchedBy: 'words', suggestions: 1, untracked: 1 },
    })
    file.edit(/<w:body>.*<\/w:body>/s, `<w:body><w:p>${run('Quite another text.')}</w:p></w:body>`)
    expect(await refused(previewReturn(by(one.editor), one.article.id, file.form()))).toBe('UNREADABLE_DOCUMENT')
  })

  test('tells which paragraphs it isn’t sure of, and is told by hand which they are', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const file = (await sentTo(it.editor, it.article.id, 'clean'))
      .edit(/<w:bookmarkStart [^>]*>/g, '')
      .edit('There are two cranes. There are four ships.', 'Now 2 of them, and four more.')
      .edit('The official said little.', 'The official said very little.')
    const preview = await previewReturn(by(it.editor), it.article.id, file.form())
    expect(preview).toMatchObject({ suggestions: 2, untracked: 2, matchedBy: 'marks', unsure: 2 })
    expect(preview.paragraphs).toMatchObject([
      { index: 1, text: 'Now 2 of them, and four more.', paragraphId: null, by: 'words', likeness: 0 },
      { index: 2, paragraphId: last.id, by: 'words', candidates: [{ paragraphId: last.id, unitNumber: 3 }] },
    ])
    const pairs = (...given: unknown[]) => ({ ...file.form(), pairs: JSON.stringify(given) })
    const isCranes = { index: 1, paragraphId: cranes.id }
    const mended = await previewReturn(by(it.editor), it.article.id, pairs(isCranes))
    expect(mended.paragraphs[0]).toMatchObject({ index: 1, paragraphId: cranes.id, by: 'hand' })
    const fault = (...given: unknown[]) => bringBack(by(it.editor), it.article.id, pairs(...given))
    const at = (path: string) => ({ code: 'INVALID_INPUT', extra: { issues: [{ path }] } })
    await expect(fault({ index: 9, paragraphId: cranes.id })).rejects.toMatchObject(at('pairs.0.index'))
    await expect(fault(isCranes, { index: 1, paragraphId: null })).rejects.toMatchObject(at('pairs.1.index'))
    await expect(fault(isCranes, { index: 0, paragraphId: 'other' })).rejects.toMatchObject(at('pairs.1.paragraphId'))
    await expect(fault({ index: -1, paragraphId: null })).rejects.toMatchObject(at('pairs'))
    await bringBack(by(it.editor), it.article.id, pairs(isCranes, { index: 2, paragraphId: null }))
    const brought = (await threadsOf(it)).map(({ paragraphId, suggestion }) => [paragraphId, suggestion?.original])
    expect(brought.filter(([id]) => id === cranes.id).length).toBeGreaterThan(1)
    expect(brought).toContainEqual([last.id, 'The official said little.'])
    const own = (await threadsOf(it)).map(({ suggestion }) => [suggestion?.structure?.op, suggestion?.replacement])
    expect(own).toContainEqual(['remove', ''])
    expect(own).toContainEqual(['insert', 'The official said very little.'])
  })

  test('gains nobody a right: a viewer brings nothing, an approved text gets no suggestions', async () => {
    const it = await desk()
    const file = await sentTo(it.editor, it.article.id, 'clean')
    const viewer = await it.member('viewer')
    expect(await refused(bringBack(by(viewer), it.article.id, file.form()))).toBe('FORBIDDEN')
  })
})
