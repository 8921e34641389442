import { describe, expect, test } from 'vitest'
import { whole } from '@/formats/write/whole.fixture'
import { addComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion } from '../commands/decisions'
import { bringBack, previewReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { exportArticle } from '../export/export'
import { listThreads } from '../queries/threads'
import { by, type Desk, desk } from '../testing/people'
import { sentTo } from '../testing/returned'

/** What isn't words in a file that comes back: levels of headings, targets of links, and comments that are gone. */

async function article() {
  const it = await desk(
    ['The port', 'At night', 'It is [said](https://a.example/one) that ships wait.', 'Nobody was hurt.'],
    ['항구', '밤', '배가 기다린다고 한다.', '다친 사람은 없다.'],
  )
  const structure = { op: 'kind', to: 'heading', level: 2 } as const
  const { id } = await openThread(by(it.editor), it.target[1]?.id ?? '', { kind: 'suggestion', structure })
  await acceptSuggestion(by(it.editor), id, {})
  return it
}

async function sent({ editor, article: { id } }: Desk, format: 'markdown' | 'xliff') {
  const query = { format, content: format === 'xliff' ? 'bilingual' : 'tracked' } as const
  const { body } = await exportArticle(editor, id, query, { locale: 'en', timeZone: 'Asia/Seoul' })
  return (await whole(body.read())).toString()
}

const suggested = async ({ editor, article: { id } }: Desk) =>
  (await listThreads(editor, id, { limit: 200 } as never)).items.flatMap(({ paragraphId, author, suggestion }) =>
    suggestion?.decision === 'pending' ? [{ paragraphId, by: author.name, ...suggestion }] : [],
  )

const HEADING = /<w:pStyle w:val="Heading2"\/>(?=.*At night)/
const heading = (level: number, more = '') => `<w:pStyle w:val="Heading${level}"/>${more}`
const BY_KIM = `<w:pPrChange w:id="990" w:author="Kim" w:date="2026-05-01T10:00:00Z"><w:pPr>${heading(2)}</w:pPr></w:pPrChange>`

describe('a heading of another level', () => {
  test.each([
    ['clean', BY_KIM, 'Kim'],
    ['tracked', '', 'Editor'],
  ] as const)('is proposed, once, by whoever made it that: %s', async (content, tracked, name) => {
    const it = await article()
    const file = (await sentTo(it.editor, it.article.id, content)).edit(HEADING, heading(3, tracked))
    const form = () => file.form()
    const preview = await previewReturn(by(it.editor), it.article.id, form())
    expect(preview).toMatchObject({ suggestions: 1, untracked: tracked === '' ? 1 : 0 })
    await bringBack(by(it.editor), it.article.id, form())
    expect(await suggested(it)).toMatchObject([
      { paragraphId: it.target[1]?.id, by: name, structure: { op: 'kind', to: 'heading', level: 3 }, conflict: false },
    ])
    expect(await bringBack(by(it.editor), it.article.id, form())).toMatchObject({ returnId: null, already: 1 })
  })

  test('that is proposed here is none of the file’s, whatever became of it', async () => {
    const it = await article()
    const { id } = await openThread(by(it.editor), it.target[1]?.id ?? '', {
      ...{ kind: 'suggestion', structure: { op: 'kind', to: 'heading', level: 4 } },
    })
    const file = await sentTo(it.editor, it.article.id, 'tracked')
    expect(await previewReturn(by(it.editor), it.article.id, file.form())).toMatchObject({ suggestions: 0, already: 0 })
    await rejectSuggestion(by(it.editor), id, { reason: 'No.' })
    expect(await previewReturn(by(it.editor), it.article.id, file.form())).toMatchObject({ suggestions: 0, already: 0 })
  })

  test('is proposed from Markdown, and a plain paragraph that has become one', async () => {
    const it = await article()
    const text = (await sent(it, 'markdown'))
      .replace('## At night', '### At night')
      .replace('Nobody was', '## Nobody was')
    await bringBack(by(it.editor), it.article.id, { file: new File([text], 'back.md') })
    expect((await suggested(it)).map(({ structure }) => structure)).toEqual([
      { op: 'kind', to: 'heading', level: 3 },
      { op: 'kind', to: 'heading', level: 2 },
    ])
  })
})

test('a link that leads elsewhere is proposed', async () => {
  const it = await article()
  const rels = 'word/_rels/document.xml.rels'
  const file = (await sentTo(it.editor, it.article.id, 'clean')).edit(
    'https://a.example/one',
    'https://b.example/two',
    rels,
  )
  await bringBack(by(it.editor), it.article.id, file.form())
  expect(await suggested(it)).toMatchObject([{ replacement: '[said](https://b.example/two)', untracked: true }])
})

test.each(['docx', 'markdown', 'xliff'] as const)(
  'comments that were deleted in it stay, and it is said: %s',
  async (format) => {
    const it = await article()
    const asked = await openThread(by(it.editor), it.target[3]?.id ?? '', { kind: 'comment', body: 'Nobody at all?' })
    await addComment(by(it.editor), asked.id, 'Ask *them* again.')
    const text = format === 'docx' ? '' : await sent(it, format)
    const form =
      format === 'docx'
        ? (await sentTo(it.editor, it.article.id, 'tracked'))
            .edit(/<w:comment .*<\/w:comment>/s, '', 'word/comments.xml')
            .form()
        : {
            file: new File(
              [text.replace(/\{>>.*<<\}|<note [^>]*>[^<]*Nobody at all.*?<\/note>/s, '')],
              format === 'xliff' ? 'back.xlf' : 'back.md',
            ),
          }
    expect(await previewReturn(by(it.editor), it.article.id, form)).toMatchObject({
      deletedComments: 2,
      comments: 0,
      suggestions: 0,
    })
    expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ returnId: null })
  },
)
