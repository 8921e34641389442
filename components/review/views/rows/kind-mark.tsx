import { useTranslations } from 'next-intl'
import type { Proposed } from '../../model/structure'
import { useDesk } from '../../state/desk-context'
import { paragraphKindWords } from '../../state/paragraph-kinds'
import text from '../text/text.module.css'
import styles from './structure.module.css'

type Props = { change: Proposed<'kind'>; focused: string | null }

/** Above a paragraph: what it is to become. */
export function KindMark({ change: { thread, structure }, focused }: Props) {
  const t = useTranslations('desk.structure')
  const { t: say } = useDesk()
  return (
    <p className={styles.kind}>
      <span data-threads={thread.id} data-lit={thread.id === focused || undefined}>
        <span className={text.spoken}>{t('suggestedBy', { name: thread.author.name })} </span>
        <span aria-hidden="true">→ </span>
        {paragraphKindWords(say, structure.to, structure.level)}
      </span>
    </p>
  )
}
