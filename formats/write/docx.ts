import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import { coreProperties } from '../docx/core-properties'
import { lineBreak, type Style, textRun } from '../docx/runs'
import { stylesFor } from '../docx/styles'
import type { Revision } from './document'
import { type EditionParagraph, editionOf } from './edition'
import { type Flow, flowOf } from './flow'

/** A Word document in real styles: headings, quotes, lists, captions, code; notes to the reader as footnotes. */
export async function writeDocx(revision: Revision): Promise<Uint8Array> {
  const edition = editionOf(revision)
  const document = new Document({
    styles: stylesFor(edition.language),
    footnotes: Object.fromEntries(edition.notes.map((note, index) => [index + 1, { children: noteParagraphs(note) }])),
    sections: [{ children: edition.paragraphs.map(paragraphOf) }],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(edition) }
  return await Packer.pack(document, 'uint8array', undefined, [core])
}

const noteParagraphs = (note: string) =>
  note.split('\n').map((line) => new Paragraph({ children: [textRun(line, {})] }))

const paragraphOf = (paragraph: EditionParagraph) =>
  new Paragraph({ ...styleOf(paragraph), children: flowOf(paragraph).flatMap((piece) => childrenOf(piece, {})) })

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

function styleOf({ kind, level }: EditionParagraph): IParagraphOptions {
  switch (kind) {
    case 'heading':
      return { heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_6 }
    case 'quote':
      return { style: 'Quote' }
    case 'list-item':
      return { bullet: { level: 0 } }
    case 'code':
      return { style: 'SourceCode' }
    case 'caption':
      return { style: 'Caption' }
    case 'paragraph':
      return {}
  }
}

function childrenOf(piece: Flow, style: Style): ParagraphChild[] {
  switch (piece.type) {
    case 'words':
      return [textRun(piece.words, style)]
    case 'break':
      return [lineBreak(style)]
    case 'note':
      return [new FootnoteReferenceRun(piece.number)]
    case 'link': {
      const children = piece.children.flatMap((child) => childrenOf(child, { ...style, link: true }))
      return [new ExternalHyperlink({ link: piece.href, children })]
    }
    default: {
      const inner = { ...style, [piece.type]: true }
      return piece.children.flatMap((child) => childrenOf(child, inner))
    }
  }
}
