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

/** The address in a HYPERLINK instruction; one within the document (`\l`) is dropped, as it would lead nowhere. */
export function hrefIn(instruction: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(instruction) ?? []
  const address = quoted?.replaceAll('\\\\', '\\') ?? bare
  return address === undefined ? undefined : safeHref(address)
}
