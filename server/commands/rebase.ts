import 'server-only'
import { invalid } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { Structure, type Thread } from '@/domain/contract/shapes'
import type { Prisma } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { toAnchorColumns } from '../manuscript/anchor-columns'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { concernAuthors } from './concerns'
import { place } from './place'
import { type ProposedText, proposeInsertion, proposeStructure, proposeWords } from './propose'
import { lostWords, mustBeOffered, onSuggestion, type Suggested } from './suggestion'
import type { WriteContext } from './write'

/** Proposes a suggestion again, on the present text: by its author, or by an editor. */
export function rebaseSuggestion(
  caller: Caller,
  threadId: string,
  body: BodyOf<'POST /suggestions/{threadId}/rebase'>,
): Promise<Thread> {
  return onSuggestion(caller, threadId, 'rebase', async (writing, suggested) => {
    const { tx, append } = writing
    await mustBeOffered('rebase', writing, suggested)
    const { proposed, at } = await proposeAgain(writing, suggested, body)
    await tx.suggestion.update({
      where: { threadId },
      data: {
        original: proposed.original,
        replacement: proposed.replacement,
        conflict: false,
        ...structureOf(proposed),
      },
    })
    await tx.thread.update({ where: { id: threadId }, data: at })
    await forgetDisplaced(tx, writing.article.id, threadId)
    await append('suggestion.rebased', {
      threadId,
      ...(at.paragraphId && { paragraphId: at.paragraphId }),
      concerns: concernAuthors(writing, { rebased: [suggested.row] }),
    })
    return loadThread(tx, threadId)
  })
}

type Again = { proposed: ProposedText; at: Prisma.ThreadUncheckedUpdateInput & { paragraphId?: string } }

async function proposeAgain(
  writing: WriteContext,
  { row, suggestion }: Suggested,
  { replacement, ...anchor }: BodyOf<'POST /suggestions/{threadId}/rebase'>,
): Promise<Again> {
  const { tx } = writing
  const structure = suggestion.structure === null ? undefined : Structure.parse(suggestion.structure)
  if (structure?.op === 'insert') {
    const { unitId, after, paragraphKind, level } = structure
    const behind = after === null ? null : await nearestPresent(tx, after)
    const input = { kind: 'suggestion', structure: { op: 'insert', after: behind, paragraphKind, level } } as const
    const words = replacement ?? suggestion.replacement
    if (words.trim() === '') throw invalid('replacement', 'must not be blank')
    return { proposed: await proposeInsertion(tx, row.unitId ?? unitId, { ...input, replacement: words }), at: {} }
  }
  const given = await tx.paragraph.findUnique({ where: { id: row.paragraphId ?? '' } })
  if (!given) throw await lostWords(tx, row.id)
  if (structure) {
    if (replacement !== undefined) throw invalid('replacement', 'can’t be used with a structural change')
    if (given.removedAt) throw await lostWords(tx, row.id)
    return { proposed: await proposeStructure(writing, given, structure), at: { paragraphId: given.id } }
  }
  const placed = await place(tx, given, anchor, 'suggestion')
  const proposed = proposeWords(placed.paragraph, placed.anchor, replacement ?? suggestion.replacement)
  const { id: paragraphId, unitId } = placed.paragraph
  return { proposed, at: { paragraphId, unitId, ...(placed.anchor && toAnchorColumns(placed.anchor)) } }
}

/** A current paragraph of the translation: this one, or the last one before it in its unit; null: there is none. */
async function nearestPresent(tx: Tx, id: string): Promise<string | null> {
  const paragraph = await tx.paragraph.findUnique({ where: { id } })
  if (!paragraph) return null
  const { unitId, position } = paragraph
  const found = await tx.paragraph.findFirst({
    where: { unitId, side: 'target', position: { lte: position }, removedAt: null },
    orderBy: { position: 'desc' },
  })
  return found?.id ?? null
}

const structureOf = ({ structure }: ProposedText): Prisma.SuggestionUncheckedUpdateInput =>
  structure ? { structure } : {}

/** No undo restores its anchor any more: it has a new place. */
export const forgetDisplaced = (tx: Tx, articleId: string, threadId: string) =>
  tx.$executeRaw`
    UPDATE "ParagraphVersion" v SET bent = coalesce(
      (SELECT jsonb_agg(b) FROM jsonb_array_elements(v.bent) AS b WHERE b->>'id' <> ${threadId}), '[]'::jsonb)
    FROM "Paragraph" p
    WHERE p.id = v."paragraphId" AND p."articleId" = ${articleId}
      AND v.bent @> jsonb_build_array(jsonb_build_object('id', ${threadId}::text))`
