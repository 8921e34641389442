import { LIMITS } from './contract/limits'
import { floor } from './text/grapheme'
import { plainText } from './text/inline'

type Heading = { readonly kind: string; readonly level?: number | null | undefined; readonly text: string }

/** The headline of a side: of its paragraphs, in reading order, the first heading of the highest rank that says something. */
export const headlineOf = <P extends Heading>(paragraphs: readonly P[]): P | undefined =>
  paragraphs
    .filter(({ kind, text }) => kind === 'heading' && text.trim() !== '')
    .reduce<P | undefined>((best, one) => (best && rankOf(best) <= rankOf(one) ? best : one), undefined)

/** 1 is the highest. */
const rankOf = ({ level }: Heading) => level ?? 1

/** The title that follows a headline: its words without the marks, on one line. None: ''. */
export const titleOf = (headline: Pick<Heading, 'text'> | undefined): string =>
  titleLine(plainText(headline?.text ?? ''))

/** On one line, and no longer than a title may be, in UTF-16 code units. */
export function titleLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.slice(0, floor(line, LIMITS.title)).trim()
}
