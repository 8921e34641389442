import 'server-only'
import type { NewUnitThread, StructureInput } from '@/domain/contract/inputs'
import { ParagraphKind } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Structure } from '@/domain/contract/shapes'
import { nextParagraph } from '@/domain/manuscript/manuscript'
import { countParagraphs, leavesEmptyParagraph, MAX_PARAGRAPHS } from '@/domain/manuscript/paragraph-break'
import type { Anchor } from '@/domain/text/anchor'
import type { Paragraph } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { loadTranslation } from '../manuscript/load'
import type { WriteContext } from './write'

/** What a suggestion proposes, validated against the present text. */
export type ProposedText = { original: string; replacement: string; structure?: Structure }

/** Replaces the words of an anchor, or inserts at its place; a blank line among the new words splits the paragraph. */
export function proposeWords(paragraph: Paragraph, anchor: Anchor | undefined, replacement: string): ProposedText {
  mustBeTranslation(paragraph)
  const { quote: original = '' } = anchor ?? {}
  if (!anchor || original === replacement) throw invalid('replacement', 'changes nothing')
  refuseEmptyParagraph(paragraph, anchor, replacement)
  return { original, replacement }
}

export function limitParagraphs(field: string, words: string) {
  if (countParagraphs(words) > MAX_PARAGRAPHS) throw invalid(field, `contains more than ${MAX_PARAGRAPHS} paragraphs`)
}

/** A split leaves words on both sides of it. */
export function refuseEmptyParagraph({ text, kind }: Paragraph, anchor: Anchor, replacement: string) {
  const paragraph = { text, kind: ParagraphKind.parse(kind) }
  if (paragraph.kind !== 'code') limitParagraphs('replacement', replacement)
  if (leavesEmptyParagraph(paragraph, anchor, replacement))
    throw invalid('replacement', 'splits the paragraph and leaves an empty one')
}

/** A change of the whole paragraph. */
export async function proposeStructure(
  { tx, article }: WriteContext,
  paragraph: Paragraph,
  structure: StructureInput,
): Promise<ProposedText> {
  mustBeTranslation(paragraph)
  if (paragraph.removedAt) throw new Refusal('NOT_FOUND', 'The paragraph has been removed.')
  switch (structure.op) {
    case 'remove':
      return { original: paragraph.text, replacement: '', structure }
    case 'kind': {
      const kind = withLevel(structure)
      if (kind.to === paragraph.kind && (kind.level ?? null) === paragraph.level)
        throw invalid('structure.to', 'is already the kind of the paragraph')
      return { original: '', replacement: '', structure: kind }
    }
    case 'join-next': {
      const next = nextParagraph(await loadTranslation(tx, article.id, [paragraph.id]), paragraph.id)
      if (!next) throw invalid('structure.op', 'has no next paragraph to join: this is the last one')
      if ((next.kind === 'code') !== (paragraph.kind === 'code'))
        throw invalid('structure.op', 'can’t join code with other text')
      return { original: '', replacement: '', structure: { op: 'join-next', next: next.id } }
    }
  }
}

type KindChange = Extract<Structure, { op: 'kind' }>

/** A heading has a level, and no other kind has. */
function withLevel({ op, to, level }: Extract<StructureInput, { op: 'kind' }>): KindChange {
  if (to === 'heading') return { op, to, level: level ?? 2 }
  if (level !== undefined) throw invalid('structure.level', 'is for headings only')
  return { op, to }
}

/** A paragraph missing in a unit's translation, after one of its paragraphs or first. */
export async function proposeInsertion(tx: Tx, unitId: string, input: NewUnitThread): Promise<ProposedText> {
  const { after, paragraphKind, level } = input.structure
  limitParagraphs('replacement', input.replacement)
  const unit = await tx.unit.findUnique({ where: { id: unitId } })
  if (!unit) throw new Refusal('NOT_FOUND', 'There is nothing with this id.')
  const behind = after === null ? null : await tx.paragraph.findUnique({ where: { id: after } })
  if (behind === undefined || (after !== null && behind?.unitId !== unitId))
    throw invalid('structure.after', 'is not a paragraph of this unit')
  if (behind && behind.side !== 'target') throw invalid('structure.after', 'is a paragraph of the source')
  if (behind?.removedAt) throw invalid('structure.after', 'is a paragraph that has been removed')
  if (paragraphKind !== 'heading' && level !== undefined) throw invalid('structure.level', 'is for headings only')
  return {
    original: '',
    replacement: input.replacement,
    structure: {
      op: 'insert',
      unitId,
      after,
      paragraphKind,
      ...(paragraphKind === 'heading' && { level: level ?? 2 }),
    },
  }
}

function mustBeTranslation({ side }: Paragraph) {
  if (side !== 'target') throw invalid('kind', 'suggestion is for the translation; the source can’t be changed')
}
