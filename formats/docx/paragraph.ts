import type { KindAndLevel } from '@/domain/tracked/line'
import { element } from '../xml/element'

type ParagraphMarks = {
  /** The tracked change of its end. */
  readonly end?: string | undefined
  /** The tracked change of its kind. */
  readonly turned?: string | undefined
  readonly rightToLeft?: boolean
}

/** A paragraph in the style of its kind; `content` is XML. */
export function paragraph(
  kind: KindAndLevel,
  content: string,
  { end = '', turned = '', rightToLeft }: ParagraphMarks = {},
) {
  const direction = rightToLeft ? '<w:bidi/>' : ''
  return element(
    'w:p',
    {},
    element('w:pPr', {}, ofKind(kind), direction, end && element('w:rPr', {}, end), turned),
    content,
  )
}

/** A tracked change of kind: `attributes` are its author and time. */
export const turnedFrom = (kind: KindAndLevel, attributes: Record<string, string | number>): string =>
  element('w:pPrChange', attributes, element('w:pPr', {}, ofKind(kind)) || '<w:pPr/>')

function ofKind({ kind, level = 1 }: KindAndLevel): string {
  const style = STYLES[kind] ?? `Heading${Math.min(6, Math.max(1, level))}`
  if (kind === 'paragraph') return ''
  const list = kind === 'list-item' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''
  return element('w:pStyle', { 'w:val': style }) + list
}

const STYLES: Partial<Record<KindAndLevel['kind'], string>> = {
  quote: 'Quote',
  'list-item': 'ListParagraph',
  code: 'SourceCode',
  caption: 'Caption',
}
