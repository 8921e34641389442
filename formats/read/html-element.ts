import type { Element, ElementContent } from 'hast'
import { WORDLESS_ELEMENTS } from './html-elements'

/** Are the words of an element displayed? */
export function isShown(element: Element): boolean {
  const { tagName, properties } = element
  if (WORDLESS_ELEMENTS.has(tagName)) return false
  if (tagName === 'dialog' && properties.open === undefined) return false
  if (properties.hidden !== undefined && properties.hidden !== false) return false
  if (properties.ariaHidden === 'true' || ROLES_OF_THE_SITE.has(String(properties.role))) return false
  return !/(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden)/i.test(styleOf(element))
}

const ROLES_OF_THE_SITE = new Set(['navigation', 'search'])

export const styleOf = ({ properties: { style } }: Element): string => (typeof style === 'string' ? style : '')

/** The text as it is in the source, with its line breaks. */
export function codeOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || !isShown(node)) return ''
  return node.tagName === 'br' ? '\n' : node.children.map(codeOf).join('')
}
