import { describe, expect, test } from 'vitest'
import { asGoogleDocs, asLibreOffice, asWord, resaved } from '@/formats/docx/resaved.fixture'
import { previewReturn } from '../commands/returns'
import { by } from '../testing/people'
import { sentTo } from '../testing/returned'
import { reviewed } from '../testing/reviewed'
import { rich } from '../testing/rich'

/** Whole reviews that another program saved and nobody edited, brought into their articles. */

const NOTHING = {
  ...{ suggestions: 0, untracked: 0, comments: 0, replies: 0, resolved: 0, decisions: 0, conflicts: 0, inWords: 0 },
  ...{ notes: 0, already: 0, spacing: 0 },
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
      // Without its mark, what is proposed at paragraphs’ ends isn’t known by where it stands.
      if (matchedBy === 'words' && make === rich && content !== 'clean') continue
      const file = new File([resaved((await sentTo(it.editor, it.article.id, content)).bytes(), program)], 'back.docx')
      const found = await previewReturn(by(it.editor), it.article.id, { file })
      expect({ content, ...found }).toMatchObject({ content, ...NOTHING, matchedBy })
    }
  })
})
