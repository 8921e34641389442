import type { Article, Unit } from '@/domain/contract/shapes'
import { element, escapeText, openTag, XML_DECLARATION } from '../../xml/element'
import { titleLine } from '../edition'
import type { Review } from '../review'
import { notesElement, unitElement } from './xliff-unit'

/**
 * XLIFF 2.1: a unit of the article is a unit of the file, marks are codes and threads are notes, linked to the words that
 * they are about. Read again it gives the same paragraphs of the same kinds.
 */
export async function* writeXliff({ article, threads, units, wayMark }: Review): AsyncGenerator<string> {
  const { sourceLanguage, targetLanguage, title } = article
  yield XML_DECLARATION
  yield openTag('xliff', { ...NAMESPACES, version: '2.1', srcLang: sourceLanguage, trgLang: targetLanguage })
  const original = titleLine(title.source) || titleLine(title.target) || undefined
  yield `\n${openTag('file', { id: 'article', original, 'xml:space': 'preserve' })}\n`
  if (wayMark !== undefined) yield `${metadata(wayMark)}\n`
  if (threads.length > 0) yield `${notesElement(threads)}\n`
  let isEmpty = true
  for await (const one of units) {
    if (one.unit.excluded) continue
    yield `${unitElement(one, stateOf(article, one.unit))}\n`
    isEmpty = false
  }
  // A file must have a unit or a group.
  if (isEmpty) yield `${element('group', { id: 'units' })}\n`
  yield '</file>\n</xliff>\n'
}

const NAMESPACES = { xmlns: 'urn:oasis:names:tc:xliff:document:2.0', 'xmlns:fs': 'urn:oasis:names:tc:xliff:fs:2.0' }

/** In the module for data that other programs keep as it is (section 5.5). */
const metadata = (wayMark: string) =>
  element(
    'mda:metadata',
    { 'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0' },
    element('mda:metaGroup', { category: 'Stet' }, element('mda:meta', { type: 'way-mark' }, escapeText(wayMark))),
  )

export type ReviewState = 'translated' | 'reviewed' | 'final'

/** Of an existing translation. */
export function stateOf({ status, policy }: Article, { signOffs }: Unit): ReviewState {
  if (status === 'approved') return 'final'
  return signOffs.filter(({ current }) => current).length >= policy.signOffs ? 'reviewed' : 'translated'
}
