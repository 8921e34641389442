import type { Element, Root, RootContent } from 'hast'
import { isShown } from './html-element'

/**
 * The part of a page that is the article: its one <main>, and in it its one <article>, if that contains most of the words.
 * Otherwise all of it: surplus can be removed later, missing words can't be recovered. A headline outside is included.
 */
export function articleIn(page: Root): (Root | Element)[] {
  const main = mostOf(page, 'main') ?? page
  const article = mostOf(main, 'article') ?? main
  if (article.type === 'root' || elementsIn(article, 'h1').length > 0) return [article]
  return [...elementsIn(page, 'h1').slice(0, 1), article]
}

function mostOf(page: Root | Element, name: string): Element | undefined {
  const [only, ...others] = elementsIn(page, name)
  return only && others.length === 0 && length(only) * 2 >= length(page) ? only : undefined
}

/** The visible elements of that name, outermost ones only. */
function elementsIn(node: Root | RootContent, name: string): Element[] {
  if (node.type === 'root') return node.children.flatMap((child) => elementsIn(child, name))
  if (node.type !== 'element' || !isShown(node)) return []
  if (node.tagName === name) return [node]
  return node.children.flatMap((child) => elementsIn(child, name))
}

/** The length of an element's text, without white space. */
function length(node: Root | RootContent): number {
  if (node.type === 'text') return node.value.replace(/\s+/g, '').length
  if (node.type !== 'root' && (node.type !== 'element' || !isShown(node))) return 0
  return node.children.reduce((sum, child) => sum + length(child), 0)
}
