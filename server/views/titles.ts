import 'server-only'
import type { Locale } from '@/domain/contract/names'
import { isSameLanguage } from '@/domain/same-language'

type Titled = { readonly titleSource: string; readonly titleTarget: string; readonly sourceLanguage: string }

/** The title that leads in the reader's language, and the other one. */
export function titlesOf({ titleSource, titleTarget, sourceLanguage }: Titled, locale: Locale): [string, string] {
  const order: [string, string] = isSameLanguage(sourceLanguage, locale)
    ? [titleSource, titleTarget]
    : [titleTarget, titleSource]
  return order[0].trim() === '' ? [order[1], order[0]] : order
}
