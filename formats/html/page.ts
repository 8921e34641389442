import { escapeHtml, holdsHangul, languageAttributes } from './markup'
import { HOUSE_STYLE } from './style'

type Head = {
  /** Plain words. */
  readonly title: string
  /** A BCP 47 tag. */
  readonly language: string
  /** CSS, after the common style. */
  readonly style?: string
}

/** A self-contained page: nothing is loaded, no script runs. `body` is HTML, the rest is text. */
export const page = ({ body, ...head }: Head & { readonly body: string }): string =>
  `${pageStart(head)}${body}\n${PAGE_END}`

/** The start of a page, for one that is written piece by piece. */
export function pageStart({ title, language, style = '' }: Head): string {
  const isKorean = /^ko\b/i.test(language)
  return `<!doctype html>
<html${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title${!isKorean && holdsHangul(title) ? ' lang="ko"' : ''}>${escapeHtml(title || '—')}</title>
<style>
${HOUSE_STYLE}${style}
@page { @top-right { content: ${cssString(title)} } }
</style>
</head>
<body>
`
}

export const PAGE_END = `</body>
</html>
`

/** Words as a CSS string: whatever could end it, or the style element, is written as a numeric escape. */
const cssString = (words: string): string =>
  `"${truncate(words).replace(/[^\p{L}\p{N} ,.;:’]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`

const MOST_IN_MARGIN = 70

function truncate(words: string): string {
  const signs = [...words]
  return signs.length <= MOST_IN_MARGIN
    ? words
    : `${signs
        .slice(0, MOST_IN_MARGIN - 1)
        .join('')
        .trimEnd()}…`
}
