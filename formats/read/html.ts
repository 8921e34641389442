import type { Block } from './block'
import { readFlat } from './html-flat'
import { isOrdinary } from './html-scan'
import { readTree } from './html-tree'

/**
 * A web page, or an HTML fragment. Building a page as a browser does can take time and memory out of all proportion to its
 * size; such a page is read tag by tag instead, without its inline marks but with all its words.
 */
export function readHtml(html: string): Block[] {
  if (!isOrdinary(html)) return readFlat(html)
  try {
    return readTree(html)
  } catch (error) {
    // The depth can only be estimated beforehand, and the parser recurses.
    if (error instanceof RangeError) return readFlat(html)
    throw error
  }
}
