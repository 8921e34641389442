import { europeanRenderings } from './european'
import { koreanRenderings } from './ko-en'
import { chineseRenderings } from './zh-en'

const NONE = new Set<string>()

/** The English stems that the word list of a language renders into: an English word outside of them can't be matched by it. */
export function renderingsOf(language: string): Set<string> {
  if (language === 'ko') return koreanRenderings
  if (language === 'zh') return chineseRenderings
  return language === 'de' || language === 'fr' ? europeanRenderings(language) : NONE
}
