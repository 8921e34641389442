import { element, escapeText, XML_DECLARATION } from '../xml/element'

/**
 * What a returned document finds its way back by: a property of the document, and hidden bookmarks at the beginnings of its paragraphs.
 * Word and LibreOffice keep both when somebody edits and saves it, and show neither in the text.
 */

export const WAY_MARK = 'Stet'

/** The document's own properties (ECMA-376, part 1, section 22.3). */
export const customProperties = (mark: string): string =>
  XML_DECLARATION +
  element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: WAY_MARK },
      element('vt:lpwstr', {}, escapeText(mark)),
    ),
  )

const PARAGRAPH = '_stet_p_'

/** The name of a paragraph's bookmark: at most 40 characters, hidden because of the low line it begins with. */
export function bookmarkName(paragraphId: string): string | undefined {
  const name = paragraphId.replaceAll('-', '')
  return /^\w{1,32}$/.test(name) ? PARAGRAPH + name : undefined
}

/** Content behind the bookmark of its paragraph: a point, which no deletion of words takes along. */
export function bookmarked(content: string, paragraphId: string | undefined, number: number): string {
  const name = paragraphId === undefined ? undefined : bookmarkName(paragraphId)
  if (name === undefined) return content
  const id = { 'w:id': number }
  return element('w:bookmarkStart', { ...id, 'w:name': name }) + element('w:bookmarkEnd', id) + content
}
