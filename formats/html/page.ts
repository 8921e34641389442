import { escapeHtml, holdsHangul } from './markup'

type Head = {
  readonly title: string
  readonly language: string
  /** Beside that of every page. */
  readonly style?: string
}

/** A page that stands by itself: nothing is loaded, nothing runs. `body` is HTML, the rest is text. */
export const page = ({ body, ...head }: Head & { readonly body: string }): string => pageHead(head) + body + PAGE_FOOT

/** A page up to its body. */
export function pageHead({ title, language, style = '' }: Head): string {
  const isKorean = /^ko\b/i.test(language)
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title${!isKorean && holdsHangul(title) ? ' lang="ko"' : ''}>${escapeHtml(title || '—')}</title>
<style>
${STYLE}${style}
</style>
</head>
<body>
`
}

/** A page from the end of its body. */
export const PAGE_FOOT = '\n</body>\n</html>\n'

/** Made for reading, on a screen and on paper. */
const STYLE = `:root { color-scheme: light dark }
body { max-width: 38em; margin: 3em auto; padding: 0 1.2em; font: 1.08rem/1.65 "Source Serif 4", Georgia, "Noto Serif KR", "Noto Serif CJK KR", serif; overflow-wrap: break-word }
:lang(ko) { word-break: keep-all }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-wrap: balance; break-after: avoid }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #8886 }
pre { padding: .8em 1em; background: #8881; font-size: .9em; white-space: pre-wrap }
figure { margin: 1em 0 }
figcaption, .notes { font-size: .9em; opacity: .8 }
sup { line-height: 0 }
.notes { margin-top: 3em; border-top: 1px solid #8886 }
@page { margin: 2.2cm }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt }
  p { orphans: 2; widows: 2 }
  a { color: inherit }
}`
