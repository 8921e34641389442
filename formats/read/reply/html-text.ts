import { convert, type HtmlToTextOptions } from 'html-to-text'

/** In UTF-16 code units; a mail program writes some ten times as much as its words. */
const LONGEST = 500_000

/** What is quoted has “>” before each line, as in plain text; a line is as long as its paragraph. */
const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: LONGEST, maxDepth: 100, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ['(', ')'] } },
    { selector: 'img', format: 'skip' },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'table', format: 'block' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
}

export const textOfHtml = (html: string): string => convert(html, OPTIONS).trim()
