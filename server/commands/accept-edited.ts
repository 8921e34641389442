import 'server-only'
import type { GroupAccepted } from '@/domain/contract/answers'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { editGroup } from '@/domain/manuscript/edited-group'
import { anchorAt } from '@/domain/text/anchor'
import { updateSuggestions } from '../manuscript/save-placed'
import type { Caller } from '../session/actor'
import { acceptAll } from './bulk'
import { openGroup, type Part } from './groups'
import { staleVersion } from './place'
import { wantedText } from './rewrite'
import { decisionColumns, lostWords, mustBeOffered, SUGGESTED, type Suggested } from './suggestion'
import { type WriteContext, writeTo } from './write'

/**
 * Accepts a rewrite in the words of who decides: each part with the words that it has in the paragraph as it shall read.
 * The proposer keeps the credit for the parts; what was changed beside them is a part of the editor's own, and a part that
 * reads as before is rejected.
 */
export function acceptEdited(
  caller: Caller,
  groupId: string,
  { version, text, note }: BodyOf<'POST /suggestions/groups/{groupId}/accept'>,
): Promise<GroupAccepted> {
  return writeTo(
    caller,
    (tx) => tx.thread.findFirst({ where: { suggestion: { groupId } } }),
    'decide',
    async (writing) => {
      const parts = await undecidedParts(writing, groupId)
      const paragraph = await paragraphOf(writing, parts, version)
      const wanted = wantedText(paragraph, text)
      const places = parts.map(({ row, suggestion }) => ({
        ...{ id: row.id, start: row.start ?? 0, end: row.end ?? 0 },
        replacement: suggestion.replacement,
      }))
      const { applied, left, added } = editGroup(paragraph.text, places, wanted)
      if (applied.size === 0) throw invalid('text', 'keeps none of the changes: reject them instead')
      const own = added.map(({ insert, ...range }): Part => {
        const anchor = anchorAt(paragraph.text, range)
        if (!anchor) throw new Error(`a change outside the text of paragraph ${paragraph.id}`)
        return { paragraph, anchor, replacement: insert }
      })
      const { threads } = await openGroup(
        writing,
        own,
        { category: parts[0]?.suggestion.category ?? undefined },
        groupId,
      )
      await updateSuggestions(writing.tx, left, {
        decision: 'rejected',
        ...decisionColumns(writing),
        decisionNote: note ?? null,
      })
      const edits = {
        ...{ applied, note, added: threads.map(({ id }) => id) },
        left: parts.flatMap(({ row }) => (left.includes(row.id) ? [row] : [])),
      }
      const accepted = [...applied.keys(), ...edits.added]
      const { skipped } = await acceptAll(writing, accepted, edits)
      const [first] = skipped
      if (first) throw await lostWords(writing.tx, first.threadId)
      return { accepted, rejected: [...left] }
    },
  )
}

/** The parts that are one decision, in reading order; refused where one of them can't be accepted. */
async function undecidedParts(writing: WriteContext, groupId: string): Promise<Suggested[]> {
  const rows = await writing.tx.thread.findMany({
    where: { suggestion: { groupId, decision: 'pending', apart: false } },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    include: SUGGESTED,
  })
  const parts = rows.flatMap((row) => (row.suggestion ? [{ row, suggestion: row.suggestion }] : []))
  if (parts.length === 0) throw new Refusal('ALREADY_DECIDED', 'Every part of this group has been decided.')
  for (const part of parts) await mustBeOffered('acceptEdited', writing, part)
  return parts
}

async function paragraphOf({ tx }: WriteContext, parts: readonly Suggested[], version: number) {
  const [id, ...others] = new Set(parts.map(({ row }) => row.paragraphId))
  if (!id || others.length > 0) throw invalid('groupId', 'changes more than one paragraph')
  const paragraph = await tx.paragraph.findUniqueOrThrow({ where: { id } })
  if (version < paragraph.version) throw await staleVersion(tx, paragraph)
  if (version > paragraph.version)
    throw invalid('version', `doesn’t exist yet: the paragraph is at version ${paragraph.version}`)
  return paragraph
}
