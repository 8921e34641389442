import { isRightToLeft } from '@/domain/text/direction'
import { element, escapeText, XML_DECLARATION } from '../xml/element'
import { STORY } from './names'
import { run } from './run'

/** The bullets of lists. */
export const NUMBERING =
  XML_DECLARATION +
  element(
    'w:numbering',
    STORY,
    element(
      'w:abstractNum',
      { 'w:abstractNumId': 0 },
      '<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>' +
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="560" w:hanging="280"/></w:pPr></w:lvl>',
    ),
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  )

export const settings = ({ hasNotes }: { hasNotes: boolean }): string =>
  XML_DECLARATION +
  element(
    'w:settings',
    STORY,
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>',
    hasNotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : '',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  )

/** A document's own metadata (Dublin Core). `createdAt`: ISO-8601 UTC. */
export function coreProperties(document: { title: string; language: string; createdAt: string }): string {
  const at = `${document.createdAt.slice(0, 19)}Z`
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
  return (
    XML_DECLARATION +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeText(document.title)),
      '<dc:creator>Stet</dc:creator>',
      element('dc:language', {}, escapeText(document.language)),
      '<cp:lastModifiedBy>Stet</cp:lastModifiedBy>',
      time('created'),
      time('modified'),
    )
  )
}

/** Notes to the reader, from number 1; `words` are plain, a paragraph per line. */
export function footnotes(notes: readonly string[], language: string): string {
  const separator = (id: number, type: string, name: string) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, `<w:p><w:r><w:${name}/></w:r></w:p>`)
  const reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  const written = notes.map((words, index) => {
    const lines = words.split('\n').map((line, n) => {
      const rightToLeft = isRightToLeft(line, language)
      const text = run((n === 0 ? ' ' : '') + line, { rightToLeft })
      return `<w:p><w:pPr><w:pStyle w:val="FootnoteText"/>${rightToLeft ? '<w:bidi/>' : ''}</w:pPr>${n === 0 ? reference : ''}${text}</w:p>`
    })
    return element('w:footnote', { 'w:id': index + 1 }, ...lines)
  })
  return (
    XML_DECLARATION +
    element(
      'w:footnotes',
      STORY,
      separator(-1, 'separator', 'separator'),
      separator(0, 'continuationSeparator', 'continuationSeparator'),
      ...written,
    )
  )
}
