import { readFlat } from './html-flat'
import { isOrdinary } from './html-scan'
import { readTree } from './html-tree'
import { type Reading, single } from './reading'

/**
 * A web page, or an HTML fragment. Building a page as a browser does can take time and memory out of all proportion to its
 * size; such a page is read tag by tag instead, without its inline marks but with all its words.
 */
export function readHtml(html: string): Reading {
  if (!isOrdinary(html)) return single(readFlat(html))
  try {
    return readTree(html)
  } catch (error) {
    // The depth can only be estimated beforehand, and the parser recurses.
    if (error instanceof RangeError) return single(readFlat(html))
    throw error
  }
}
