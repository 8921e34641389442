'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { usePlainWords } from '@/components/redline/change-words'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { useSuggestionActions } from '../../commands/suggestion-actions'
import { threadsQuery } from '../../state/article-queries'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useGoTo } from '../../state/use-go-to'
import styles from './card.module.css'

type Props = { thread: Thread; offers: Offers }

/** How it was decided, and the way back. */
export function Outcome({ thread, offers }: Props) {
  const t = useTranslations('desk.suggestion')
  const format = useFormatter()
  const { takeBack, openAgain, busy } = useSuggestionActions()
  const on = useDeskState(({ blockedUndo }) => (blockedUndo?.threadId === thread.id ? blockedUndo.by : null))
  const { suggestion } = thread
  if (!suggestion || suggestion.decision === 'pending') return null
  const { decision, decidedBy, decidedAt, decisionNote, appliedText, replacement } = suggestion
  const edited = appliedText !== undefined && appliedText !== replacement
  const date = decidedAt ? format.dateTime(new Date(decidedAt), { dateStyle: 'medium' }) : ''
  return (
    <>
      <p className={styles.outcome}>
        {t(`outcome.${decision}`, { name: decidedBy?.name ?? '', date })}
        {edited && ` ${t('appliedAs', { words: appliedText })}`}
        {decisionNote && (
          <>
            <br />
            {decisionNote}
          </>
        )}
      </p>
      {on && <StandingOn ids={on} />}
      {(offers.undo || offers.reopenSuggestion) && (
        <div className={styles.actions}>
          {offers.undo && (
            <Button disabled={busy} onClick={() => void takeBack(thread)}>
              {t('takeBack')}
            </Button>
          )}
          {offers.reopenSuggestion && (
            <Button disabled={busy} onClick={() => void openAgain(thread)}>
              {t('openAgain')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

/** The later acceptances that have to be taken back first; each leads to its card. */
function StandingOn({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('desk')
  const { articleId } = useDesk()
  const { data: threads = [] } = useQuery(threadsQuery(articleId))
  const { toThread, toCard } = useGoTo()
  const plain = usePlainWords()
  const lead = (thread: Thread) => {
    toThread(thread)
    toCard(thread.id)
  }
  return (
    <div className={styles.warning} role="alert">
      {t('suggestion.standing')}
      <ul className={styles.links}>
        {threads
          .filter(({ id }) => ids.includes(id))
          .map((thread) => (
            <li key={thread.id}>
              <button type="button" className={styles.link} onClick={() => lead(thread)}>
                {plain(thread)} · {thread.author.name}
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}
