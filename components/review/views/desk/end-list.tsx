'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { oneOfEach } from '@/domain/groups'
import { beginAboutArticle } from '../../commands/drafts'
import { showsSettled } from '../../model/filter'
import { hasNoPlace, isAboutArticle, isSettled } from '../../model/threads'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { DRAFT_CARD, Later, LOST_EDITORS } from '../later'
import { Card } from '../margin/card'
import styles from './end-list.module.css'

const NO_PROPS = {}

/** Threads without a place in the text: about the article, or with their paragraph and unit gone. */
export function EndList() {
  const t = useTranslations('desk.end')
  const desk = useDesk()
  const {
    article,
    places,
    shown: { threads },
  } = useOnDesk()
  const editing = useDeskState(({ inlineEdits }) => inlineEdits.length > 0)
  const showResolved = useDeskState((state) => state.showResolved)
  const withSettled = useDeskState(showsSettled)
  const focused = useDeskState((state) => state.threadId)
  const drafts = useDeskState((state) => state.drafts).filter(({ place }) => place === null)
  // These are few; only they are gone through at each key.
  const here = useMemo(
    () => threads.filter((thread) => isAboutArticle(thread) || hasNoPlace(thread, places)),
    [threads, places],
  )
  const settled = useMemo(() => oneOfEach(threads.filter(isSettled)).length, [threads])
  const shown = here.filter((thread) => withSettled || thread.id === focused || !isSettled(thread))
  const about = shown.filter(isAboutArticle)
  const adrift = shown.filter((thread) => hasNoPlace(thread, places))
  const able = (action: string) => article.abilities.includes(action)
  const card = (thread: Thread) => <Card key={thread.id} thread={thread} />
  return (
    <div className={styles.end}>
      {editing && <Later view={LOST_EDITORS} props={NO_PROPS} />}
      {(about.length > 0 || drafts.length > 0 || able('comment')) && (
        <section>
          <h2>{t('about')}</h2>
          <div className={styles.cards}>
            {about.map(card)}
            {drafts.map((draft) => (
              <Later key={draft.id} view={DRAFT_CARD} props={{ draft }} />
            ))}
          </div>
          <div className={styles.actions}>
            {able('comment') && <Button onClick={() => beginAboutArticle(desk, 'comment')}>{t('comment')}</Button>}
            {able('mark-issue') && <Button onClick={() => beginAboutArticle(desk, 'issue')}>{t('issue')}</Button>}
            {able('mark-gap') && <Button onClick={() => beginAboutArticle(desk, 'gap')}>{t('gap')}</Button>}
          </div>
        </section>
      )}
      {adrift.length > 0 && (
        <section>
          <h2>{t('removed')}</h2>
          <p className={styles.hint}>{t('removedWhy')}</p>
          <div className={styles.cards}>{adrift.map(card)}</div>
        </section>
      )}
      {settled > 0 && showResolved === withSettled && (
        <button type="button" className={styles.toggle} aria-pressed={showResolved} onClick={desk.store.toggleResolved}>
          {t(showResolved ? 'hideClosed' : 'showClosed', { count: settled })}
        </button>
      )}
    </div>
  )
}
