import { europeanRenderings } from './european'
import { koreanRenderings } from './ko-en'
import { chineseRenderings } from './zh-en'

const NONE = new Set<string>()

/** The English stems that a language's word list translates into: it can't match any other English word. */
export function renderingsOf(language: string): Set<string> {
  if (language === 'ko') return koreanRenderings
  if (language === 'zh') return chineseRenderings
  return language === 'de' || language === 'fr' ? europeanRenderings(language) : NONE
}
