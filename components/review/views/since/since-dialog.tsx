'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { seeAll, VISIT } from '../../commands/acts/visit'
import { byOthers } from '../../model/since'
import { runsOf } from '../../model/since-runs'
import { numbersOf } from '../../model/unit-numbers'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { knownSeq } from '../../state/since'
import { useSinceQuery } from '../../state/use-since'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Rereadings } from './rereadings'
import { RunList } from './run-list'
import styles from './since.module.css'

/** What others did since one was here, and how what reads otherwise read then. */
export function SinceDialog() {
  const t = useTranslations('desk.since')
  const { store } = useDesk()
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')} size="wide">
      <Happened />
    </DeskDialog>
  )
}

function Happened() {
  const t = useTranslations('desk.since')
  const desk = useDesk()
  const { me, store } = desk
  const { article, units, threads } = useOnDesk()
  const { data, isError, refetch } = useQuery({ ...useSinceQuery(), refetchOnMount: 'always' })
  const seenTo = useDeskState((state) => state.seenTo)
  const busy = useBusy(VISIT)
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
            onClick={async () => (await seeAll(desk, knownSeq(desk.client, desk.articleId))) && store.closeDialog()}
          >
            {t('seeAll')}
          </Button>
        </p>
      )}
    </>
  )
}
