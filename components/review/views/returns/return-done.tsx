'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { BroughtBack } from '@/domain/contract/returns'
import { newWords, returnIn } from '../../commands/acts/returns'
import { keysOf } from '../../commands/commands'
import { inReadingOrder } from '../../model/threads'
import { undoAct } from '../../state/act'
import { useBusy, useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useOnDesk } from '../../state/on-desk'
import { Keys } from '../command-button'
import styles from './returns.module.css'

type Props = { brought: BroughtBack; name: string; onAnother: () => void }

/** What came, where the first of it is, and how all of it is taken back. */
export function ReturnDone({ brought, name, onAnother }: Props) {
  const t = useTranslations('desk.return')
  const desk = useDesk()
  const { units, threads } = useOnDesk()
  const busy = useBusy(returnIn(desk.articleId))
  const first = useMemo(() => {
    const came = new Set(brought.threadIds)
    return inReadingOrder(
      units,
      threads.filter(({ id }) => came.has(id)),
    )[0]
  }, [brought, units, threads])
  const leave = () => {
    onAnother()
    desk.store.closeDialog()
  }
  return (
    <>
      <p className={styles.soft}>
        <bdi>{name}</bdi>
      </p>
      <p ref={focus} tabIndex={-1} className={styles.how}>
        {brought.returnId === null ? t('nothing') : t('done', { what: newWords(desk.t, brought) })}
      </p>
      <div className={styles.actions}>
        {brought.returnId !== null && (
          <>
            <Button
              variant="primary"
              disabled={!first}
              onClick={() => {
                leave()
                if (first) goToThreadCard(desk, first)
              }}
            >
              {t('goToFirst')}
            </Button>
            <Button
              disabled={busy}
              onClick={() => {
                leave()
                undoAct(desk)
              }}
            >
              {t('undo')} <Keys names={keysOf('undo')} />
            </Button>
          </>
        )}
        <Button onClick={leave}>{t('close')}</Button>
      </div>
    </>
  )
}

const focus = (line: HTMLElement | null) => line?.focus()
