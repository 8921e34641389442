import type { Kind } from '@/domain/tracked/line'
import { element } from '../xml/element'

type ParagraphMarks = {
  /** The tracked mark of its end. */
  readonly end?: string | undefined
  /** The tracked mark of its kind. */
  readonly turned?: string | undefined
  readonly rightToLeft?: boolean
}

/** A paragraph in the style of its kind; `content` is XML. */
export function paragraph(kind: Kind, content: string, { end = '', turned = '', rightToLeft }: ParagraphMarks = {}) {
  const direction = rightToLeft ? '<w:bidi/>' : ''
  return element(
    'w:p',
    {},
    element('w:pPr', {}, ofKind(kind), direction, end && element('w:rPr', {}, end), turned),
    content,
  )
}

/** A change of kind that is tracked: `attributes` say whose and when. */
export const turnedFrom = (kind: Kind, attributes: Record<string, string | number>): string =>
  element('w:pPrChange', attributes, element('w:pPr', {}, ofKind(kind)) || '<w:pPr/>')

function ofKind({ kind, level = 1 }: Kind): string {
  const style = STYLES[kind] ?? `Heading${Math.min(6, Math.max(1, level))}`
  if (kind === 'paragraph') return ''
  const list = kind === 'list-item' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''
  return element('w:pStyle', { 'w:val': style }) + list
}

const STYLES: Partial<Record<Kind['kind'], string>> = {
  quote: 'Quote',
  'list-item': 'ListParagraph',
  code: 'SourceCode',
  caption: 'Caption',
}
