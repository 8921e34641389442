import type { Element, ElementContent } from 'hast'
import { styleOf } from './html-element'

/**
 * Pages that Word saved have no list elements: an item is a paragraph with its bullet or number as words, in a span that is
 * named so (`mso-list:Ignore`), or, in filtered pages, ended by spaces of another size.
 */
export const isWordListItem = (element: Element): boolean =>
  /(?:^|;)\s*mso-list:\s*l\d/i.test(styleOf(element)) || element.children.some(isWordListMarker)

export function isWordListMarker(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  if (/mso-list:\s*ignore/i.test(styleOf(node))) return true
  return (
    node.tagName === 'span' &&
    node.children.some((child) => child.type === 'element' && SPACES.test(styleOf(child)) && isBlank(child))
  )
}

const SPACES = /(?:^|;)\s*font:\s*7(?:\.0)?pt\s+["']?Times New Roman/i

const isBlank = ({ children }: Element) => children.every((child) => child.type === 'text' && child.value.trim() === '')
