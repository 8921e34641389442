import 'server-only'
import type { SearchHit } from '@/domain/contract/search-routes'
import { placesOf, type SearchPart } from '@/domain/search'
import { fromWholeWord, withoutHalfWord } from '@/domain/text/context'
import { ceil, floor } from '@/domain/text/grapheme'

/** UTF-16 code units shown before and after the first of the words. */
const BEFORE = 60
const BEHIND = 120

/** The first of the words with their context, and where words are in it; a … marks where the text continues. */
export function excerptOf(text: string, parts: readonly SearchPart[]): Pick<SearchHit, 'excerpt' | 'ranges'> {
  const places = placesOf(text, parts)
  const first = places[0] ?? { start: 0, end: 0 }
  const from = floor(text, Math.max(0, first.start - BEFORE))
  const to = ceil(text, Math.min(text.length, first.end + BEHIND))
  const before = text.slice(from, first.start)
  const after = text.slice(first.end, to)
  const start = first.start - (from > 0 ? fromWholeWord(before) : before).length
  const end = first.end + (to < text.length ? withoutHalfWord(after) : after).length
  const lead = start > 0 ? '…' : ''
  const by = lead.length - start
  return {
    excerpt: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    ranges: places.filter((place) => place.end <= end).map((place) => [place.start + by, place.end + by]),
  }
}
