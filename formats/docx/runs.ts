import { Tab, TextRun } from 'docx'

/** The marks that some words stand under. */
export type Style = { readonly [mark in 'emphasis' | 'strong' | 'code' | 'link']?: boolean }

/** Words of one line as a run. A tab is an element of its own to Word. */
export const textRun = (words: string, style: Style): TextRun =>
  new TextRun({
    children: words.split(/(\t)/).map((part) => (part === '\t' ? new Tab() : part)),
    ...properties(style),
  })

export const lineBreak = (style: Style): TextRun => new TextRun({ break: 1, ...properties(style) })

const properties = ({ emphasis, strong, code, link }: Style) => ({
  ...(emphasis && { italics: true }),
  ...(strong && { bold: true }),
  ...(code && { style: 'VerbatimChar' }),
  // One style a run: in a link the link's.
  ...(link && { style: 'Hyperlink' }),
})
