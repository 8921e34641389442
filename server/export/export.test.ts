import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '@/domain/contract/export-formats'
import type { ExportContent } from '@/domain/contract/names'
import { whole } from '@/formats/write/whole.fixture'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { getArticle } from '../queries/articles'
import { by, type Desk, desk, refused } from '../testing/people'
import { eventsOf } from '../testing/record'
import { rich } from '../testing/rich'
import { exportArticle } from './export'
import { withSnapshot } from './snapshot'

async function exported(
  { editor, article }: Pick<Desk, 'editor' | 'article'>,
  format: ExportFormat,
  content?: ExportContent,
) {
  const { body } = await exportArticle(
    editor,
    article.id,
    { format, ...(content && { content }) },
    { locale: 'en', timeZone: 'UTC' },
  )
  return whole(body.read())
}

describe('an export', () => {
  test('is an event and changes nothing', async () => {
    const here = await desk()
    const before = await getArticle(here.editor, here.article.id)
    await exported(here, 'text')
    expect(await eventsOf(here.article.id)).toEqual(['article.created', 'article.exported'])
    const after = await getArticle(here.editor, here.article.id)
    expect(after).toEqual({ ...before, seq: before.seq + 1 })
  })

  test('is named by title, language and day', async () => {
    const { editor, article } = await desk()
    const { disposition, body } = await exportArticle(
      editor,
      article.id,
      { format: 'markdown' },
      { locale: 'en', timeZone: 'UTC' },
    )
    await body.discard()
    expect(disposition).toMatch(/^attachment; filename="The port at night \(en\) \d{4}-\d\d-\d\d\.md"/)
  })

  test('of a pair that isn’t made is refused, and leaves no event', async () => {
    const here = await desk()
    expect(await refused(exported(here, 'tmx', 'clean'))).toBe('INVALID_INPUT')
    expect(await eventsOf(here.article.id)).toEqual(['article.created'])
  })

  test('clean is the text as it stands, with the notes to the reader', async () => {
    const text = (await exported(await rich(), 'text')).toString()
    expect(text).toContain('There are three cranes. There are four ships.')
    expect(text).toContain('The official[1] said very little.')
    expect(text).toMatch(/\[1\] The paper did not name him\.\n$/)
  })

  test('tracked has the changes by their authors, and the threads with what was said in them', async () => {
    const parts = unzipSync(await exported(await rich(), 'docx', 'tracked'))
    const part = (name: string) => strFromU8(parts[`word/${name}`] ?? new Uint8Array())
    const document = part('document.xml')
    expect(document).toMatch(/<w:ins [^>]*w:author="reviewer"[^>]*><w:r><w:t xml:space="preserve">three cranes</)
    expect(document).toMatch(/<w:del [^>]*w:author="reviewer"[^>]*><w:r><w:delText xml:space="preserve">little</)
    const comments = part('comments.xml')
    for (const words of ['Count them.', 'House style', '여기로.', 'misattribution · major', 'To &lt;what&gt;?'])
      expect(comments).toContain(words)
    expect(comments).not.toContain('never mind')
    expect(part('commentsExtended.xml').match(/w15:done="1"/g)).toHaveLength(2)
    expect(part('people.xml')).toContain('w15:author="Editor"')
  })
})

test('what is read bit by bit while somebody writes is of one state', async () => {
  const { editor, article, target } = await desk()
  const db = await prisma()
  let begun = 0
  const count = () => db.thread.count({ where: { articleId: article.id } })
  const [before, after] = await withSnapshot(article.id, async ({ look }) => {
    const first = await look(count)
    if (begun++ === 0) await openThread(by(editor), target[0]?.id ?? '', { kind: 'comment', body: 'Meanwhile.' })
    // An export changes nothing: nobody begins again for its sake.
    else await exported({ editor, article }, 'text')
    return [first, await look(count)]
  })
  expect([begun, before, after]).toEqual([2, 1, 1])
})
