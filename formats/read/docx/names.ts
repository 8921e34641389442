import type { Namespaces } from '../xml'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** ISO/IEC 29500-1, Annex A: the same elements under other names. */
const STRICT = 'http://purl.oclc.org/ooxml'
const MICROSOFT = 'http://schemas.microsoft.com/office/word'

/** The namespaces of a Word document's words, revisions and comments. */
export const NAMESPACES: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  [`${PACKAGE}/relationships`, 'rel'],
  [`${MICROSOFT}/2010/wordml`, 'w14'],
  [`${MICROSOFT}/2012/wordml`, 'w15'],
  [`${MICROSOFT}/2015/wordml/symex`, 'w16se'],
  [`${MICROSOFT}/2016/wordml/cid`, 'w16cid'],
  [`${MICROSOFT}/2018/wordml/cex`, 'w16cex'],
  [`${MICROSOFT}/2023/wordml/word16du`, 'w16du'],
])
