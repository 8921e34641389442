'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { seeAll, VISIT } from '../../commands/acts/article'
import { summaryOf } from '../../model/activity-runs'
import { eventsOfOthers, MOMENT } from '../../model/since'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { knownSeq, useSinceQuery } from '../../state/since'
import { CommandButton } from '../command-button'
import styles from './since.module.css'

/** How much others did since the last visit, the way to all of it, and that one has seen it. */
export function SinceTold() {
  const t = useTranslations('desk.since')
  const desk = useDesk()
  const { me } = desk
  const { data } = useQuery(useSinceQuery())
  const seenTo = useDeskState((state) => state.seenTo)
  const busy = useBusy(VISIT)
  if (!data) return null
  const { all, unseen, isSeen } = eventsOfOthers(data, { meId: me.id, seenTo })
  if (all.length === 0 && !data.tooMany) return null
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
      <CommandButton command="since" className={styles.link}>
        <span>{t(isSeen ? 'showAgain' : 'show')}</span>
      </CommandButton>
      {!isSeen && (
        <button
          type="button"
          className={styles.link}
          disabled={busy}
          onClick={() => void seeAll(desk, knownSeq(desk.client, desk.articleId))}
        >
          {t('markAllRead')}
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
