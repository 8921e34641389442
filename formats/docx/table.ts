import { element } from '../xml/element'

const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="CCCCCC"'

/** In twentieths of a point, as the width of the page is. */
const MARGINS =
  '<w:tblCellMar><w:top w:w="100" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar>'

/** Between the margins of a page. */
const WIDTH = 9026

/** The markup around rows of equal columns across the page, the first at the right if `rightToLeft`; Word requires a paragraph after a table. */
export const tableStart = (columns: number, rightToLeft = false): string =>
  `<w:tbl><w:tblPr>${rightToLeft ? '<w:bidiVisual/>' : ''}<w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:bottom ${LINE}/><w:insideH ${LINE}/></w:tblBorders><w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>` +
  element('w:tblGrid', {}, ...Array(columns).fill(element('w:gridCol', { 'w:w': Math.floor(WIDTH / columns) })))

export const TABLE_END = '</w:tbl><w:p/>'

/** `whole`: it stays on one page; a heading does, and is repeated on each page that its table goes on to. */
export const tableRow = (cells: readonly string[], as?: 'whole' | 'heading'): string =>
  element(
    'w:tr',
    {},
    ...(as ? [element('w:trPr', {}, '<w:cantSplit/>', as === 'heading' ? '<w:tblHeader/>' : '')] : []),
    ...cells,
  )

/** `paragraphs` is XML. */
export const tableCell = (paragraphs: string, columns: number): string =>
  element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': Math.floor(5000 / columns), 'w:type': 'pct' })),
    paragraphs || '<w:p/>',
  )
