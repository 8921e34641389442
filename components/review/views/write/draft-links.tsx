'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useDraftActions } from '../../commands/draft-actions'
import type { Draft } from '../../model/draft'
import { useDesk } from '../../state/desk-context'
import { useGoTo } from '../../state/use-go-to'
import styles from '../margin/card.module.css'

type Props = { draft: Draft; linking: boolean }

/** The other places a gap is about: chosen by selecting their words. */
export function DraftLinks({ draft, linking }: Props) {
  const t = useTranslations('desk.gap')
  const { store } = useDesk()
  const { change } = useDraftActions()
  const { toWords } = useGoTo()
  return (
    <>
      {draft.links.length > 0 && (
        <ul className={styles.links}>
          {draft.links.map((link) => (
            <li key={`${link.paragraphId}:${link.start}:${link.end}`}>
              <button type="button" className={styles.link} onClick={() => toWords(link)}>
                {t(`relation.${link.relation}`)} “{link.quote}”
              </button>
              <button
                type="button"
                className={styles.text}
                onClick={() => change(draft.id, { links: draft.links.filter((other) => other !== link) })}
              >
                {t('unlink')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {linking ? (
        <p className={styles.warning}>
          {t('linking')}{' '}
          <button type="button" className={styles.text} onClick={() => store.set({ linkingId: null })}>
            {t('stopLinking')}
          </button>
        </p>
      ) : (
        <Button onClick={() => store.set({ linkingId: draft.id })}>{t('addLink')}</Button>
      )}
    </>
  )
}
