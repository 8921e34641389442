import { isRightToLeftLanguage } from '@/domain/text/direction'
import { openTag, XML_DECLARATION } from '../xml/element'
import { STORY } from './names'

export const DOCUMENT_START = `${XML_DECLARATION}${openTag('w:document', STORY)}<w:body>`

/** A4, with margins to write in; its columns and its gutter are those of a book in the language. */
export const documentEnd = (language: string): string =>
  `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>${isRightToLeftLanguage(language) ? '<w:bidi/>' : ''}</w:sectPr></w:body></w:document>`
