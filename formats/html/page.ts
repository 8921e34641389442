import { escapeHtml, holdsHangul } from './markup'
import { HOUSE_STYLE } from './style'

type Head = {
  /** Plain words. */
  readonly title: string
  /** A BCP 47 tag. */
  readonly language: string
  /** CSS, behind the style of the house. */
  readonly style?: string
}

/** A page that stands by itself: nothing is loaded, nothing runs. `body` is HTML, the rest is text. */
export const page = ({ body, ...head }: Head & { readonly body: string }): string =>
  `${pageStart(head)}${body}\n${PAGE_END}`

/** What comes before the body of a page that is written piece by piece. */
export function pageStart({ title, language, style = '' }: Head): string {
  const isKorean = /^ko\b/i.test(language)
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
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

/** Words as a string of CSS: whatever could end it, or the style, is written as its number. */
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
