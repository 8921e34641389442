import type { Block } from './block'
import { readFlat } from './html-flat'
import { isOrdinary } from './html-scan'
import { readTree } from './html-tree'

/**
 * A web page, or a piece of one. The way a browser builds a page can take time and memory out of all proportion to its
 * size; a page that would is read tag by tag instead, without its inline marks but with all its words.
 */
export function readHtml(html: string): Block[] {
  if (!isOrdinary(html)) return readFlat(html)
  try {
    return readTree(html)
  } catch (error) {
    // How deep a page is can only be estimated before; the parser recurses.
    if (error instanceof RangeError) return readFlat(html)
    throw error
  }
}
