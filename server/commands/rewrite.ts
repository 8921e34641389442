import 'server-only'
import { invalid } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { splitAtBlankLines } from '@/domain/manuscript/paragraph-break'
import { anchorAt } from '@/domain/text/anchor'
import { redline } from '@/domain/text/redline'
import type { Paragraph } from '@/generated/prisma/client'
import type { Caller } from '../session/actor'
import { paragraphView } from '../views/view'
import { mustBeFixable } from './fixes'
import { openGroup } from './groups'
import { articleOf } from './lock'
import { staleVersion } from './place'
import { limitParagraphs } from './propose'
import { write } from './write'

/** A paragraph as the person wants it to read: the differences become suggestions of one group, in reading order. */
export function rewriteParagraph(
  caller: Caller,
  paragraphId: string,
  { version, text, category, reason, fixes }: BodyOf<'POST /paragraphs/{id}/edit'>,
): Promise<{ threads: Thread[] }> {
  return write(caller, articleOf.paragraph(paragraphId), 'suggest', async (writing) => {
    const { tx, append } = writing
    const paragraph = await tx.paragraph.findUniqueOrThrow({ where: { id: paragraphId } })
    const { side } = paragraphView(paragraph)
    if (side !== 'target') throw invalid('id', 'is a source paragraph, which can’t be changed')
    if (paragraph.removedAt || version < paragraph.version) throw await staleVersion(tx, paragraph)
    if (version > paragraph.version)
      throw invalid('version', `doesn’t exist yet: the paragraph is at version ${paragraph.version}`)
    const wanted = wantedText(paragraph, text)
    const hunks = redline(paragraph.text, wanted)
    if (hunks.length === 0) throw invalid('text', 'changes nothing')

    const parts = hunks.map((hunk) => {
      const anchor = anchorAt(paragraph.text, hunk)
      if (!anchor) throw new Error(`a hunk outside the text of paragraph ${paragraphId}`)
      return { paragraph, anchor, replacement: hunk.insert }
    })
    await mustBeFixable(writing, fixes)
    const { groupId, threads } = await openGroup(writing, parts, { category, reason, fixes })
    const threadIds = threads.map(({ id }) => id)
    await append('paragraph.rewritten', { paragraphId, threadIds, groupId, ...(fixes !== undefined && { fixes }) })
    return { threads }
  })
}

/** The paragraph as somebody wants it to read, without blank lines around it; none of what it is split into is empty. */
export function wantedText(paragraph: Paragraph, text: string): string {
  const { kind } = paragraphView(paragraph)
  const wanted = kind === 'code' ? text : withoutOuterLines(text)
  if (splitAtBlankLines(wanted, kind).some((piece) => piece.trim() === ''))
    throw invalid('text', 'is blank, or leaves an empty paragraph')
  limitParagraphs('text', wanted)
  return wanted
}

/** Without leading and trailing blank lines. */
function withoutOuterLines(text: string): string {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const lead =
    text
      .slice(0, start)
      .split(/\r\n?|\n/)
      .at(-1) ?? ''
  const trail = text.slice(Math.max(start, end)).split(/\r\n?|\n/)[0] ?? ''
  return lead + text.slice(start, end) + trail
}
