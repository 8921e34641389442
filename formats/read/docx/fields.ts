import { safeHref } from '@/domain/text/inline'

type Field = { instruction: string; phase: 'instruction' | 'result'; href?: string | undefined }

/**
 * The fields that are open while a document is read (ECMA-376, part 1, section 17.16): what a field shows is words of the
 * document, what it is told to do isn't. Of the instructions only HYPERLINK means something here.
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

  /** Do words that stand here show? Those of a field inside the instruction of another don't. */
  get shows(): boolean {
    return !this.open.slice(0, -1).some(({ phase }) => phase === 'instruction')
  }

  get href(): string | undefined {
    return this.open.findLast(({ href }) => href !== undefined)?.href
  }

  /** An instruction is over with its paragraph; one that is never ended must not hide what follows. */
  endParagraph(): void {
    const first = this.open.findIndex(({ phase }) => phase === 'instruction')
    if (first >= 0) this.open.length = first
  }
}

/** The address in a HYPERLINK instruction; one into the document (`\l`) leads nowhere once its words are elsewhere. */
export function hrefIn(instruction: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(instruction) ?? []
  const address = quoted?.replaceAll('\\\\', '\\') ?? bare
  return address === undefined ? undefined : safeHref(address)
}
