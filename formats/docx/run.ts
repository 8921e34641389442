import { element, escapeText } from '../xml/element'

/** The marks of some words. */
export type Marks = {
  readonly [mark in 'emphasis' | 'strong' | 'code' | 'link' | 'struck' | 'underlined' | 'rightToLeft']?: boolean
}

/** Words as one run; Word has separate elements for lines and tabs. `deleted`: they are in a tracked deletion. */
export function run(words: string, marks: Marks = {}, deleted = false): string {
  if (!marks.rightToLeft) return oneRun(words, marks, deleted)
  // Names in Latin letters keep their own direction.
  const parts = words.split(LATIN)
  return parts
    .map((part, index) => (part === '' ? '' : oneRun(part, { ...marks, rightToLeft: index % 2 === 0 }, deleted)))
    .join('')
}

const LATIN =
  /(\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:[ '’.&/@:_-]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{M}\p{N}]*)*)/u

function oneRun(words: string, marks: Marks, deleted: boolean): string {
  const name = deleted ? 'w:delText' : 'w:t'
  const content = words.split(/([\n\t])/).map((part) => {
    if (part === '\n') return '<w:br/>'
    if (part === '\t') return '<w:tab/>'
    return part === '' ? '' : `<${name} xml:space="preserve">${escapeText(part)}</${name}>`
  })
  return element('w:r', {}, properties(marks), ...content)
}

/** One style per run: marks that it doesn't cover are added as properties. */
function properties({ emphasis, strong, code, link, struck, underlined, rightToLeft }: Marks): string {
  const style = link ? 'Hyperlink' : code ? 'VerbatimChar' : strong ? 'Strong' : emphasis ? 'Emphasis' : undefined
  const said =
    (style === undefined ? '' : element('w:rStyle', { 'w:val': style })) +
    (strong ? '<w:b/><w:bCs/>' : '') +
    (emphasis ? '<w:i/><w:iCs/>' : '') +
    (struck ? '<w:strike/>' : '') +
    (underlined ? '<w:u w:val="single"/>' : '') +
    (rightToLeft ? '<w:rtl/>' : '')
  return said && element('w:rPr', {}, said)
}

/** `apart`: some space follows that is no word of the paragraph, 3 points of it. */
export const noteReference = (number: number, apart = false): string =>
  element(
    'w:r',
    {},
    `<w:rPr><w:rStyle w:val="FootnoteReference"/>${apart ? '<w:spacing w:val="60"/>' : ''}</w:rPr>`,
    element('w:footnoteReference', { 'w:id': number }),
  )
