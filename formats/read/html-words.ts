import type { Element } from 'hast'
import { safeHref } from '@/domain/text/inline'

const SILENT = new Set(
  'audio button canvas datalist embed head iframe input math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** Is the element no text of the page: a script, a control, something hidden? */
export function isHidden({ tagName, properties }: Element): boolean {
  if (SILENT.has(tagName) || properties.hidden === true || properties.hidden === '') return true
  if (properties.ariaHidden === 'true') return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(String(properties.style ?? ''))
}

type Mark = { readonly element: Element; readonly sign: string; readonly end: string; at: number }

/** The words of one block, with its inline elements written as Markdown. */
export class Words {
  private written = ''
  private plain = ''
  private readonly marks: Mark[] = []

  add(value: string, verbatim: boolean) {
    this.plain += value
    if (verbatim) return
    const spaced = value.replace(/[ \t\n\f\r]+/g, ' ')
    this.written += this.marks.some(({ sign }) => sign === '`') ? spaced.replaceAll('`', 'ˋ') : escaped(spaced)
  }

  open(element: Element) {
    if (element.tagName === 'br') {
      this.written = `${this.written.trimEnd()}\n`
      this.plain += '\n'
      return
    }
    if (element.tagName === 'img') {
      this.written += escaped(String(element.properties.alt ?? ''))
      return
    }
    const signs = signsOf(element)
    if (!signs || this.marks.some(({ sign }) => sign === signs.sign || sign === '`')) return
    this.marks.push({ element, ...signs, at: this.written.length })
    this.written += signs.sign
  }

  /** A sign stands on its words, not on the space beside them: Markdown would not see it. */
  close(element: Element) {
    const at = this.marks.findLastIndex((mark) => mark.element === element)
    const [mark] = at < 0 ? [] : this.marks.splice(at, 1)
    if (!mark) return
    const before = this.written.slice(0, mark.at)
    const inside = this.written.slice(mark.at + mark.sign.length)
    const words = inside.trim()
    if (words === '') this.written = before + inside
    else {
      const lead = inside.slice(0, inside.indexOf(words))
      this.written = before + lead + mark.sign + words + mark.end + inside.slice(lead.length + words.length)
    }
  }

  text(): string {
    return this.written.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/ {2,}/g, ' ')
  }

  raw(): string {
    return this.plain
  }
}

function signsOf({ tagName, properties }: Element): { sign: string; end: string } | undefined {
  switch (tagName) {
    case 'em':
    case 'i':
    case 'cite':
      return { sign: '*', end: '*' }
    case 'strong':
    case 'b':
      return { sign: '**', end: '**' }
    case 'code':
    case 'kbd':
    case 'samp':
      return { sign: '`', end: '`' }
    case 'a': {
      const href = typeof properties.href === 'string' ? safeHref(properties.href) : undefined
      return href === undefined ? undefined : { sign: '[', end: `](${address(href)})` }
    }
  }
}

/** Spaces and brackets would end the address early. */
const address = (href: string) =>
  href.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** Words that would read as Markdown stay the words that they are. */
const escaped = (words: string) =>
  words.replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
