import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { element, escapeText } from '../../xml/element'
import { printable } from '../printable'
import type { ReviewedUnit } from '../review'
import { kindName } from './kind-names'
import { passageOf, type Span, saysSomething } from './passage'
import { threadWords } from './thread-words'
import { type Side, UnitWriter } from './xliff-inline'

/**
 * A unit of the review as a unit of XLIFF: a segment for each pair of paragraphs where both sides have as many, or else one
 * for all of them; a line end stands between paragraphs. `state` is that of a translation that is there.
 */
export function unitElement({ unit, threads }: ReviewedUnit, state: string): string {
  const [source, target] = [unit.source.filter(saysSomething), unit.target.filter(saysSomething)]
  const kinds = new Set([...source, ...target].map(kindName))
  const writer = new UnitWriter()
  const wordsOf = (paragraph: Paragraph, side: Side): string => {
    const words = writer.passage(passageOf(paragraph, spansIn(paragraph, threads)), side)
    const name = kindName(paragraph)
    return kinds.size > 1 && name !== 'p' ? writer.ofKind(name, words) : words
  }
  const sources = source.map((paragraph) => wordsOf(paragraph, 'source'))
  const targets = target.map((paragraph) => wordsOf(paragraph, 'target'))
  const arePairs = sources.length > 0 && (targets.length === 0 || sources.length === targets.length)
  const segments = arePairs
    ? sources.map((words, index) => segment(index + 1, words, targets[index], state))
    : [segment(1, sources.join('\n'), targets.length === 0 ? undefined : targets.join('\n'), state)]
  const [kind] = kinds.size === 1 ? kinds : []
  return element(
    'unit',
    { id: unit.id, 'fs:fs': kind === 'p' ? undefined : kind },
    notesElement(threads, (thread) => sideOf(thread, unit)),
    writer.originalData(),
    segments.join(between(targets.length > 0)),
  )
}

/** `appliesTo`: the side that a thread is about, where it is about one. */
export function notesElement(
  threads: readonly Thread[],
  appliesTo: (thread: Thread) => Side | undefined = () => undefined,
): string {
  const notes = threads.map((thread) => {
    const { id, kind: category } = thread
    return element('note', { id, appliesTo: appliesTo(thread), category }, escapeText(printable(threadWords(thread))))
  })
  return notes.length === 0 ? '' : element('notes', {}, ...notes)
}

const segment = (number: number, source: string, target: string | undefined, state: string): string =>
  element(
    'segment',
    { id: `s${number}`, state: target === undefined ? 'initial' : state },
    element('source', {}, source),
    target === undefined ? '' : element('target', {}, target),
  )

const between = (isTranslated: boolean): string =>
  element('ignorable', {}, element('source', {}, '\n'), isTranslated ? element('target', {}, '\n') : '')

const spansIn = ({ id, text }: Paragraph, threads: readonly Thread[]): Span[] =>
  threads.flatMap((thread) => {
    const { paragraphId, anchor } = thread
    if (paragraphId !== id || !anchor || anchor.state === 'orphaned' || anchor.end > text.length) return []
    return [{ id: thread.id, start: anchor.start, end: anchor.end }]
  })

function sideOf({ paragraphId }: Thread, { source, target, removed = [] }: ReviewedUnit['unit']): Side | undefined {
  if (source.some(({ id }) => id === paragraphId)) return 'source'
  return [...target, ...removed].some(({ id }) => id === paragraphId) ? 'target' : undefined
}
