import type { Element, Root, RootContent } from 'hast'
import { BLOCK_ELEMENTS } from './html-elements'
import { madeBy } from './html-look'
import type { Remark } from './reading'

/** What a page says about places in its text, by the ids of the elements that say it: notes, and the remarks that Stet writes. */
export type HtmlNotes = {
  readonly remarks: ReadonlyMap<string, Remark>
  /** These elements aren't text of the article, nor are those that hold nothing else. */
  isNote(element: Element): boolean
}

/** A reference in superscript that leads to another element of the page. */
export function noteIn(element: Element): string | undefined {
  if (element.tagName !== 'sup') return undefined
  const [link, ...others] = element.children.filter((child) => child.type === 'element')
  const href = link?.tagName === 'a' && others.length === 0 ? link.properties.href : undefined
  return typeof href === 'string' && href.startsWith('#') ? href.slice(1) : undefined
}

export function notesIn(page: Root): HtmlNotes {
  const ids = new Set<string>()
  const found = new Map<string, Element>()
  for (const element of elementsIn(page)) {
    const id = noteIn(element)
    if (id !== undefined) ids.add(id)
  }
  for (const element of elementsIn(page)) {
    const { id } = element.properties
    if (typeof id === 'string' && ids.has(id) && !found.has(id) && NOTES.has(element.tagName)) found.set(id, element)
  }
  const remarks = new Map([...found].map(([id, element]) => [id, remarkOf(element)]))
  const notes = new Set(found.values())
  return { remarks, isNote: (element) => notes.has(element) || (notes.size > 0 && holdsOnly(element, notes)) }
}

const NOTES = new Set(['li', 'p', 'div', 'aside', 'dd', 'td'])

function* elementsIn(node: Root | RootContent): Generator<Element> {
  if (node.type === 'element') yield node
  if ('children' in node) for (const child of node.children) yield* elementsIn(child)
}

/** A list or a section of notes. */
const holdsOnly = (element: Element, notes: ReadonlySet<Element>): boolean =>
  (element.tagName === 'section' || element.tagName === 'ol' || element.tagName === 'ul') &&
  element.children.some((child) => child.type === 'element') &&
  element.children.every((child) =>
    child.type === 'element'
      ? notes.has(child) || holdsOnly(child, notes)
      : child.type !== 'text' || child.value.trim() === '',
  )

function remarkOf(element: Element): Remark {
  const [first, ...replies] = [
    element,
    ...[...elementsIn(element)].filter((one) => one !== element && one.tagName === 'li'),
  ]
  const said = [first, ...replies].flatMap((one) => (one ? (commentOf(one) ?? []) : []))
  if (said.length > 0) return { resolved: holdsState(element), said }
  return { note: true, resolved: false, said: [{ author: '', body: wordsOf(element).trim() }] }
}

/** As Stet writes a comment: who, when, what. */
function commentOf({ children }: Element): Remark['said'][number] | undefined {
  const [author, time, , body] = children.filter((child) => child.type === 'element')
  if (author?.tagName !== 'b' || time?.tagName !== 'time' || body?.tagName !== 'span') return undefined
  const { at } = madeBy(time)
  return { author: wordsOf(author).trim(), ...(at !== undefined && { at }), body: wordsOf(body).trim() }
}

const holdsState = ({ children }: Element) =>
  children.some((child) => child.type === 'element' && child.tagName === 'small')

/** Without the link back to the reference. */
function wordsOf(node: Element | RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  const { href } = node.properties
  if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) return ''
  const inner = node.children.map(wordsOf).join('')
  return BLOCK_ELEMENTS.has(node.tagName) ? `${inner}\n` : inner
}
