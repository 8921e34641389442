import { isRightToLeft } from '@/domain/text/direction'
import { DOCUMENT_START, documentEnd } from '@/formats/docx/document'
import { coreProperties, footnotes, NUMBERING, settings } from '@/formats/docx/fixed-parts'
import { Links } from '@/formats/docx/links'
import { zipParts } from '@/formats/docx/package'
import { paragraph } from '@/formats/docx/paragraph'
import { type Marks, noteReference, run } from '@/formats/docx/run'
import { stylesXml } from '@/formats/docx/styles'
import { bookmarked } from '@/formats/docx/way-marks'
import { element } from '@/formats/xml/element'
import type { Revision } from '../document'
import { type Edition, editionOf } from '../edition'
import { type FlowPiece, flowOf } from '../flow'

/** A Word document in real styles: headings, quotes, lists, captions, code; notes to the reader as footnotes. */
export function writeDocx(revision: Revision): AsyncIterable<Uint8Array> {
  const edition = editionOf(revision)
  const links = new Links()
  const hasNotes = edition.notes.length > 0
  return zipParts(bodyOf(edition, links), () => ({
    parts: {
      'styles.xml': stylesXml(edition.language),
      'numbering.xml': NUMBERING,
      'settings.xml': settings({ hasNotes }),
      ...(hasNotes && { 'footnotes.xml': footnotes(edition.notes, edition.language) }),
    },
    links: links.byId(),
    core: coreProperties(edition),
    wayMark: revision.wayMark,
  }))
}

function* bodyOf({ paragraphs, language }: Edition, links: Links): Iterable<string> {
  yield DOCUMENT_START
  for (const [index, one] of paragraphs.entries()) {
    const rightToLeft = isRightToLeft(one.text, language)
    const content = flowOf(one).map((piece) => pieceOf(piece, { rightToLeft }, links))
    yield paragraph(one, bookmarked(content.join(''), one.id, index), { rightToLeft })
  }
  yield documentEnd(language)
}

function pieceOf(piece: FlowPiece, marks: Marks, links: Links): string {
  switch (piece.type) {
    case 'words':
      return run(piece.words, marks)
    case 'break':
      return run('\n', marks)
    case 'note':
      return noteReference(piece.number, piece.apart)
    case 'link': {
      const inner = piece.children.map((child) => pieceOf(child, { ...marks, link: true }, links))
      return element('w:hyperlink', { 'r:id': links.idOf(piece.href) }, ...inner)
    }
    default:
      return piece.children.map((child) => pieceOf(child, { ...marks, [piece.type]: true }, links)).join('')
  }
}
