/** Names of the Office Open XML formats (ISO/IEC 29500, [MS-DOCX]). */

const OFFICE = 'http://schemas.openxmlformats.org'
const MICROSOFT = 'http://schemas.microsoft.com/office/word'

/** The attributes of a part's root: the namespaces used, and which of them an older reader may ignore. */
export const STORY = {
  'xmlns:w': `${OFFICE}/wordprocessingml/2006/main`,
  'xmlns:r': `${OFFICE}/officeDocument/2006/relationships`,
  'xmlns:mc': `${OFFICE}/markup-compatibility/2006`,
  'xmlns:w14': `${MICROSOFT}/2010/wordml`,
  'xmlns:w15': `${MICROSOFT}/2012/wordml`,
  'xmlns:w16cex': `${MICROSOFT}/2018/wordml/cex`,
  'xmlns:w16cid': `${MICROSOFT}/2016/wordml/cid`,
  'xmlns:w16du': `${MICROSOFT}/2023/wordml/word16du`,
  'mc:Ignorable': 'w14 w15 w16cex w16cid w16du',
}

export const PACKAGE = `${OFFICE}/package/2006`
export const RELATION = `${OFFICE}/officeDocument/2006/relationships`
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of a document, by their paths under `word/`: their types, and their relations to the document. */
export const PARTS = {
  'styles.xml': { type: `${WORD}.styles+xml`, relation: `${RELATION}/styles` },
  'numbering.xml': { type: `${WORD}.numbering+xml`, relation: `${RELATION}/numbering` },
  'settings.xml': { type: `${WORD}.settings+xml`, relation: `${RELATION}/settings` },
  'footnotes.xml': { type: `${WORD}.footnotes+xml`, relation: `${RELATION}/footnotes` },
  'comments.xml': { type: `${WORD}.comments+xml`, relation: `${RELATION}/comments` },
  'commentsExtended.xml': {
    type: `${WORD}.commentsExtended+xml`,
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  },
  'commentsIds.xml': {
    type: `${WORD}.commentsIds+xml`,
    relation: 'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds',
  },
  'commentsExtensible.xml': {
    type: `${WORD}.commentsExtensible+xml`,
    relation: 'http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible',
  },
  'people.xml': {
    type: `${WORD}.people+xml`,
    relation: 'http://schemas.microsoft.com/office/2011/relationships/people',
  },
} as const

export type PartName = keyof typeof PARTS

export const DOCUMENT = { type: `${WORD}.document.main+xml`, relation: `${RELATION}/officeDocument` }
