import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { element, escapeText } from '../../xml/element'
import { printable } from '../printable'
import type { ReviewedUnit } from '../review'
import { kindName } from './kind-names'
import { passageOf, type Span, saysSomething } from './passage'
import { threadWords } from './thread-words'
import { type Side, UnitWriter } from './xliff-inline'

/**
 * A unit of the article as a unit of XLIFF: a segment for each pair of paragraphs if both sides have as many, or else one
 * for all of them, with line ends between paragraphs. `state` is that of an existing translation.
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
  const side = (paragraphs: readonly Paragraph[], name: Side) =>
    paragraphs.length === 0 ? undefined : paragraphs.map((paragraph) => wordsOf(paragraph, name)).join('\n')
  const segments = segmentsOf(source, target).map((one, index) => {
    writer.beginSegment()
    return segment(index + 1, side(one.source, 'source') ?? '', side(one.target, 'target'), state)
  })
  const [kind] = kinds.size === 1 ? kinds : []
  return element(
    'unit',
    { id: unit.id, 'fs:fs': kind === 'p' ? undefined : kind },
    notesElement(threads, (thread) => sideOf(thread, unit)),
    writer.originalData(),
    segments.join(breakBetween(target.length > 0)),
  )
}

/** `appliesTo`: the side that a thread is about, if it is about one. */
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

function segmentsOf(source: readonly Paragraph[], target: readonly Paragraph[]) {
  const arePairs = source.length > 0 && (target.length === 0 || source.length === target.length)
  return arePairs
    ? source.map((one, index) => ({ source: [one], target: target.slice(index, index + 1) }))
    : [{ source, target }]
}

const segment = (number: number, source: string, target: string | undefined, state: string): string =>
  element(
    'segment',
    { id: `s${number}`, state: target === undefined ? 'initial' : state },
    element('source', {}, source),
    target === undefined ? '' : element('target', {}, target),
  )

const breakBetween = (isTranslated: boolean): string =>
  element('ignorable', {}, element('source', {}, '\n'), isTranslated ? element('target', {}, '\n') : '')

const spansIn = ({ id, text }: Paragraph, threads: readonly Thread[]): Span[] =>
  threads.flatMap((thread) => {
    const { paragraphId, anchor } = thread
    if (paragraphId !== id || !anchor || anchor.state === 'orphaned' || anchor.end > text.length) return []
    return [{ id: thread.id, start: anchor.start, end: anchor.end }]
  })

/** The side that a thread is about, if it is about one. */
export function sideOf(
  { paragraphId }: Thread,
  { source, target, removed = [] }: ReviewedUnit['unit'],
): Side | undefined {
  if (source.some(({ id }) => id === paragraphId)) return 'source'
  return [...target, ...removed].some(({ id }) => id === paragraphId) ? 'target' : undefined
}
