'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { byOthers } from '../../model/since'
import { runsOf } from '../../model/since-runs'
import { numbersOf } from '../../model/unit-numbers'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useSinceQuery } from '../../state/use-since'
import { useSeeAll } from '../../state/use-visit'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Rereadings } from './rereadings'
import { RunList } from './run-list'
import styles from './since.module.css'

type Props = { article: Article; units: readonly Unit[]; threads: readonly Thread[] }

/** What others did since one was here, and how what reads otherwise read then. */
export function SinceDialog({ article, units, threads }: Props) {
  const t = useTranslations('desk.since')
  const { store } = useDesk()
  return (
    <DeskDialog open onClose={() => store.set({ dialog: null })} title={t('title')} size="wide">
      <Happened article={article} units={units} threads={threads} />
    </DeskDialog>
  )
}

function Happened({ article, units, threads }: Props) {
  const t = useTranslations('desk.since')
  const { me, store } = useDesk()
  const { data, isError, refetch } = useQuery({ ...useSinceQuery(), refetchOnMount: 'always' })
  const seenTo = useDeskState((state) => state.seenTo)
  const { seeAll, busy } = useSeeAll()
  if (!data && isError)
    return (
      <p role="alert">
        {t('failed')} <Button onClick={() => void refetch()}>{t('retry')}</Button>
      </p>
    )
  if (!data) return <p role="status">{t('loading')}</p>
  const numbers = numbersOf(units)
  const { all, isSeen } = byOthers(data, { meId: me.id, seenTo })
  const runs = runsOf(all)
  const isCut = data.events.length > 0 && (data.events[0]?.seq ?? 0) > data.since + 1
  return (
    <>
      {data.tooMany && <p className={styles.hint}>{t('tooMany')}</p>}
      {isCut && <p className={styles.hint}>{t('cut')}</p>}
      {!data.tooMany && runs.length === 0 && <p className={styles.hint}>{t('nothing')}</p>}
      <RunList runs={runs} units={units} threads={threads} numbers={numbers} />
      <Rereadings texts={data.texts} units={units} numbers={numbers} language={article.targetLanguage} />
      {!isSeen && (
        <p className={styles.actions}>
          <Button
            disabled={busy}
            onClick={() =>
              void seeAll().then((done) => {
                if (done) store.set({ dialog: null })
              })
            }
          >
            {t('seeAll')}
          </Button>
        </p>
      )}
    </>
  )
}
