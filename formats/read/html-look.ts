import type { Element } from 'hast'
import { safeHref } from '@/domain/text/inline'
import type { MarkdownMark } from '../markdown/inline-source'
import { timeOf } from './docx/time'
import { styleOf } from './html-element'
import type { Provenance } from './reading'
import type { When } from './revision/tracked'
import type { Script } from './script'

/** What the elements around some words make of them. `nowhere`: inserted and deleted, so in neither text. */
export type Look = {
  readonly marks: readonly MarkdownMark[]
  readonly when: When | 'nowhere'
  readonly made?: Provenance
  readonly script?: Script
  readonly font?: string
}

export const PLAIN: Look = { marks: [], when: 'both' }

export function lookInside(element: Element, outer: Look): Look {
  const mark = markOf(element)
  const when = changeOf(element)
  const script = scriptOf(element)
  const font = fontOf(element)
  return {
    ...outer,
    ...(mark && { marks: [...outer.marks, mark] }),
    ...(when && when !== outer.when && { when: outer.when === 'both' ? when : 'nowhere', made: madeBy(element) }),
    ...(script && { script }),
    ...(font && { font }),
  }
}

/** Crossed out is deleted, by nobody who is named (HTML, sections 4.7 and 4.5.5). */
export function changeOf(element: Element): 'before' | 'after' | undefined {
  const name = element.tagName
  if (name === 'ins') return 'after'
  if (name === 'del' || name === 's' || name === 'strike') return 'before'
  return /text-decoration[\w-]*:[^;]*line-through/i.test(styleOf(element)) ? 'before' : undefined
}

/** As Stet writes it; Word gives the author as the address of a mail. */
export function madeBy({ properties: { dataAuthor, cite, dateTime } }: Element): Provenance {
  const mail = /^mailto:(.*)$/i.exec(typeof cite === 'string' ? decode(cite) : '')?.[1]
  const author = typeof dataAuthor === 'string' ? dataAuthor : (mail ?? '')
  const at = typeof dateTime === 'string' ? timeOf(dateTime) : undefined
  return { author: author.normalize('NFC').trim(), ...(at !== undefined && { at }) }
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}

function scriptOf(element: Element): Script | undefined {
  const raised = /vertical-align:\s*(super|sub)\b/i.exec(styleOf(element))?.[1]?.toLowerCase()
  if (element.tagName === 'sup' || raised === 'super') return 'superscript'
  return element.tagName === 'sub' || raised === 'sub' ? 'subscript' : undefined
}

function fontOf(element: Element): string | undefined {
  const { face } = element.properties
  return typeof face === 'string' ? face : /font-family:\s*["']?([^;,"']+)/i.exec(styleOf(element))?.[1]
}

function markOf(element: Element): MarkdownMark | undefined {
  switch (element.tagName) {
    case 'em':
    case 'i':
      return { type: 'emphasis' }
    case 'strong':
    case 'b':
      // Some editors wrap whole documents in a bold element that isn't bold.
      return /font-weight:\s*(?:normal|400)/.test(styleOf(element)) ? undefined : { type: 'strong' }
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return { type: 'code' }
    case 'a':
      return linkOf(element)
    case 'span':
      // Google Docs has no other elements for it.
      if (/font-weight:\s*(?:bold|[67]00)/i.test(styleOf(element))) return { type: 'strong' }
      return /font-style:\s*italic/i.test(styleOf(element)) ? { type: 'emphasis' } : undefined
    default:
      return undefined
  }
}

/** A link within the page is dropped, as it would lead nowhere. */
function linkOf({ properties: { href } }: Element): MarkdownMark | undefined {
  const address = typeof href === 'string' && !href.trim().startsWith('#') ? safeHref(href) : undefined
  return address === undefined ? undefined : { type: 'link', href: address }
}
