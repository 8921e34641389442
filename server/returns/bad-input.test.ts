import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addComment } from '../commands/comments'
import { eraseUser } from '../commands/erasure'
import { bringBack, previewReturn, undoReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { listThreads } from '../queries/threads'
import { by, desk, person, refused } from '../testing/people'
import { sentTo } from '../testing/returned'

const file = (bytes: Uint8Array) => ({ file: new File([new Uint8Array(bytes)], 'back.docx') })

const MARK = /(<vt:lpwstr>)([^<]*)</
const KIM = 'w:author="Kim" w:date="2026-05-01T10:00:00Z"'
const inserted = (words: string) =>
  `<w:ins w:id="900" ${KIM}><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`

describe('what no file may do', () => {
  test('a mark that somebody forged is none: the file is compared with the present text', async () => {
    const [it, other] = [await desk(), await desk()]
    const sent = await sentTo(other.editor, other.article.id, 'clean')
    sent.edit(MARK, `<vt:lpwstr>1 ${it.article.id} 1 clean ${'0'.repeat(64)}<`, 'docProps/custom.xml')
    const preview = await previewReturn(by(it.editor), it.article.id, sent.form())
    expect(preview).toMatchObject({ matchedBy: 'words', baseSeq: null, suggestions: 0 })
  })

  test.each([
    ['an empty file', new Uint8Array(), 'UNREADABLE_DOCUMENT'],
    ['another text', strToU8('Nothing of it.'), 'UNREADABLE_DOCUMENT'],
    ['a page', strToU8('<!doctype html><p>The port at night</p>'), 'UNSUPPORTED_FORMAT'],
    ['a package without a document', zipSync({ 'word/styles.xml': strToU8('<a/>') }), 'UNREADABLE_DOCUMENT'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'UNREADABLE_DOCUMENT'],
    [
      'a zip bomb',
      zipSync({ 'word/document.xml': strToU8('<w:document>'), 'docProps/custom.xml': new Uint8Array(30_000_000) }),
      /TOO_LARGE|UNREADABLE_DOCUMENT/,
    ],
  ])('%s is refused', async (_, bytes, code) => {
    const it = await desk()
    expect(await refused(previewReturn(by(it.editor), it.article.id, file(bytes)))).toEqual(
      typeof code === 'string' ? code : expect.stringMatching(code),
    )
  })

  test('more comments than may be brought are refused, before anything is stored', async () => {
    const it = await desk()
    await openThread(by(it.editor), it.target[1]?.id ?? '', { kind: 'comment', body: 'Sure?' })
    const sent = await sentTo(it.editor, it.article.id, 'tracked')
    const ids = Array.from({ length: 5_001 }, (_, k) => 1_000 + k)
    const said = ids.map(
      (id) => `<w:comment w:id="${id}" ${KIM}><w:p><w:r><w:t>No. ${id}</w:t></w:r></w:p></w:comment>`,
    )
    sent
      .edit('</w:comments>', `${said.join('')}</w:comments>`, 'word/comments.xml')
      .edit(
        'said little.</w:t></w:r>',
        `said little.</w:t></w:r>${ids.map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`).join('')}`,
      )
    expect(await refused(bringBack(by(it.editor), it.article.id, sent.form()))).toBe('TOO_LARGE')
    expect((await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items).toHaveLength(1)
  })

  test('more changes than may be brought are refused, and it is said how many and what to do', async () => {
    const it = await desk(Array.from({ length: 51 }, () => 'quiet '.repeat(100).trim()))
    const sent = await sentTo(it.editor, it.article.id, 'clean')
    sent.edit(/ (?=quiet)/g, ` </w:t></w:r>${inserted('very ')}<w:r><w:t xml:space="preserve">`)
    await expect(bringBack(by(it.editor), it.article.id, sent.form())).rejects.toMatchObject({
      ...{ code: 'TOO_LARGE', detail: expect.stringMatching(/\d changes .* 5000 .* new version of the translation/) },
    })
    expect((await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items).toEqual([])
  })

  test('brings nobody a right: not to viewers, not on an approved text', async () => {
    const it = await desk()
    const words = (await sentTo(it.editor, it.article.id, 'clean')).edit(
      'said little.',
      `said.</w:t></w:r>${inserted(' Much.')}<w:r><w:t>`,
    )
    expect(await refused(bringBack(by(await it.member('viewer')), it.article.id, words.form()))).toBe('FORBIDDEN')
    const db = await prisma()
    await db.article.update({ where: { id: it.article.id }, data: { status: 'approved' } })
    expect(await refused(bringBack(by(it.editor), it.article.id, words.form()))).toMatch(/ARTICLE_LOCKED|FORBIDDEN/)
    expect((await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items).toEqual([])
  })
})

describe('what a file brought', () => {
  test('is taken back without what others answered since', async () => {
    const it = await desk()
    await openThread(by(it.editor), it.target[1]?.id ?? '', { kind: 'comment', body: 'Sure?' })
    const sent = (await sentTo(it.editor, it.article.id, 'tracked'))
      .edit(
        '</w:comments>',
        `<w:comment w:id="77" ${KIM}><w:p><w:r><w:t>Which ships?</w:t></w:r></w:p></w:comment></w:comments>`,
        'word/comments.xml',
      )
      .edit('said little.</w:t></w:r>', 'said little.</w:t></w:r><w:r><w:commentReference w:id="77"/></w:r>')
    const { returnId } = await bringBack(by(it.editor), it.article.id, sent.form())
    const brought = async () =>
      (await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items.find(
        ({ author }) => author.name === 'Kim',
      )
    const thread = await brought()
    const reviewer = await it.member('reviewer')
    await addComment(by(reviewer), thread?.id ?? '', 'The old ones.')
    expect(await undoReturn(by(it.editor), it.article.id, returnId ?? '')).toMatchObject({ deleted: 1 })
    const after = await brought()
    expect(after?.status).toBe('open')
    expect(after?.comments.filter(({ deletedAt }) => !deletedAt).map(({ body }) => body)).toEqual(['The old ones.'])
  })

  test('is no longer given to somebody who was erased', async () => {
    const it = await desk()
    const translator = await it.member('translator')
    const sent = (await sentTo(it.editor, it.article.id, 'clean')).edit(
      'said little.',
      `said little.</w:t></w:r>${inserted(' Much.')}<w:r><w:t>`,
    )
    const authors = JSON.stringify([{ name: 'Kim', userId: translator.id }])
    await bringBack(by(it.editor), it.article.id, { ...sent.form(), authors })
    await eraseUser(by(await person('Admin', { admin: true })), translator.id, 'en')
    const db = await prisma()
    const [kept] = await db.return.findMany({ where: { articleId: it.article.id } })
    expect(kept?.authors).toEqual([])
  })
})
