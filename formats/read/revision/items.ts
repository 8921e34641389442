import { separatorBetween } from '@/domain/manuscript/paragraph-break'
import type { Provenance } from '../reading'
import type { RemarkPoint, TrackedParagraph, When, Words } from './tracked'

/** The sequence of a story: words, paragraph ends, points. `of`: the paragraph that it is in. */
export type RevisionItem = (Words | RemarkPoint | End) & { readonly of: number }
export type End = { readonly type: 'end-of-paragraph'; readonly when: When; readonly made?: Provenance }

/**
 * The end of a story can't be inserted or deleted. `isKnown`: the text before the changes is, with its spaces; else two
 * paragraphs that an inserted end parts are one without it, joined by a space like any others.
 */
export function itemsOf(paragraphs: readonly TrackedParagraph[], isKnown: boolean): RevisionItem[] {
  const items = paragraphs.flatMap(({ pieces, end }, of): RevisionItem[] => [
    ...pieces.map((piece) => ({ ...piece, of })),
    { type: 'end-of-paragraph', ...(of === paragraphs.length - 1 ? { when: 'both' } : end), of },
  ])
  const isCode = ({ of }: RevisionItem) => paragraphs[of]?.kind === 'code'
  const trimmed = withoutEdges(items, isCode)
  return isKnown ? trimmed : withSpaces(trimmed)
}

/**
 * White space at the edges of a paragraph isn't part of its words, in either text. At an edge only before the changes, it
 * counts as inserted; at an edge only after them, as deleted; at a join it is dropped: a join adds its own space.
 */
function withoutEdges(items: readonly RevisionItem[], isCode: (item: RevisionItem) => boolean): RevisionItem[] {
  const before = edges(items, 'before', isCode)
  const after = edges(items, 'after', isCode)
  return items.flatMap((item, index) => {
    if (item.type !== 'words') return [item]
    const [old, fresh] = [before.get(index), after.get(index)].map((span) => span ?? ([0, item.text.length] as const))
    if (!old || !fresh) return []
    if (item.when !== 'both') return sliceWords(item, item.when === 'before' ? old : fresh)
    const side = (span: Span, step: 1 | -1) => partOfOneText(items, index, span, old, step)
    if (isEmpty(old) || isEmpty(fresh))
      return isEmpty(old) && isEmpty(fresh) ? [] : side([0, item.text.length], old[0] + fresh[0] > 0 ? -1 : 1)
    const middle: Span = [Math.max(old[0], fresh[0]), Math.min(old[1], fresh[1])]
    return [
      ...side([Math.min(old[0], fresh[0]), middle[0]], -1),
      ...sliceWords(item, middle),
      ...side([middle[1], Math.max(old[1], fresh[1])], 1),
    ]
  })
}

function withSpaces(items: readonly RevisionItem[]): RevisionItem[] {
  const has = (item: RevisionItem) => 'when' in item && item.when !== 'after'
  const nextWords: string[] = []
  for (let index = items.length - 1; index >= 0; index--) {
    const next = items[index + 1]
    nextWords[index] = next && has(next) ? (next.type === 'words' ? next.text : '') : (nextWords[index + 1] ?? '')
  }
  let left = ''
  return items.flatMap((item, index) => {
    if (has(item)) left = item.type === 'words' ? item.text : ''
    if (item.type !== 'end-of-paragraph' || item.when !== 'after') return [item]
    const space = separatorBetween(left, nextWords[index] ?? '')
    if (space === '') return [item]
    left = space
    const { of, made } = item
    return [{ type: 'words', text: space, marks: [], when: 'before', ...(made && { made }), of } as const, item]
  })
}

type Span = readonly [start: number, end: number]

const isEmpty = ([start, end]: Span) => start === end

function sliceWords<T extends Words>(words: T, [start, end]: Span): T[] {
  const text = words.text.slice(start, end)
  return text === '' ? [] : [{ ...words, text }]
}

/** The part of an item in only one text: the old one, if the part is in `old`. */
function partOfOneText(
  items: readonly RevisionItem[],
  index: number,
  span: Span,
  old: Span,
  step: 1 | -1,
): RevisionItem[] {
  const item = items[index]
  if (item?.type !== 'words' || isEmpty(span)) return []
  const when = old[0] <= span[0] && span[1] <= old[1] ? 'before' : 'after'
  const change = changeFrom(items, index, step)
  if (change?.type === 'end-of-paragraph' && when === 'after' && change.when === 'before') return []
  return sliceWords({ ...item, when, ...(change?.made && { made: change.made }) }, span)
}

function changeFrom(
  items: readonly RevisionItem[],
  index: number,
  step: 1 | -1,
): (RevisionItem & (Words | End)) | undefined {
  for (let at = index + step; items[at] !== undefined; at += step) {
    const item = items[at]
    if (item && 'when' in item && item.when !== 'both') return item
    if (item?.type === 'end-of-paragraph') break
  }
  return undefined
}

/** The range of the words at a paragraph's edge in one text. */
function edges(
  items: readonly RevisionItem[],
  text: 'before' | 'after',
  isCode: (item: RevisionItem) => boolean,
): Map<number, Span> {
  const spans = new Map<number, Span>()
  const sweep = (indices: Iterable<number>, isHead: boolean) => {
    let open = true
    for (const index of indices) {
      const item = items[index]
      if (!item || !('when' in item) || (item.when !== 'both' && item.when !== text)) continue
      if (item.type === 'end-of-paragraph') open = true
      else if (open && !(isHead && isCode(item))) {
        const [start, end] = spans.get(index) ?? [0, item.text.length]
        const own = item.text.slice(start, end)
        const kept = isHead ? own.trimStart() : own.trimEnd()
        if (kept.length < own.length) spans.set(index, isHead ? [end - kept.length, end] : [start, start + kept.length])
        if (kept !== '') open = false
      } else open = false
    }
  }
  sweep(items.keys(), true)
  sweep([...items.keys()].reverse(), false)
  return spans
}
