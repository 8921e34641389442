import { element, escapeText } from '../../xml/element'

/** A sentence with its translation, and the article or the memory that it is of. */
export type MemorySentence = {
  readonly source: string
  readonly target: string
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly at: Date
  readonly origin: string
}

/** TMX 1.4 of single sentences without marks. */
export async function* writeMemory(sentences: AsyncIterable<MemorySentence>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<tmx version="1.4">\n${element('header', {
    creationtool: 'Stet',
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': 'Stet',
    adminlang: 'en',
    srclang: '*all*',
    datatype: 'plaintext',
  })}\n<body>\n`
  for await (const { source, target, sourceLanguage, targetLanguage, at, origin } of sentences)
    yield `${element(
      'tu',
      { srclang: sourceLanguage, creationdate: dateOf(at) },
      element('prop', { type: 'x-origin' }, escapeText(origin)),
      variant(sourceLanguage, source),
      variant(targetLanguage, target),
    )}\n`
  yield '</body>\n</tmx>\n'
}

const variant = (language: string, words: string) =>
  element('tuv', { 'xml:lang': language }, element('seg', {}, escapeText(words)))

/** `20261120T010000Z` */
const dateOf = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')
