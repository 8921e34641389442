const SANS =
  '"Source Sans 3", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif'

/**
 * The common style of exported documents: made for reading on a screen, and good enough on paper that printing gives the
 * PDF.
 */
export const HOUSE_STYLE = `:root {
  color-scheme: light dark;
  --ink: #1d1b18; --soft: #625c53; --line: #d9d3c6; --tint: #f3efe6; --link: #2b5c9e; --ins: #0b6b50; --del: #a4372c;
  --serif: "Source Serif 4", "Noto Serif KR", "Noto Serif CJK KR", "Nanum Myeongjo", AppleMyungjo, Batang, Georgia, serif;
  --sans: ${SANS};
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e9e4da; --soft: #a59e92; --line: #45413a; --tint: #211f1b; --link: #92b8ee; --ins: #7fd4b4; --del: #f09a8f }
  body { background: #171613 }
}
body { max-width: 38em; margin: 3em auto; padding: 0 1.2em; color: var(--ink); font: 1.08rem/1.65 var(--serif); overflow-wrap: break-word }
a { color: var(--link) }
:lang(ko) { word-break: keep-all }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-wrap: balance; break-after: avoid; break-inside: avoid }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line) }
pre { padding: .8em 1em; background: var(--tint); font-size: .9em; white-space: pre-wrap }
figure { margin: 1em 0 }
figcaption, .notes { color: var(--soft); font-size: .9em }
sup { line-height: 0 }
.notes { margin-top: 3em; border-top: 1px solid var(--line) }
@page {
  margin: 2.2cm 2cm 2.4cm;
  @top-right { font: 8pt ${SANS}; color: #625c53 }
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt ${SANS}; color: #625c53 }
}
@page :first { @top-right { content: none } }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt }
  body > :first-child, body > article:first-child > :first-child { margin-top: 0 }
  p, li, dd { orphans: 2; widows: 2 }
  figure, tr { break-inside: avoid }
  /* Otherwise the bookmarks of a PDF have no space where a line ends. */
  h1, h2, h3, h4, h5, h6 { white-space: pre-wrap }
  a { color: inherit; text-decoration: none }
  article a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere }
  .notes a[role="doc-backlink"] { display: none }
}
`
