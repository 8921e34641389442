import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { element, escapeText, openTag, XML_DECLARATION } from '../../xml/element'
import { titleLine } from '../edition'
import type { FlowPiece } from '../flow'
import { printable } from '../printable'
import type { Review, ReviewedUnit } from '../review'
import { type Code, CodeNumbers, codeOf, LINE_BREAK } from './codes'
import { kindName } from './kind-names'
import { passageOf, saysSomething } from './passage'
import { threadWords } from './thread-words'
import { type ReviewState, stateOf } from './xliff'
import { sideOf } from './xliff-unit'

/**
 * XLIFF 1.2, which more programs read than version 2: a unit of the article is a trans-unit with a line for each paragraph,
 * marks are codes, and threads are notes. Read again it gives the same paragraphs of the same kinds.
 */
export async function* writeXliff12({ article, threads, units, wayMark }: Review): AsyncGenerator<string> {
  const { sourceLanguage, targetLanguage, title } = article
  yield XML_DECLARATION
  yield openTag('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' })
  const file = {
    original: titleLine(title.source) || titleLine(title.target) || 'article',
    'source-language': sourceLanguage,
    'target-language': targetLanguage,
    datatype: 'html',
    'xml:space': 'preserve',
  }
  yield `\n${openTag('file', file)}\n`
  const header = [...(wayMark === undefined ? [] : [ownTool(wayMark)]), ...threads.map((thread) => noteElement(thread))]
  if (header.length > 0) yield `${element('header', {}, ...header)}\n`
  yield '<body>\n'
  for await (const one of units)
    if (!one.unit.excluded) yield `${transUnit(one, stateOf(article, one.unit), targetLanguage)}\n`
  yield '</body>\n</file>\n</xliff>\n'
}

/** Others keep it as it is; of what may hold words of a tool's own, it is all that the strict schema has in a header. */
const ownTool = (wayMark: string) => element('tool', { 'tool-id': 'stet', 'tool-name': 'Stet' }, escapeText(wayMark))

const STATES: Record<ReviewState, string> = { translated: 'translated', reviewed: 'signed-off', final: 'final' }

function transUnit({ unit, threads }: ReviewedUnit, state: ReviewState, language: string): string {
  const [source, target] = [unit.source.filter(saysSomething), unit.target.filter(saysSomething)]
  const kinds = new Set([...source, ...target].map(kindName))
  const numbers = new CodeNumbers()
  const wordsOf = (paragraph: Paragraph, side: 'source' | 'target') => {
    const words = inline(passageOf(paragraph, []).flow, (tag) => numbers.of(side, tag), [])
    const name = kindName(paragraph)
    return kinds.size > 1 && name !== 'p' ? element('mrk', { mtype: `x-stet-${name}` }, words) : words
  }
  const [kind] = kinds.size === 1 ? kinds : []
  return element(
    'trans-unit',
    {
      id: unit.id,
      approved: target.length > 0 && state !== 'translated' ? 'yes' : undefined,
      restype: kind === undefined || kind === 'p' ? undefined : `x-${kind}`,
      'xml:space': 'preserve',
    },
    element('source', {}, source.map((one) => wordsOf(one, 'source')).join('\n')),
    target.length === 0
      ? ''
      : element(
          'target',
          { 'xml:lang': language, state: STATES[state] },
          target.map((one) => wordsOf(one, 'target')).join('\n'),
        ),
    ...threads.map((thread) => noteElement(thread, sideOf(thread, unit))),
  )
}

function noteElement(thread: Thread, annotates?: 'source' | 'target'): string {
  const from = printable(thread.author.name)
  const words = printable(threadWords(thread))
  const own = words.startsWith(`${from}: `) ? words.slice(from.length + 2) : words
  return element('note', { from, annotates }, escapeText(own))
}

/** `open`: the enclosing marks; one inside another of its type has no effect. */
function inline(flow: readonly FlowPiece[], number: (tag: string) => number, open: readonly Code['type'][]): string {
  return flow
    .map((piece) => {
      switch (piece.type) {
        case 'words':
          return escapeText(piece.words)
        case 'break':
          // With its tag: where a program shows words alone, those on both sides of an empty element would be one.
          return element('ph', { id: number(LINE_BREAK), ctype: 'lb' }, escapeText(LINE_BREAK))
        case 'note':
          return ''
      }
      const code = codeOf(piece)
      if (open.includes(code.type)) return inline(piece.children, number, open)
      const id = number(code.open)
      const inner = inline(piece.children, number, [...open, code.type])
      if (code.type !== 'link') return element('g', { id, ctype: code.type === 'code' ? 'x-code' : code.type }, inner)
      // Only a code with its tag says where a link leads.
      const [start, end] = [code.open, code.close].map(escapeText)
      return element('bpt', { id, ctype: 'link' }, start ?? '') + inner + element('ept', { id }, end ?? '')
    })
    .join('')
}
