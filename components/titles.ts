import { useLocale, useTranslations } from 'next-intl'
import { isSameLanguage } from '@/domain/same-language'

type Titled = {
  readonly title: { readonly source: string; readonly target: string }
  readonly sourceLanguage: string
  readonly targetLanguage: string
}

/** A title and its language; of words that stand for a missing title it is the screen's. */
export type TitleLine = { readonly text: string; readonly lang: string | undefined }

/** The title that leads: that in the reader's language, else that of the translation; and the other one, if there is one. */
export function titlesFor(
  { title, sourceLanguage, targetLanguage }: Titled,
  locale: string,
): { lead: TitleLine | undefined; other: TitleLine | undefined } {
  const source = { text: title.source.trim(), lang: sourceLanguage }
  const target = { text: title.target.trim(), lang: targetLanguage }
  const order = isSameLanguage(sourceLanguage, locale) ? [source, target] : [target, source]
  const [lead, other] = order.filter(({ text }) => text !== '')
  return { lead, other }
}

/** The same for the screen, where an article without a title is called that. */
export function useTitles(): (article: Titled) => { lead: TitleLine; other: TitleLine | undefined } {
  const locale = useLocale()
  const t = useTranslations('library')
  return (article) => {
    const { lead = { text: t('untitled'), lang: undefined }, other } = titlesFor(article, locale)
    return { lead, other }
  }
}
