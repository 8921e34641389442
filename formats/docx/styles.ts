import type { IStylesOptions } from 'docx'

/** Word's own names for the styles, so that a reader's template can dress them; the defaults are made for reading. */
export function stylesFor(language: string): IStylesOptions {
  const primary = language.split('-')[0]?.toLowerCase() ?? ''
  const eastAsia = EAST_ASIAN[primary]
  return {
    default: {
      document: {
        run: {
          font: font('Georgia', eastAsia?.font ?? 'Malgun Gothic'),
          size: 23,
          language: { value: eastAsia ? 'en-US' : language, eastAsia: eastAsia?.language ?? 'ko-KR' },
        },
        paragraph: { spacing: { after: 160, line: 300 } },
      },
      ...Object.fromEntries([36, 30, 26, 24, 23, 23].map((size, index) => [`heading${index + 1}`, heading(size)])),
    },
    paragraphStyles: [
      { ...style('Quote', 'Quote'), run: { italics: true }, paragraph: { indent: { left: 560, right: 560 } } },
      { ...style('Caption', 'caption'), run: { size: 20, color: '555555' } },
      {
        ...style('SourceCode', 'Source Code'),
        run: { font: CODE_FONT, size: 20 },
        paragraph: { spacing: { line: 260 } },
      },
    ],
    characterStyles: [{ id: 'VerbatimChar', name: 'Verbatim Char', run: { font: CODE_FONT } }],
  }
}

const CODE_FONT = font('Consolas', 'D2Coding')

const EAST_ASIAN: Record<string, { readonly language: string; readonly font: string }> = {
  ko: { language: 'ko-KR', font: 'Malgun Gothic' },
  ja: { language: 'ja-JP', font: 'Yu Mincho' },
  zh: { language: 'zh-CN', font: 'Microsoft YaHei' },
}

const heading = (size: number) => ({
  run: { size, bold: true, color: '1D1B18' },
  paragraph: { spacing: { before: 320, after: 160 }, keepNext: true },
})

const style = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true })

function font(latin: string, eastAsia: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia }
}
