'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SuggestedChange } from '@/components/redline/change'
import { plainWords } from '@/components/redline/change-words'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { decideGroup, groupSubject, putTogether, takeApart } from '../../commands/acts/groups'
import { keysOf } from '../../commands/commands'
import { changeableGroup, clashesOf } from '../../model/groups'
import { abridged, redlinePieces } from '../../model/redline-pieces'
import { useBusy, useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useOnDesk } from '../../state/on-desk'
import { Keys } from '../command-button'
import { RedlinePieces } from '../text/redline'
import styles from './card.module.css'
import { GroupTitle } from './thread-summary'

type Props = { thread: Thread; parts: readonly Thread[] }

/** The changes of a group in the paragraph of the thread, as a redline while they are undecided. */
export function GroupBody({ thread, parts }: Props) {
  const t = useTranslations('desk.group')
  const { article } = useOnDesk()
  const here = parts.filter(({ paragraphId }) => paragraphId === thread.paragraphId)
  return (
    <>
      <p className={styles.soft}>
        <GroupTitle parts={parts} />
        {here.length < parts.length && ` · ${t('here', { count: here.length })}`}
      </p>
      <div className={styles.change} lang={article.targetLanguage} dir="auto">
        <GroupRedline thread={thread} here={here} />
      </div>
      <NextPlace thread={thread} parts={parts} />
      <Clashes thread={thread} parts={parts} />
    </>
  )
}

function GroupRedline({ thread, here }: { thread: Thread; here: readonly Thread[] }) {
  const { units } = useOnDesk()
  const paragraph = useMemo(
    () => units.flatMap(({ target }) => target).find(({ id }) => id === thread.paragraphId),
    [units, thread.paragraphId],
  )
  const pieces = useMemo(() => {
    if (!paragraph || thread.suggestion?.decision !== 'pending') return null
    const hunks = here.flatMap(({ anchor, suggestion }) =>
      anchor && suggestion ? [{ start: anchor.start, end: anchor.end, insert: suggestion.replacement }] : [],
    )
    return abridged(
      redlinePieces(
        paragraph.text,
        hunks.toSorted((a, b) => a.start - b.start),
      ),
    )
  }, [paragraph, here, thread.suggestion?.decision])
  if (pieces) return <RedlinePieces pieces={pieces} />
  return here.slice(0, MOST).map((part) => (
    <div key={part.id}>
      <SuggestedChange thread={part} />
      <AppliedWords thread={part} />
    </div>
  ))
}

/** A part that was accepted in other words than those proposed. */
function AppliedWords({ thread: { suggestion } }: { thread: Thread }) {
  const t = useTranslations('desk.suggestion')
  const { decision, appliedText, replacement } = suggestion ?? {}
  if (decision !== 'accepted' || appliedText === undefined || appliedText === replacement) return null
  return <p className={styles.soft}>{t('appliedAs', { words: appliedText })}</p>
}

const MOST = 40

/** Goes to the group in the next paragraph that it changes, from the last to the first. */
function NextPlace({ thread, parts }: Props) {
  const t = useTranslations('desk.group')
  const desk = useDesk()
  const last = parts.findLastIndex(({ paragraphId }) => paragraphId === thread.paragraphId)
  const next = parts[last + 1] ?? parts[0]
  if (!next || next.paragraphId === thread.paragraphId) return null
  return (
    <p className={styles.soft}>
      <button type="button" className={styles.text} onClick={() => goToThreadCard(desk, next)}>
        {t('next')}
      </button>
    </p>
  )
}

/** The parts that are in conflict, each leading to its card, where it can be placed anew; or the others are accepted alone. */
function Clashes({ thread, parts }: Props) {
  const t = useTranslations('desk.group')
  const desk = useDesk()
  const { article, threads } = useOnDesk()
  const groupId = thread.suggestion?.groupId ?? ''
  const busy = useBusy(groupSubject(groupId))
  const clashes = useMemo(() => clashesOf(threads, groupId), [threads, groupId])
  if (clashes.length === 0 || thread.suggestion?.decision !== 'pending') return null
  return (
    <div className={styles.warning}>
      {t('clashes', { count: clashes.length })}
      <ul className={styles.links}>
        {clashes.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.link} onClick={() => goToThreadCard(desk, one)}>
              {plainWords(desk.t, one)}
            </button>
          </li>
        ))}
      </ul>
      {article.abilities.includes('decide') && (
        <Button disabled={busy} onClick={() => void decideGroup(desk, { parts, decision: 'accept', some: true })}>
          {t('acceptRest', { count: parts.length })}
        </Button>
      )}
    </div>
  )
}

/** Takes a group apart, or makes the parts one decision again. */
export function GroupActions({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.group')
  const desk = useDesk()
  const onDesk = useOnDesk()
  const busy = useBusy(groupSubject(thread.suggestion?.groupId ?? ''))
  const parts = changeableGroup(onDesk, thread, desk.me.id)
  if (!parts) return null
  const apart = thread.suggestion?.apart === true
  return (
    <div className={styles.actions}>
      <Button disabled={busy} onClick={() => void (apart ? putTogether : takeApart)(desk, parts)}>
        {t(apart ? 'putTogether' : 'takeApart')} <Keys names={keysOf('takeApart')} />
      </Button>
    </div>
  )
}
