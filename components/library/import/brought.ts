import type { NewArticle } from '@/domain/contract/inputs'

export type Format = NewArticle['format']
/** The texts that can be brought: two sides, or one text that holds both. */
export type Slot = 'source' | 'target' | 'bilingual'

/** What stands in the import's form. */
export type Brought = {
  readonly bilingual: boolean
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly format: Format
  readonly texts: Readonly<Record<Slot, string>>
}

export const NOTHING_YET: Brought = {
  bilingual: false,
  sourceLanguage: 'ko',
  targetLanguage: 'en',
  format: 'text',
  texts: { source: '', target: '', bilingual: '' },
}

/** A change made to the form as it stands then: a file takes its time to be read, and typing goes on meanwhile. */
export type Change = (change: (brought: Brought) => Brought) => void

export const slotsOf = ({ bilingual }: Brought): readonly Slot[] => (bilingual ? ['bilingual'] : ['source', 'target'])

/** The request that brings it in. */
export function requestOf(brought: Brought) {
  const { sourceLanguage, targetLanguage, format, texts, bilingual } = brought
  return {
    sourceLanguage,
    targetLanguage,
    format,
    ...(bilingual ? { bilingual: texts.bilingual } : { source: texts.source, target: texts.target }),
  }
}

/** The languages offered first; others are written as a tag by scripts. */
export const LANGUAGES = ['ko', 'en', 'ja', 'zh', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'vi', 'id'] as const
