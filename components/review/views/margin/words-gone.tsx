'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { offersFor } from '@/domain/offers'
import { keepOpen, resolve, resolveGap } from '../../commands/acts/threads'
import { asksAboutWords } from '../../model/threads'
import { useBusy, useDesk } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import styles from './card.module.css'

/** The words of a thread are gone from the text. An open one asks whether it is fixed by that. */
export function WordsGone({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.card')
  const id = useId()
  const desk = useDesk()
  const article = useArticle()
  const busy = useBusy(thread.id)
  const offers = offersFor(thread, article, desk.me.id)
  const keeps = article.abilities.includes('resolve-thread')
  const ends = thread.kind === 'gap' ? offers.resolveGap : offers.resolve
  if (!asksAboutWords(thread) || !(keeps || ends)) return <p className={styles.soft}>{t('orphaned')}</p>
  const fix = () =>
    thread.kind === 'gap'
      ? void resolveGap(desk, { thread, resolution: 'fixed', note: t('gone.note') })
      : void resolve(desk, thread)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a question, not a field set.
    <div role="group" aria-labelledby={id} className={styles.warning}>
      <p id={id} className={styles.question}>
        {t('gone.ask')}
      </p>
      <div className={styles.actions}>
        {ends && (
          <Button disabled={busy} onClick={fix}>
            {t('gone.fixed')}
          </Button>
        )}
        {keeps && (
          <Button disabled={busy} onClick={() => void keepOpen(desk, { thread })}>
            {t('gone.stillOpen')}
          </Button>
        )}
      </div>
      {keeps && <p className={styles.move}>{t('gone.move')}</p>}
    </div>
  )
}
