import { Marked } from '@/components/marked'
import { useTitles } from '@/components/titles'
import type { ArticleNamed } from '@/domain/contract/mine'
import styles from './article-titles.module.css'

type Props = { article: Pick<ArticleNamed, 'title' | 'sourceLanguage' | 'targetLanguage'>; words?: string }

/** The title that leads, in its own language and direction. */
export function LeadTitle({ article, words = '' }: Props) {
  const { lead } = useTitles()(article)
  return (
    <span lang={lead.lang} dir="auto" className={styles.lead} data-untitled={lead.lang === undefined || undefined}>
      <Marked text={lead.text} words={words} />
    </span>
  )
}

/** The title of the other side, below it. */
export function OtherTitle({ article, words = '' }: Props) {
  const { other } = useTitles()(article)
  if (!other) return null
  return (
    <p className={styles.other} lang={other.lang} dir="auto">
      <Marked text={other.text} words={words} />
    </p>
  )
}
