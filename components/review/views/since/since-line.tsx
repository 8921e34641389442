'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Article } from '@/domain/contract/shapes'
import { MOMENT } from '../../model/moment'
import { byOthers } from '../../model/since'
import { summaryOf } from '../../model/since-summary'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useSinceQuery } from '../../state/use-since'
import { useSeeAll } from '../../state/use-visit'
import styles from './since.module.css'

/** What others did since one was here, in a line. Its place is kept from the beginning, so that the article doesn't move. */
export function SinceLine({ article }: { article: Article }) {
  const since = useDeskState((state) => state.since)
  const [awaited] = useState(article.seq > since)
  return awaited ? (
    <div className={styles.line}>
      <Told />
    </div>
  ) : null
}

function Told() {
  const t = useTranslations('desk.since')
  const { me, store } = useDesk()
  const { data } = useQuery(useSinceQuery())
  const seenTo = useDeskState((state) => state.seenTo)
  const { seeAll, busy } = useSeeAll()
  if (!data) return null
  const { all, unseen, isSeen } = byOthers(data, { meId: me.id, seenTo })
  if (all.length === 0 && !data.tooMany) return null
  const look = () => store.set({ dialog: 'since' })
  return (
    <>
      {!isSeen && (
        <p>
          {data.tooMany ? (
            t('tooMany')
          ) : (
            <Summary events={unseen} texts={seenTo > data.since ? 0 : data.texts.length} />
          )}
        </p>
      )}
      <button type="button" className={styles.link} aria-keyshortcuts="V" onClick={look}>
        <span>{t(isSeen ? 'lookAgain' : 'look')}</span> <kbd>V</kbd>
      </button>
      {!isSeen && (
        <button type="button" className={styles.link} disabled={busy} onClick={() => void seeAll()}>
          {t('seeAll')}
        </button>
      )}
    </>
  )
}

type SummaryProps = { events: Parameters<typeof summaryOf>[0]; texts: number }

function Summary({ events, texts }: SummaryProps) {
  const t = useTranslations('desk.since')
  const format = useFormatter()
  const said = summaryOf(events).map(({ of, count }) => t(`count.${of}`, { count }))
  const [first] = events
  if (!first) return null
  return t.rich('line', {
    what: [...said, ...(texts > 0 ? [t('count.texts', { count: texts })] : [])].join(', '),
    from: () => <time dateTime={first.at}>{format.dateTime(new Date(first.at), MOMENT)}</time>,
  })
}
