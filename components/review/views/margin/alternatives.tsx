'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { alsoSplits, plainWords } from '@/components/redline/change-words'
import { Button } from '@/components/ui/button'
import type { Article, Thread } from '@/domain/contract/shapes'
import { offersFor } from '@/domain/offers'
import { acceptAndGoOn } from '../../commands/decide-commands'
import { partsInPlace } from '../../model/alternatives'
import { takeAround } from '../../model/cards'
import { type Foresight, foresee, foreseeParts } from '../../model/foresight'
import { useBusy, useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useOnDesk } from '../../state/on-desk'
import styles from './alternatives.module.css'
import { Disclosure } from './card-words'
import { ThreadSummary } from './thread-summary'

/** If there are more alternatives than this, only those around the one shown are listed. */
const FEW = 6

/** What accepting more parts at once would do isn't worked out before. */
const MOST_FORESEEN = 60
const NONE: readonly never[] = []

type Props = { thread: Thread; group: readonly Thread[] }

/**
 * The alternatives at this place, and what accepting each would do to the others. This is computed
 * for the open card only.
 */
export function Alternatives({ thread, group }: Props) {
  const t = useTranslations('desk.alternatives')
  const tOverflow = useTranslations('desk.overflow')
  const [whole, setWhole] = useState(false)
  const { article, units, threads } = useOnDesk()
  const foreseen = useMemo(() => foresee(units, threads), [units, threads])
  const byId = useMemo(() => new Map(threads.map((one) => [one.id, one])), [threads])
  const able = article.abilities.includes('decide')
  const groupsHere = useMemo(() => partsInPlace(threads), [threads])
  const effectOf = (id: string) => {
    const parts = groupsHere.get(id) ?? NONE
    if (!able || parts.length > MOST_FORESEEN) return null
    const effect =
      parts.length > 1
        ? foreseeParts(
            units,
            threads,
            parts.map((part) => part.id),
          )
        : foreseen(id)
    return <Effect effect={effect} byId={byId} />
  }
  if (group.length < 2) return effectOf(thread.id)
  const isShown = ({ id }: Thread) =>
    id === thread.id || (groupsHere.get(thread.id) ?? NONE).some((one) => one.id === id)
  const part = takeAround(group, group.findIndex(isShown), FEW)
  const left = part.before + part.after
  return (
    <section className={styles.group} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <ol>
        {(whole ? group : part.shown).map((one) => (
          <Alternative key={one.id} thread={one} shown={isShown(one)} article={article}>
            {effectOf(one.id)}
          </Alternative>
        ))}
      </ol>
      {left > 0 && (
        <Disclosure open={whole} onToggle={() => setWhole(!whole)}>
          {tOverflow(whole ? 'less' : 'rest', { count: left })}
        </Disclosure>
      )}
    </section>
  )
}

type AlternativeProps = { thread: Thread; shown: boolean; article: Article; children: ReactNode }

function Alternative({ thread, shown, article, children }: AlternativeProps) {
  const t = useTranslations('desk.alternatives')
  const desk = useDesk()
  const busy = useBusy(thread.id)
  const splits = alsoSplits(desk.t, thread)
  const splitting = useTranslations('desk.suggestion')('splits')
  const { suggestion, author } = thread
  if (!suggestion) return null
  const named = { name: author.name, words: plainWords(desk.t, thread) }
  const words = (
    <span lang={article.targetLanguage} dir="auto">
      <ThreadSummary thread={thread} />
    </span>
  )
  return (
    <li className={styles.one} aria-current={shown || undefined}>
      {shown ? (
        <span className={styles.words}>{words}</span>
      ) : (
        <button
          type="button"
          className={styles.words}
          aria-label={t('show', named)}
          onClick={() => goToThreadCard(desk, thread)}
        >
          {words}
        </button>
      )}
      <span className={styles.by}>
        <bdi>{author.name}</bdi>
        {shown && <b> · {t('shown')}</b>}
      </span>
      {!shown && offersFor(thread, article, desk.me.id).accept && (
        <Button
          className={styles.accept}
          disabled={busy}
          aria-label={t('acceptNamed', named)}
          onClick={() => void acceptAndGoOn(desk, thread)}
        >
          {t('accept')}
        </Button>
      )}
      {shown && splits && <p className={styles.effect}>{splitting}</p>}
      {shown && suggestion.reason && (
        <p className={styles.reason} dir="auto">
          {suggestion.reason}
        </p>
      )}
      {children}
    </li>
  )
}

/** "2 others will be in conflict." */
function Effect({ effect, byId }: { effect: Foresight | null; byId: ReadonlyMap<string, Thread> }) {
  const t = useTranslations('desk.alternatives')
  if (!effect) return <p className={styles.effect}>{t('impossible')}</p>
  const { conflicts, superseded } = effect
  const names = [...new Set(superseded.flatMap((id) => byId.get(id)?.author.name ?? []))].join(', ')
  const said = [
    superseded.length > 0 && t('same', { count: superseded.length, names }),
    conflicts.length > 0 && t('conflicts', { count: conflicts.length }),
  ].filter(Boolean)
  return said.length > 0 && <p className={styles.effect}>{said.join(' · ')}</p>
}
