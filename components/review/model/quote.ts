/** Words quoted before one's own, as Markdown and mail have it: `> ` before each of their lines. */
export const withQuote = (quote: string, own: string): string => `${quote.replace(/^/gm, '> ')}\n\n${own}`

/** What is quoted at the beginning, and what is said about it; without a quote all is one's own. */
export function splitQuote(words: string): { readonly quote: string; readonly own: string } {
  const lines = words.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('> '))
  if (end <= 0) return { quote: '', own: words }
  const quote = lines.slice(0, end).map((line) => line.slice(2))
  return { quote: quote.join('\n'), own: lines.slice(end).join('\n').trimStart() }
}
