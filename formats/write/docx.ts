import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { printable, type Revision, type WrittenParagraph, withHeading } from './document'
import { runsOf, type Style } from './runs'

const FONT = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Georgia', eastAsia: 'Noto Serif CJK KR' }
const CODE_FONT = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: 'Noto Sans Mono CJK KR' }

/** A Word document in real styles: headings, quotes, lists, code; notes to the reader as footnotes. */
export async function writeDocx(revision: Revision): Promise<Uint8Array> {
  const notes: string[] = []
  const children = withHeading(revision).map((paragraph) => paragraphOf(paragraph, notes))
  const document = new Document({
    title: printable(revision.title),
    creator: 'Stet',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 23, language: { value: revision.language, eastAsia: 'ko-KR' } },
          paragraph: { spacing: { after: 160, line: 300 } },
        },
      },
      paragraphStyles: [
        {
          id: 'Quote',
          name: 'Quote',
          basedOn: 'Normal',
          quickFormat: true,
          run: { italics: true },
          paragraph: { indent: { left: 560, right: 560 } },
        },
        { id: 'Caption', name: 'caption', basedOn: 'Normal', quickFormat: true, run: { size: 20, color: '555555' } },
        {
          id: 'SourceCode',
          name: 'Source Code',
          basedOn: 'Normal',
          quickFormat: true,
          run: { font: CODE_FONT, size: 20 },
        },
      ],
      characterStyles: [{ id: 'Hyperlink', name: 'Hyperlink', run: { color: '2B5C9E', underline: {} } }],
    },
    footnotes: Object.fromEntries(
      notes.map((note, index) => [
        index + 1,
        {
          children: printable(note)
            .split('\n')
            .map((line) => new Paragraph({ children: [new TextRun(line)] })),
        },
      ]),
    ),
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

function paragraphOf(paragraph: WrittenParagraph, notes: string[]): Paragraph {
  return new Paragraph({ ...styleOf(paragraph), children: childrenOf(paragraph, notes) })
}

function styleOf({ kind, level = 1 }: WrittenParagraph): IParagraphOptions {
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

/** Runs of one link that follow one another are one link. */
function childrenOf(paragraph: WrittenParagraph, notes: string[]): ParagraphChild[] {
  const children: ParagraphChild[] = []
  let link: { href: string; runs: TextRun[] } | undefined
  const endLink = () => {
    if (link) children.push(new ExternalHyperlink({ link: printable(link.href), children: link.runs }))
    link = undefined
  }
  for (const run of runsOf(paragraph)) {
    const href = run.type === 'words' ? run.style.href : undefined
    if (link && link.href !== href) endLink()
    if (run.type === 'words') {
      if (href !== undefined) {
        link ??= { href, runs: [] }
        link.runs.push(textRun(run.words, run.style))
      } else children.push(textRun(run.words, run.style))
    } else if (run.type === 'break') children.push(new TextRun({ break: 1 }))
    else children.push(new FootnoteReferenceRun(notes.push(run.note.text)))
  }
  endLink()
  return children
}

function textRun(text: string, { emphasis, strong, code, href }: Style): TextRun {
  return new TextRun({
    text,
    ...(emphasis && { italics: true }),
    ...(strong && { bold: true }),
    ...(code && { font: CODE_FONT }),
    ...(href !== undefined && { style: 'Hyperlink' }),
  })
}
