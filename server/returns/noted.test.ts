import { describe, expect, test } from 'vitest'
import { deleted, inserted, run } from '@/formats/docx/colleague.fixture'
import { reopenGap, resolveGap } from '../commands/gaps'
import { bringBack, previewReturn, undoReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { listThreads } from '../queries/threads'
import { exported } from '../testing/exported'
import { at, by, desk } from '../testing/people'
import { sentTo } from '../testing/returned'

/** Notes to readers that are others in a file: they are no part of the text, so they are told where they belong. */

async function noted() {
  const it = await desk()
  const [, cranes, last] = it.target
  if (!cranes || !last) throw new Error('three paragraphs')
  const note = async (paragraph: typeof cranes, words: string, text: string) => {
    const { id } = await openThread(by(it.editor), paragraph.id, {
      ...{ kind: 'gap', type: 'missing-premise', origin: 'source', severity: 'minor', explanation: 'Why?', links: [] },
      anchor: at(paragraph, words),
    })
    await resolveGap(by(it.editor), id, { resolution: 'noted', note: text })
    return id
  }
  const first = await note(cranes, 'two cranes', 'The city counted “two” in 2019.')
  const second = await note(last, 'official', 'The paper did not name him.')
  const said = async () =>
    Object.fromEntries(
      (await listThreads(it.editor, it.article.id, { limit: 200 } as never)).items.map(({ id, comments }) => [
        ...[id === first ? 'first' : id === second ? 'second' : 'new'],
        comments.flatMap(({ author, body, deletedAt }) => (deletedAt ? [] : [`${author.name}: ${body}`])),
      ]),
    )
  return { it, first, second, said }
}

const FOOTNOTES = 'word/footnotes.xml'
const READS = 'In the file the note to readers is:'

describe('in a Word file', () => {
  test.each(['clean', 'tracked', 'bilingual'] as const)(
    'are told in the gap that they ended, once: %s',
    async (content) => {
      const { it, said } = await noted()
      const file = (await sentTo(it.editor, it.article.id, content))
        .edit(
          run(' The city counted “two” in 2019.'),
          run(' The city counted ') + inserted('only ') + run('“two” in 2019.'),
          FOOTNOTES,
        )
        .edit('did not name him', 'would not name the man', FOOTNOTES)
      const counts = { suggestions: 0, comments: 0, replies: 2, notes: 2 }
      expect(await previewReturn(by(it.editor), it.article.id, file.form())).toMatchObject(counts)
      const { returnId } = await bringBack(by(it.editor), it.article.id, file.form())
      expect(await said()).toEqual({
        first: [`Kim: ${READS} The city counted only “two” in 2019.`],
        second: [`Editor: ${READS} The paper would not name the man.`],
      })
      expect(await bringBack(by(it.editor), it.article.id, file.form())).toMatchObject({ returnId: null, already: 2 })
      await undoReturn(by(it.editor), it.article.id, returnId ?? '')
      expect(await said()).toEqual({ first: [], second: [] })
    },
  )

  test('are new ones, and deleted ones', async () => {
    const { it, said } = await noted()
    const reference =
      /(<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="1"\/><\/w:r>)/
    const file = (await sentTo(it.editor, it.article.id, 'tracked'))
      .edit(reference, deleted('').replace(/<w:r>.*<\/w:r>/, '<w:r><w:footnoteReference w:id="1"/></w:r>'))
      .edit(/<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="2"\/><\/w:r>/, '')
      .edit('at night</w:t></w:r>', 'at night</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r>')
      .edit(
        '</w:footnotes>',
        `<w:footnote w:id="3"><w:p>${inserted('Five years later he said it all.')}</w:p></w:footnote></w:footnotes>`,
        FOOTNOTES,
      )
      .edit(/<w:footnote w:id="2">.*?<\/w:footnote>/, '', FOOTNOTES)
    const counts = { suggestions: 0, comments: 1, replies: 2, notes: 3 }
    expect(await previewReturn(by(it.editor), it.article.id, file.form())).toMatchObject(counts)
    await bringBack(by(it.editor), it.article.id, file.form())
    expect(await said()).toEqual({
      first: ['Kim: In the file the note to readers is deleted.'],
      second: ['Editor: In the file the note to readers is deleted.'],
      new: ['Kim: Footnote: Five years later he said it all.'],
    })
  })

  test('are compared with what was noted when it was exported', async () => {
    const { it, first, second } = await noted()
    const file = await sentTo(it.editor, it.article.id, 'clean')
    const edited = (await sentTo(it.editor, it.article.id, 'clean')).edit('did not name him', 'hid his name', FOOTNOTES)
    await reopenGap(by(it.editor), first)
    await reopenGap(by(it.editor), second)
    await resolveGap(by(it.editor), second, { resolution: 'noted', note: 'The paper hid his name.' })
    expect(await previewReturn(by(it.editor), it.article.id, file.form())).toMatchObject({ notes: 0, replies: 0 })
    expect(await previewReturn(by(it.editor), it.article.id, edited.form())).toMatchObject({ notes: 0, replies: 0 })
  })
})

test.each(['clean', 'tracked'] as const)('in a Markdown file likewise: %s', async (content) => {
  const { it, said } = await noted()
  const text = await exported(it.editor, it.article.id, { format: 'markdown', content })
  const edited = text
    .replace(/(?<=\[\^[^\]]*1\]: The city counted )/, '{++only ++}')
    .replace(/\[\^[^\]]*2\]: .*\n/, '')
    .replace(/\[\^[^\]]*2\]/, '[^note-9]')
    .concat('\n[^note-9]: Five years later he said it all.\n')
  const form = { file: new File([edited], 'back.md') }
  expect(await previewReturn(by(it.editor), it.article.id, form)).toMatchObject({
    suggestions: 0,
    comments: 0,
    replies: 2,
    notes: 2,
  })
  await bringBack(by(it.editor), it.article.id, form)
  expect(await said()).toEqual({
    first: [`Editor: ${READS} The city counted only “two” in 2019.`],
    second: [`Editor: ${READS} Five years later he said it all.`],
  })
  expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ returnId: null, already: 2 })
})
