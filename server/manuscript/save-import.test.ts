import { describe, expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { block } from '@/formats/read/block'
import { single, type TrackedChange } from '@/formats/read/reading'
import { createArticle, updateArticle } from '../commands/articles'
import { decideInBulk } from '../commands/bulk'
import { editComment } from '../commands/comments'
import { acceptSuggestion, withdrawSuggestion } from '../commands/decisions'
import { appendEvent } from '../commands/write'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { importUpload, toImportedArticle } from '../import/import-upload'
import { sidesFromTwo } from '../import/sides'
import { uploadFromText } from '../import/upload'
import { listArticles } from '../queries/articles'
import { listVersions } from '../queries/history'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import { by, person, refused } from '../testing/people'
import { articleFaults, verify } from '../verify/verify'
import { saveImport, storeUnpublished } from './save-import'
import { clearUnpublished } from './unpublished'

const paragraphs = (...texts: string[]) => texts.flatMap((text) => block('paragraph', text))
const by1 = (author: string, at = '2026-03-01T09:00:00Z') => ({ author, at })
const HAN = by1('Han')

const CHANGES: TrackedChange[] = [
  { ...HAN, op: 'words', block: 0, start: 4, end: 8, replacement: 'boat' },
  { ...by1('Mina', '2026-03-02T09:00:00Z'), op: 'words', block: 0, start: 17, end: 18, replacement: '.\n\nSo' },
  { ...HAN, op: 'join-next', block: 1 },
  { ...HAN, op: 'remove', block: 3 },
  { ...by1('', 'no date'), op: 'insert', block: 4, kind: 'heading', level: 3, text: 'New' },
]

async function imported() {
  const editor = await person('Editor')
  const source = single(paragraphs('배가 1번 떠난다.', '산이 2개다.', '강이 3개다.', '길이 4개다.', '섬이 5개다.'), {
    changes: [{ ...HAN, op: 'words', block: 0, start: 0, end: 1, replacement: '큰 배' }],
  })
  const target = single(
    paragraphs('The ship leaves 1, today.', 'Hills: 2', 'and 3 rivers.', 'Roads: 4.', 'Islands: 5.'),
    {
      changes: CHANGES,
      remarks: [
        {
          ...{ block: 1, start: 0, end: 5, resolved: true },
          said: [
            { ...HAN, body: 'Sure?' },
            { ...by1('Mina', '2026-03-03T09:00:00Z'), body: 'Yes.' },
          ],
        },
        { resolved: false, said: [{ ...HAN, body: 'About it all.' }] },
      ],
    },
  )
  const languages = { source: 'ko', target: 'en' }
  const imported = toImportedArticle({ sides: sidesFromTwo(source, target), languages, formats: {}, warnings: [] })
  const now = new Date()
  const articleId = await transaction(async (tx) => {
    const article = await saveImport(tx, imported, editor.id, now)
    await tx.member.create({ data: { articleId: article.id, userId: editor.id, role: 'editor' } })
    await appendEvent(tx, article, editor, 'article.created', { units: imported.units.length }, now)
    return article.id
  })
  const { items: threads } = await listThreads(editor, articleId, { limit: 200 })
  return { editor, articleId, threads, imported, now }
}

const faults = async (articleId: string) => articleFaults(await prisma(), articleId)
const texts = async ({ editor, articleId }: Pick<Awaited<ReturnType<typeof imported>>, 'editor' | 'articleId'>) =>
  (await listUnits(editor, articleId, { limit: 200 })).items.flatMap(({ target }) => target.map(({ text }) => text))

describe('what a document holds besides its paragraphs', () => {
  test('comes in as suggestions and threads, under the names and at the times of the document', async () => {
    const { threads, now, articleId } = await imported()
    const line = threads.map(({ author, createdAt, kind, status, anchor, paragraphId, suggestion, comments }) => [
      author.name,
      createdAt === now.toISOString() ? 'now' : createdAt.slice(0, 10),
      kind,
      status,
      anchor?.quote ?? (paragraphId ? 'whole' : '—'),
      suggestion
        ? `${suggestion.structure?.op ?? 'words'} ${suggestion.replacement}`
        : comments.map(({ body }) => body),
    ])
    expect(line).toEqual([
      ['Han', '2026-03-01', 'comment', 'open', '큰 배', ['Tracked change, taken as accepted: “배” became “큰 배”.']],
      ['Han', '2026-03-01', 'suggestion', 'open', 'ship', 'words boat'],
      ['Han', '2026-03-01', 'suggestion', 'open', 'whole', 'join-next '],
      ['Han', '2026-03-01', 'suggestion', 'open', 'whole', 'remove '],
      ['Han', '2026-03-01', 'comment', 'resolved', 'Hills', ['Sure?', 'Yes.']],
      ['Han', '2026-03-01', 'comment', 'open', '—', ['About it all.']],
      ['Mina', '2026-03-02', 'suggestion', 'open', ',', 'words .\n\nSo'],
      ['?', 'now', 'suggestion', 'open', '—', 'insert New'],
    ])
    expect(await faults(articleId)).toEqual([])
  })

  test('can all be accepted, and reads then as the document does with its changes', async () => {
    const set = await imported()
    const { applied, skipped } = await decideInBulk(by(set.editor), set.articleId, { decision: 'accept', filter: {} })
    expect([applied.length, skipped]).toEqual([5, []])
    expect(await texts(set)).toEqual([
      'The boat leaves 1.',
      'So today.',
      'Hills: 2 and 3 rivers.',
      'Islands: 5.',
      'New',
    ])
    expect(await faults(set.articleId)).toEqual([])
  })

  test('is decided by its author’s name', async () => {
    const set = await imported()
    const han = set.threads.find(({ author }) => author.name === 'Han')?.author.id ?? ''
    const { items } = await listThreads(set.editor, set.articleId, { limit: 200, authorId: han, kind: 'suggestion' })
    expect(items.map(({ author }) => author.name)).toEqual(['Han', 'Han', 'Han'])
    const { applied } = await decideInBulk(by(set.editor), set.articleId, {
      decision: 'reject',
      reason: 'No.',
      filter: { authorId: han },
    })
    expect(applied).toHaveLength(3)
    expect((await listThreads(set.editor, set.articleId, { limit: 200, authorId: set.editor.id })).items).toEqual([])
    expect((await listThreads(set.editor, set.articleId, { limit: 200, authorId: 'imported-x' })).items).toEqual([])
  })

  test('is nobody’s own: not the importer’s to edit or to withdraw, but to accept', async () => {
    const set = await imported()
    const policy = { selfApproval: false, signOffs: 1 as const, rejectReason: true }
    await updateArticle(by(set.editor), set.articleId, { policy })
    const comment = set.threads.find(({ comments }) => comments.length === 2)?.comments[0]
    const suggestion = set.threads.find((thread) => thread.suggestion?.replacement === 'boat')
    expect(await refused(editComment(by(set.editor), comment?.id ?? '', 'Mine.'))).toBe('FORBIDDEN')
    expect(await refused(withdrawSuggestion(by(set.editor), suggestion?.id ?? ''))).toBe('FORBIDDEN')
    const { paragraph } = await acceptSuggestion(by(set.editor), suggestion?.id ?? '', {})
    const versions = await listVersions(set.editor, paragraph.id)
    expect(versions.map(({ author }) => author?.name)).toEqual([undefined, 'Han'])
    expect(versions[1]?.decidedBy).toEqual({ id: set.editor.id, name: set.editor.name })
  })
})

describe('a long text', () => {
  const long = NewArticle.parse({
    ...{ sourceLanguage: 'ko', targetLanguage: 'en' },
    source: Array.from({ length: 1_200 }, (_, k) => `다리 ${k}개.`).join('\n\n'),
    target: Array.from({ length: 1_200 }, (_, k) => `${k} bridges.`).join('\n\n'),
  })
  const NOW = new Date('2026-05-01T00:00:00Z')

  test('comes in once for one key, and nothing is left of what came second', async () => {
    const editor = await person('Editor')
    const key = { path: '/api/v1/articles', key: 'one' }
    const [one, two] = await Promise.all([createArticle(by(editor, key), long), createArticle(by(editor, key), long)])
    expect([one.id, one.counts.units, one.seq]).toEqual([two.id, 1_200, 1])
    const db = await prisma()
    expect(await db.article.count({ where: { createdById: editor.id } })).toBe(1)
    expect(await faults(one.id)).toEqual([])
  })

  test('that was cut off on its way in is no article, and is cleared away', async () => {
    const editor = await person('Editor')
    const db = await prisma()
    const imported = importUpload(uploadFromText(long))
    await storeUnpublished('cut off', imported, editor.id, NOW)
    expect((await listArticles(editor, { limit: 50 })).items).toEqual([])
    for await (const fault of verify()) throw new Error(fault)
    await clearUnpublished(new Date('2026-05-01T00:59:00Z'))
    expect(await db.article.count({ where: { id: 'cut off' } })).toBe(1)
    await clearUnpublished(new Date('2026-05-01T01:01:00Z'))
    expect(await db.paragraph.count({ where: { articleId: 'cut off' } })).toBe(0)
    expect(await db.article.count({ where: { id: 'cut off' } })).toBe(0)
  })
})
