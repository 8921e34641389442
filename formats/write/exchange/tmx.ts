import type { Paragraph } from '@/domain/contract/shapes'
import { type ReaderNote, readerNotesIn, readerNotesOnWhole } from '@/domain/reader-notes'
import { element, escapeText } from '../../xml/element'
import { noteWords } from '../edition'
import type { FlowPiece } from '../flow'
import type { Review } from '../review'
import { type Code, CodeNumbers, codeOf, LINE_BREAK } from './codes'
import { kindName } from './kind-names'
import { passageOf, saysSomething } from './passage'

/**
 * TMX 1.4: a unit for each unit of the article that has both sides, with line ends between paragraphs. Marks are codes; the
 * kinds of paragraphs are properties, in order, unless all are plain. Read again it gives the same paragraphs.
 */
export async function* writeTmx({ article, units, threads: whole }: Review): AsyncGenerator<string> {
  const { sourceLanguage, targetLanguage, createdAt, updatedAt } = article
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  const header = {
    creationtool: 'Stet',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'Stet',
    adminlang: 'en',
    srclang: sourceLanguage,
    datatype: 'html',
    creationdate: dateOf(createdAt),
    changedate: dateOf(updatedAt),
  }
  yield `<tmx version="1.4">\n${element('header', header, ...readerNotesOnWhole(whole).map(noteElement))}\n<body>\n`
  for await (const { unit, threads } of units) {
    const [source, target] = [unit.source.filter(saysSomething), unit.target.filter(saysSomething)]
    if (unit.excluded || source.length === 0 || target.length === 0) continue
    const numbers = new CodeNumbers()
    yield `${element(
      'tu',
      { tuid: unit.id, segtype: source.length + target.length > 2 ? 'block' : undefined },
      ...readerNotesIn(unit, threads).map(noteElement),
      variant(source, sourceLanguage, (tag) => numbers.of('source', tag)),
      variant(target, targetLanguage, (tag) => numbers.of('target', tag)),
    )}\n`
  }
  yield '</body>\n</tmx>\n'
}

/** A note to the reader. */
const noteElement = ({ text }: ReaderNote) => element('note', {}, escapeText(noteWords(text)))

type Numbered = (tag: string) => number

function variant(paragraphs: readonly Paragraph[], language: string, number: Numbered): string {
  const names = paragraphs.map(kindName)
  const kinds = names.every((name) => name === 'p') ? [] : names
  const words = paragraphs.map((paragraph) => wordsOf(paragraph, number))
  return element(
    'tuv',
    { 'xml:lang': language },
    ...kinds.map((name) => element('prop', { type: 'x-kind' }, name)),
    element('seg', {}, words.join('\n')),
  )
}

const wordsOf = (paragraph: Paragraph, number: Numbered) => inline(passageOf(paragraph, []).flow, number, [])

/** `open`: the enclosing marks; one inside another of its type has no effect. */
function inline(flow: readonly FlowPiece[], number: Numbered, open: readonly Code['type'][]): string {
  return flow
    .map((piece) => {
      switch (piece.type) {
        case 'words':
          return escapeText(piece.words)
        case 'break':
          return element('ph', { x: number(LINE_BREAK), type: 'lb' }, escapeText(LINE_BREAK))
        case 'note':
          return ''
        default:
          return writeCode(codeOf(piece), piece.children, number, open)
      }
    })
    .join('')
}

function writeCode(
  code: Code,
  children: readonly FlowPiece[],
  number: Numbered,
  open: readonly Code['type'][],
): string {
  if (open.includes(code.type)) return inline(children, number, open)
  const i = number(code.open)
  const type = code.type === 'code' ? 'x-code' : code.type
  return [
    element('bpt', { i, x: i, type }, escapeText(code.open)),
    inline(children, number, [...open, code.type]),
    element('ept', { i }, escapeText(code.close)),
  ].join('')
}

/** `20261120T010000Z` */
const dateOf = (time: string): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
