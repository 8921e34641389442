import 'server-only'
import { LIMITS } from '@/domain/contract/limits'
import { countParagraphs, leavesEmptyParagraph, MAX_PARAGRAPHS } from '@/domain/manuscript/paragraph-break'
import { type Anchor, anchorAt } from '@/domain/text/anchor'
import type { ImportedParagraph, ImportedProposal } from './imported-article'
import type { PlacedChange } from './part'

/** A tracked change in the model's terms, and the words that it is about. */
export type AnchoredProposal = ImportedProposal & { readonly anchor?: Anchor }

/**
 * A tracked change as a suggestion; null if the model has none for it. An inserted paragraph mark is a blank line in the
 * words. `unitOf`: the unit of what follows a paragraph, or the first.
 */
export function proposalFromChange(
  change: PlacedChange,
  blockOf: (id: string | null) => ImportedParagraph | undefined,
  unitOf: (id: string | null) => string | undefined,
): AnchoredProposal | null {
  const block = blockOf(change.paragraphId)
  switch (change.op) {
    case 'words':
      return block ? wordsOf(change, block) : null
    case 'remove':
      return block ? { original: block.text, replacement: '', structure: { op: 'remove' } } : null
    case 'join-next': {
      const next = blockOf(change.nextId)
      return block && next ? { original: '', replacement: '', structure: { op: 'join-next', next: next.id } } : null
    }
    case 'insert': {
      const unitId = unitOf(change.paragraphId)
      if (unitId === undefined || change.text.trim() === '' || !isWithinLimits(change.text)) return null
      const { kind: paragraphKind, paragraphId: after, text: replacement } = change
      const level = paragraphKind === 'heading' ? { level: change.level ?? 2 } : {}
      return { original: '', replacement, structure: { op: 'insert', unitId, after, paragraphKind, ...level } }
    }
  }
}

/** A replacement of words, widened where they begin or end inside a character. */
function wordsOf(
  { start, end, replacement: given }: Extract<PlacedChange, { op: 'words' }>,
  block: ImportedParagraph,
): AnchoredProposal | null {
  const anchor = anchorAt(block.text, { start, end })
  if (!anchor) return null
  const replacement = (
    block.text.slice(anchor.start, start) +
    given +
    block.text.slice(end, Math.max(end, anchor.end))
  ).normalize('NFC')
  const original = anchor.quote
  if (original === replacement || !isWithinLimits(replacement)) return null
  if (leavesEmptyParagraph(block, anchor, replacement)) return null
  return { original, replacement, anchor }
}

/** As many as a person may propose at once. */
const isWithinLimits = (words: string) => words.length <= LIMITS.paragraph && countParagraphs(words) <= MAX_PARAGRAPHS

/** A tracked change described in words, for a comment. */
export function changeInWords(
  change: PlacedChange,
  blockOf: (id: string | null) => ImportedParagraph | undefined,
): string {
  switch (change.op) {
    case 'words': {
      const gone = blockOf(change.paragraphId)?.text.slice(change.start, change.end) ?? ''
      if (gone === '') return `${quote(change.replacement)} was put in.`
      return change.replacement === ''
        ? `${quote(gone)} was deleted.`
        : `${quote(gone)} became ${quote(change.replacement)}.`
    }
    case 'remove':
      return `This paragraph was deleted: ${quote(blockOf(change.paragraphId)?.text ?? '')}`
    case 'join-next':
      return 'This paragraph was joined with the next.'
    case 'insert':
      return `A paragraph was put in: ${quote(change.text)}`
  }
}

/** On one line: a paragraph mark as a proofreader's ¶. */
const quote = (words: string) => `“${words.replace(/\n{2,}/g, '¶').replaceAll('\n', ' ')}”`
