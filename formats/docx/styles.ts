import { isRightToLeftLanguage } from '@/domain/text/direction'
import { element, XML_DECLARATION } from '../xml/element'
import { STORY } from './names'

/** Word's own names for the styles, so that a reader's template can restyle them; the defaults are made for reading. */
export function stylesXml(language: string): string {
  const primary = language.split('-')[0]?.toLowerCase() ?? ''
  const eastAsia = EAST_ASIAN[primary] ?? { language: 'ko-KR', font: 'Malgun Gothic' }
  const rightToLeft = isRightToLeftLanguage(language)
  const latin = EAST_ASIAN[primary] || rightToLeft ? 'en-US' : language
  return (
    XML_DECLARATION +
    element(
      'w:styles',
      STORY,
      defaults(latin, eastAsia, rightToLeft ? language : undefined),
      style('paragraph', 'Normal', 'Normal', { isDefault: true }),
      style('character', 'DefaultParagraphFont', 'Default Paragraph Font', { isDefault: true, basedOn: null }),
      style('table', 'TableNormal', 'Normal Table', { isDefault: true, basedOn: null, more: CELLS }),
      ...HEADINGS.map((size, index) => heading(index + 1, size)),
      style('paragraph', 'Quote', 'Quote', { pPr: '<w:ind w:left="560" w:right="560"/>', rPr: '<w:i/><w:iCs/>' }),
      style('paragraph', 'Caption', 'caption', { rPr: `<w:color w:val="555555"/>${fontSize(20)}` }),
      style('paragraph', 'ListParagraph', 'List Paragraph', { pPr: '<w:ind w:left="560"/><w:contextualSpacing/>' }),
      style('paragraph', 'SourceCode', 'Source Code', {
        pPr: '<w:spacing w:line="260" w:lineRule="auto"/>',
        rPr: CODE_FONT + fontSize(20),
      }),
      style('paragraph', 'FootnoteText', 'footnote text', { rPr: fontSize(20) }),
      style('paragraph', 'CommentText', 'annotation text', { rPr: fontSize(20) }),
      style('character', 'Strong', 'Strong', { rPr: '<w:b/><w:bCs/>' }),
      style('character', 'Emphasis', 'Emphasis', { rPr: '<w:i/><w:iCs/>' }),
      style('character', 'VerbatimChar', 'Verbatim Char', { rPr: CODE_FONT }),
      style('character', 'Hyperlink', 'Hyperlink', { rPr: '<w:color w:val="0B5394"/><w:u w:val="single"/>' }),
      style('character', 'FootnoteReference', 'footnote reference', { rPr: '<w:vertAlign w:val="superscript"/>' }),
      style('character', 'CommentReference', 'annotation reference', { rPr: fontSize(16) }),
    )
  )
}

type EastAsian = { readonly language: string; readonly font: string }

const EAST_ASIAN: Record<string, EastAsian> = {
  ko: { language: 'ko-KR', font: 'Malgun Gothic' },
  ja: { language: 'ja-JP', font: 'Yu Mincho' },
  zh: { language: 'zh-CN', font: 'Microsoft YaHei' },
}

const HEADINGS = [36, 30, 26, 24, 23, 23]

function font(latin: string, eastAsia: string): string {
  return element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': eastAsia, 'w:cs': latin })
}

/** In half points. */
const fontSize = (size: number) => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`

const CODE_FONT = font('Consolas', 'D2Coding')

/** `bidi`: the language that is written from right to left. */
const defaults = (latin: string, eastAsia: EastAsian, bidi: string | undefined) =>
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        font('Georgia', eastAsia.font),
        fontSize(23),
        element('w:lang', { 'w:val': latin, 'w:eastAsia': eastAsia.language, 'w:bidi': bidi }),
      ),
    ),
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>',
  )

/** Twentieths of a point between a cell's words and its borders. */
const CELLS =
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="140" w:type="dxa"/>' +
  '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>'

const BASES = { paragraph: 'Normal', character: 'DefaultParagraphFont', table: 'TableNormal' }

type Details = {
  readonly isDefault?: boolean
  readonly basedOn?: string | null
  readonly pPr?: string
  readonly rPr?: string
  readonly more?: string
}

function style(
  type: keyof typeof BASES,
  id: string,
  name: string,
  { isDefault = false, basedOn = isDefault ? null : BASES[type], pPr = '', rPr = '', more = '' }: Details,
): string {
  return element(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    basedOn === null ? '' : element('w:basedOn', { 'w:val': basedOn }),
    '<w:qFormat/>',
    pPr && element('w:pPr', {}, pPr),
    rPr && element('w:rPr', {}, rPr),
    more,
  )
}

const heading = (level: number, size: number) =>
  style('paragraph', `Heading${level}`, `heading ${level}`, {
    pPr: `<w:keepNext/><w:spacing w:before="320" w:after="160"/><w:outlineLvl w:val="${level - 1}"/>`,
    rPr: `<w:b/><w:bCs/><w:color w:val="1D1B18"/>${fontSize(size)}`,
  })
