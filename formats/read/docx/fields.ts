import { safeHref } from '@/domain/text/inline'

type Field = { instruction: string; phase: 'instruction' | 'result'; href?: string | undefined }

/**
 * The fields that are open while a document is read (ECMA-376, part 1, section 17.16): a field's result is part of the
 * text, its instruction isn't. Of the instructions only HYPERLINK is used here.
 */
export class Fields {
  private readonly open: Field[] = []

  take(type: string | undefined): void {
    const field = this.open.at(-1)
    if (type === 'begin') this.open.push({ instruction: '', phase: 'instruction' })
    else if (type === 'separate' && field) Object.assign(field, { phase: 'result', href: hrefIn(field.instruction) })
    else if (type === 'end') this.open.pop()
  }

  instruct(words: string): void {
    const field = this.open.at(-1)
    if (field?.phase === 'instruction') field.instruction += words
  }

  /** Are words at this place displayed? Those of a field inside another's instruction aren't. */
  get shows(): boolean {
    return !this.open.slice(0, -1).some(({ phase }) => phase === 'instruction')
  }

  get href(): string | undefined {
    return this.open.findLast(({ href }) => href !== undefined)?.href
  }

  /** An instruction ends with its paragraph, so that an unterminated one doesn't hide what follows. */
  endParagraph(): void {
    const first = this.open.findIndex(({ phase }) => phase === 'instruction')
    if (first >= 0) this.open.length = first
  }
}

/**
 * The address in a HYPERLINK instruction (section 17.16.5.25), with the place in that document (`\l`). A place in this
 * document alone is dropped, as it would lead nowhere.
 */
export function hrefIn(instruction: string): string | undefined {
  const [name = '', ...words] = instruction.match(/"(?:\\.|[^"\\])*"?|\\[a-z]|[^\s"\\]+(?:\\[^\s"]*)?/gi) ?? []
  if (name.toUpperCase() !== 'HYPERLINK') return undefined
  let address: string | undefined
  let place: string | undefined
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (/^\\[a-z]$/i.test(word)) {
      if (!/^\\[lost]$/i.test(word)) continue
      at++
      if (word.toLowerCase() === '\\l') place = unquoted(words[at])
    } else address ??= unquoted(word)
  }
  if (address === undefined || address === '') return undefined
  return safeHref(withPlace(address, place))
}

const unquoted = (word = '') => word.replace(/^"|"$/g, '').replace(/\\(["\\])/g, '$1')

/** An address with a place in its document, if it doesn't name one already. */
export const withPlace = (address: string, place: string | undefined): string =>
  place === undefined || place === '' || address.includes('#') ? address : `${address}#${place}`
