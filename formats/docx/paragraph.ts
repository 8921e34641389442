import type { KindAndLevel } from '@/domain/tracked/line'
import { element } from '../xml/element'

/**
 * A paragraph in the style of its kind; `content` is XML. `end`: the tracked change of its end; `turned`: that of its kind.
 */
export function paragraph(kind: KindAndLevel, content: string, { end = '', turned = '' } = {}): string {
  return element('w:p', {}, element('w:pPr', {}, ofKind(kind), end && element('w:rPr', {}, end), turned), content)
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
