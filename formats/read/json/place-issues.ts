import type { Anchor, Suggestion, Thread } from '@/domain/contract/shapes'
import { type DocumentIndex, type Located, threadsIn } from './document-index'
import type { DocumentIssue } from './plain'

/** Incomplete threads, and threads whose words aren't at their place. */
export const placeIssues = (index: DocumentIndex): DocumentIssue[] =>
  threadsIn(index.document).flatMap((thread) => [
    ...kindIssues(thread),
    ...anchorIssues(thread, index),
    ...suggestionIssues(thread, index),
    ...linkIssues(thread, index),
  ])

const kindIssues = ({ value, path }: Located<Thread>): DocumentIssue[] =>
  (['suggestion', 'issue', 'gap'] as const).flatMap((part) => {
    if ((value[part] !== undefined) === (value.kind === part)) return []
    return [{ path: `${path}.${part}`, message: value[part] ? `does not go with ${value.kind}` : 'is missing' }]
  })

function anchorIssues(
  { value: { anchor, paragraphId }, path }: Located<Thread>,
  { paragraphs }: DocumentIndex,
): DocumentIssue[] {
  if (!anchor) return []
  const at = `${path}.anchor`
  const paragraph = paragraphId === null ? undefined : paragraphs.get(paragraphId)?.value
  if (!paragraph) return [{ path: at, message: 'is in no paragraph' }]
  if (anchor.version !== paragraph.version)
    return [{ path: `${at}.version`, message: `is not that of the paragraph, which is ${paragraph.version}` }]
  return quoteIssues(at, anchor, paragraph.text)
}

function linkIssues(
  { value: { id, gap }, path }: Located<Thread>,
  { paragraphs, gaps }: DocumentIndex,
): DocumentIssue[] {
  return (gap?.links ?? []).flatMap((link, index) => {
    const state = gaps.get(id)?.value.links[index]?.state ?? 'exact'
    return quoteIssues(
      `${path}.gap.links.${index}`,
      { ...link, state },
      paragraphs.get(link.paragraphId)?.value.text ?? '',
    )
  })
}

type Place = Pick<Anchor, 'start' | 'end' | 'quote' | 'state'>

function quoteIssues(path: string, { start, end, quote, state }: Place, text: string): DocumentIssue[] {
  if (end < start || end > text.length) return [{ path: `${path}.end`, message: 'is outside the text' }]
  return state === 'exact' && text.slice(start, end) !== quote
    ? [{ path: `${path}.quote`, message: 'is not the text there' }]
    : []
}

function suggestionIssues({ value: thread, path }: Located<Thread>, index: DocumentIndex): DocumentIssue[] {
  const { suggestion, paragraphId } = thread
  if (!suggestion) return []
  const side = paragraphId === null ? 'target' : index.paragraphs.get(paragraphId)?.value.side
  const about = paragraphId === null ? suggestion.structure?.op === 'insert' : side === 'target'
  return [
    ...(about ? [] : [{ path: `${path}.paragraphId`, message: 'is not a paragraph of the translation' }]),
    ...decisionIssues(`${path}.suggestion`, suggestion),
  ]
}

function decisionIssues(path: string, { decision, decidedBy, decidedAt, appliedText }: Suggestion): DocumentIssue[] {
  if (decision === 'pending') return []
  return [
    ...(decidedBy ? [] : [{ path: `${path}.decidedBy`, message: `is missing: it is ${decision}` }]),
    ...(decidedAt === undefined ? [{ path: `${path}.decidedAt`, message: `is missing: it is ${decision}` }] : []),
    ...(decision === 'accepted' && appliedText === undefined
      ? [{ path: `${path}.appliedText`, message: 'is missing: it is accepted' }]
      : []),
  ]
}
