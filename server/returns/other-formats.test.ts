import { describe, expect, test } from 'vitest'
import { whole } from '@/formats/write/whole.fixture'
import { addComment } from '../commands/comments'
import { acceptSuggestion } from '../commands/decisions'
import { bringBack, previewReturn, undoReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { exportArticle } from '../export/export'
import { listThreads } from '../queries/threads'
import { at, by, type Desk, desk, refused, suggest } from '../testing/people'

const VERSIONS = ['xliff', 'xliff12'] as const
type Version = (typeof VERSIONS)[number]

/** The article as XLIFF, with what a colleague made of it. */
async function sent({ editor, article }: Desk, format: Version, edit: (xml: string) => string) {
  const query = { format, content: 'bilingual' } as const
  const { body } = await exportArticle(editor, article.id, query, { locale: 'en', timeZone: 'Asia/Seoul' })
  const xml = (await whole(body.read())).toString()
  const edited = edit(xml)
  if (edited === xml && edit !== KEPT) throw new Error('the colleague found nothing to edit')
  return { file: new File([edited], 'back.xlf') }
}

const KEPT = (xml: string) => xml

const threadsOf = async ({ editor, article }: Desk) =>
  (await listThreads(editor, article.id, { limit: 200 } as never)).items

const NOTHING = {
  ...{ suggestions: 0, untracked: 0, comments: 0, replies: 0, resolved: 0, decisions: 0, conflicts: 0, inWords: 0 },
  ...{ notes: 0, already: 0 },
}

describe.each(VERSIONS)('%s that comes back', (format) => {
  test('brings nothing if nobody touched it', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const accepted = await suggest(it.editor, cranes, 'four', 'five')
    await acceptSuggestion(by(it.editor), accepted.id, {})
    await suggest(it.editor, last, 'little', 'nothing')
    const asked = await openThread(by(it.editor), last.id, {
      ...{ kind: 'comment', body: 'Who *said* it?\n\nNote: the mayor?', anchor: at(last, 'official') },
    })
    await addComment(by(it.editor), asked.id, 'The mayor.')
    const form = await sent(it, format, KEPT)
    expect(await previewReturn(by(it.editor), it.article.id, form)).toEqual({
      ...NOTHING,
      ...{ matchedBy: 'marks', baseSeq: expect.any(Number), likeness: 1, authors: [], paragraphs: [], unsure: 0 },
      ...{ baseAt: expect.any(String), sourceEdits: 0, spacing: 0, deletedComments: 0 },
    })
    expect(await bringBack(by(it.editor), it.article.id, form)).toEqual({ returnId: null, threadIds: [], ...NOTHING })
  })

  test('brings edited translations as suggestions, once, and they can be taken back', async () => {
    const it = await desk()
    const form = await sent(it, format, (xml) =>
      xml.replace('two cranes', 'three cranes').replace('said little', 'said very little').replace('두 기', '세 기'),
    )
    expect(await previewReturn(by(it.editor), it.article.id, form)).toMatchObject({
      ...{ ...NOTHING, suggestions: 2, untracked: 2, sourceEdits: 1, matchedBy: 'marks', unsure: 0 },
    })
    const { returnId } = await bringBack(by(it.editor), it.article.id, form)
    const brought = (await threadsOf(it)).map(({ paragraphId, suggestion }) => [
      ...[paragraphId, suggestion?.original, suggestion?.replacement, suggestion?.untracked],
    ])
    expect(brought).toContainEqual([it.target[1]?.id, 'two', 'three', true])
    expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ returnId: null, already: 2 })
    expect(await undoReturn(by(it.editor), it.article.id, returnId ?? '')).toMatchObject({ withdrawn: 2 })
  })

  test('is carried through what was done meanwhile', async () => {
    const it = await desk()
    const [, cranes] = it.target
    if (!cranes) throw new Error('three paragraphs')
    const form = await sent(it, format, (xml) => xml.replace('four ships', 'four boats'))
    const meanwhile = await suggest(it.editor, cranes, 'There are two cranes.', 'Cranes: two.')
    await acceptSuggestion(by(it.editor), meanwhile.id, {})
    expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ suggestions: 1, conflicts: 0 })
  })

  test('brings new notes as threads, and what was written below ours as replies', async () => {
    const it = await desk()
    const [, cranes] = it.target
    if (!cranes) throw new Error('three paragraphs')
    const asked = await openThread(by(it.editor), cranes.id, { kind: 'comment', body: 'Sure?' })
    const own = format === 'xliff' ? '<note>Which ships?</note>' : '<note from="Kim">Which ships?</note>'
    const form = await sent(it, format, (xml) =>
      xml.replace(/Sure\?<\/note>/, `Sure?\n\nKim: Yes, two.\nOf 2019.</note>${own}`),
    )
    const { returnId, threadIds: _, ...counts } = await bringBack(by(it.editor), it.article.id, form)
    expect(counts).toEqual({ ...NOTHING, comments: 1, replies: 1 })
    const said = (await threadsOf(it)).map(({ id, unitId, comments }) => [
      ...[id === asked.id, unitId],
      comments.map(({ author, body }) => `${author.name}: ${body}`),
    ])
    expect(said).toContainEqual([true, cranes.unitId, ['Editor: Sure?', 'Kim: Yes, two.\nOf 2019.']])
    expect(said).toContainEqual([false, cranes.unitId, [`${format === 'xliff' ? 'Editor' : 'Kim'}: Which ships?`]])
    expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ returnId: null })
    expect(await undoReturn(by(it.editor), it.article.id, returnId ?? '')).toMatchObject({ deleted: 2 })
  })

  test('brings what was written behind words of ours in their note as a reply', async () => {
    const it = await desk()
    const asked = await openThread(by(it.editor), it.target[1]?.id ?? '', { kind: 'comment', body: 'Sure?' })
    await addComment(by(it.editor), asked.id, 'Of 2019.')
    const form = await sent(it, format, (xml) => xml.replace('Sure?', 'Sure? Yes, two.'))
    expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ ...NOTHING, replies: 1 })
    const said = (await threadsOf(it)).flatMap(({ comments }) => comments.map(({ body }) => body))
    expect(said).toEqual(['Sure?', 'Of 2019.', 'Yes, two.'])
    expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ returnId: null })
  })

  test('leaves units alone that were left out of it, and brings translations that were missing', async () => {
    const it = await desk()
    const db = await prisma()
    const [, , last] = it.units
    await db.unit.update({ where: { id: it.units[1]?.id ?? '' }, data: { excluded: true } })
    const removal = await openThread(by(it.editor), it.target[2]?.id ?? '', {
      ...{ kind: 'suggestion', structure: { op: 'remove' } },
    })
    await acceptSuggestion(by(it.editor), removal.id, {})
    const translated = '</source><target>The official was silent.</target>'
    const form = await sent(it, format, (xml) => xml.replace(/(?<=아꼈다\.)<\/source>/, translated))
    await bringBack(by(it.editor), it.article.id, form)
    const brought = (await threadsOf(it))
      .filter(({ id }) => id !== removal.id)
      .map(({ unitId, suggestion }) => [unitId, suggestion?.structure?.op])
    expect(brought).toEqual([[last?.id, 'insert']])
  })

  test('is known by its units without its mark, and refused where it is another article or broken', async () => {
    const [it, other] = [await desk(), await desk()]
    const unmarked = await sent(it, format, (xml) =>
      xml.replace(/ [0-9a-f]{64}</, `${' '}${'0'.repeat(64)}<`).replace('two cranes', 'three cranes'),
    )
    expect(await previewReturn(by(it.editor), it.article.id, unmarked)).toMatchObject({
      ...{ matchedBy: 'words', baseSeq: null, suggestions: 1, unsure: 0 },
    })
    const form = await sent(it, format, KEPT)
    expect(await refused(previewReturn(by(other.editor), other.article.id, form))).toBe('CONFLICT')
    const broken = await sent(it, format, (xml) => xml.slice(0, -20))
    expect(await refused(previewReturn(by(it.editor), it.article.id, broken))).toBe('UNREADABLE_DOCUMENT')
  })
})
