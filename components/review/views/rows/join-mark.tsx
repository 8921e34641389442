import { useTranslations } from 'next-intl'
import type { Proposed } from '../../model/structure'
import text from '../text/text.module.css'

type Props = { join: Proposed<'join-next'>; at: number; focused: string | null }

/** At a paragraph's end: it is to run on into the next. `at`: the offset that it stands at. */
export function JoinMark({ join: { thread }, at, focused }: Props) {
  const t = useTranslations('desk.structure')
  return (
    <span className={text.joined} data-at={at} data-threads={thread.id} data-lit={thread.id === focused || undefined}>
      <span className={text.spoken}>{t('suggestedBy', { name: thread.author.name })} </span>
      <span aria-hidden="true">⤶ </span>
      {t('joined')}
    </span>
  )
}
