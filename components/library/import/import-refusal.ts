'use client'

import { useTranslations } from 'next-intl'
import type { Problem } from '@/domain/contract/problem'
import { isSameLanguage } from '@/domain/same-language'
import { type ImportDraft, SIDES } from './import-draft'

/**
 * What a refused import means, field by field. What is wrong inside a document is said by the server, which has read it; the
 * rest is said in the person's language. `otherwise`: the words for what isn't about the import at all.
 */
export function useImportRefusal(problem: Problem | null, { languages }: ImportDraft, otherwise: string | null) {
  const t = useTranslations('import.refused')
  if (!problem) return { at: () => undefined, all: otherwise }
  const issues = problem.issues ?? []
  const isInside = issues.some(({ path }) => path.startsWith('bilingual.'))

  const at = (path: string): string | undefined => {
    if (isInside && path === 'bilingual') return t('unreadable', { why: problem.detail })
    const issue = issues.find((one) => one.path === path)
    if (!issue) return
    switch (problem.code) {
      case 'TOO_LARGE':
        return t('tooLarge', { why: issue.message })
      case 'UNSUPPORTED_FORMAT':
        return t('unsupported', { why: issue.message })
      case 'UNREADABLE_DOCUMENT':
        return t('unreadable', { why: issue.message })
      case 'INVALID_INPUT':
        return ofField(path, issue.message) ?? issue.message
      default:
        return issue.message
    }
  }
  function ofField(path: string, message: string): string | undefined {
    if (message === 'holds no text' || message === 'must not be blank') return t('noText')
    if (message.includes('beside the other language')) return t('oneSided')
    if (message.includes('as bilingual')) return t('holdsBoth')
    const side = SIDES.find((one) => path === `${one}Language`)
    if (!side) return
    if (languages[side] === '') return t('undetected')
    return t(isSameLanguage(languages.source, languages.target) ? 'sameLanguage' : 'language')
  }
  switch (problem.code) {
    case 'TOO_LARGE':
      return { at, all: t('tooLarge', { why: problem.detail }) }
    case 'UNSUPPORTED_FORMAT':
      return { at, all: t('unsupported', { why: problem.detail }) }
    case 'UNREADABLE_DOCUMENT':
      return { at, all: t('unreadable', { why: problem.detail }) }
    case 'INVALID_INPUT':
      if (isInside) return { at, all: t('unreadable', { why: problem.detail }) }
      return { at, all: issues.map(({ path }) => at(path)).join(' ') || otherwise }
    default:
      return { at, all: otherwise }
  }
}
