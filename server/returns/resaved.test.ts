import { describe, expect, test } from 'vitest'
import type { Colleague } from '@/formats/docx/colleague.fixture'
import { asGoogleDocs, asLibreOffice, asWord, resaved } from '@/formats/docx/resaved.fixture'
import { acceptSuggestion, rejectSuggestion } from '../commands/decisions'
import { bringBack, previewReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { by, desk, suggest } from '../testing/people'
import { sentTo } from '../testing/returned'
import { reviewed } from '../testing/reviewed'
import { rich } from '../testing/rich'

/** Whole reviews that another program saved and nobody edited, brought into their articles. */

const NOTHING = {
  ...{ suggestions: 0, untracked: 0, comments: 0, replies: 0, resolved: 0, decisions: 0, conflicts: 0, inWords: 0 },
  ...{ notes: 0, already: 0, spacing: 0, deletedComments: 0 },
}

describe.each([
  ['rich', rich],
  ['reviewed', reviewed],
])('of an article with everything in it (%s)', (_, make) => {
  test.each([
    ['Word', asWord, 'marks'],
    ['LibreOffice', asLibreOffice, 'marks'],
    ['Google Docs', asGoogleDocs, 'words'],
  ] as const)('what %s saved brings nothing', async (_, program, matchedBy) => {
    const it = await make()
    for (const content of ['clean', 'tracked', 'bilingual'] as const) {
      const file = new File([resaved((await sentTo(it.editor, it.article.id, content)).bytes(), program)], 'back.docx')
      const found = await previewReturn(by(it.editor), it.article.id, { file })
      expect({ content, ...found }).toMatchObject({ content, ...NOTHING, matchedBy })
    }
  })
})

describe('a file of Google Docs, which no longer says what it is', () => {
  const inGoogleDocs = (colleague: Colleague) => ({
    file: new File([resaved(colleague.bytes(), asGoogleDocs)], 'back.docx'),
  })

  test('is compared with the clean export that it is, so that what was accepted since stays', async () => {
    const it = await desk()
    const [, cranes] = it.target
    if (!cranes) throw new Error('three paragraphs')
    const file = (await sentTo(it.editor, it.article.id, 'clean')).edit('four ships', 'five ships')
    const meanwhile = await suggest(it.editor, cranes, 'two', 'three')
    await acceptSuggestion(by(it.editor), meanwhile.id, {})
    await sentTo(it.editor, it.article.id, 'clean')
    const form = inGoogleDocs(file)
    const preview = await previewReturn(by(it.editor), it.article.id, form)
    expect(preview).toMatchObject({ ...NOTHING, suggestions: 1, untracked: 1, matchedBy: 'words' })
    expect(preview.baseSeq).not.toBeNull()
    await bringBack(by(it.editor), it.article.id, form)
    expect(await bringBack(by(it.editor), it.article.id, form)).toMatchObject({ returnId: null, already: 1 })
  })

  test('and with the tracked one whose changes it has, of which some were decided in it', async () => {
    const it = await desk()
    const [, cranes, last] = it.target
    if (!cranes || !last) throw new Error('three paragraphs')
    const open = await suggest(it.editor, cranes, 'two', 'three')
    await suggest(it.editor, last, 'little', 'nothing')
    await openThread(by(it.editor), last.id, { kind: 'comment', body: 'Sure?' })
    const file = (await sentTo(it.editor, it.article.id, 'tracked')).decide('accept', 'little', 'nothing')
    await rejectSuggestion(by(it.editor), open.id, { reason: 'No.' })
    await suggest(it.editor, cranes, 'four', '4')
    await sentTo(it.editor, it.article.id, 'tracked')
    const preview = () => previewReturn(by(it.editor), it.article.id, inGoogleDocs(file))
    expect(await preview()).toMatchObject({ ...NOTHING, decisions: 1, matchedBy: 'words' })
    // The other one too: its remarks still say that it had changes.
    file.decide('accept', 'two', 'three')
    expect(await preview()).toMatchObject({ ...NOTHING, decisions: 1, matchedBy: 'words' })
  })
})
