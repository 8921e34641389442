'use client'

import { useTranslations } from 'next-intl'
import { plainWords } from '@/components/redline/change-words'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { keysOf } from '../../commands/commands'
import { beginFix } from '../../commands/drafts'
import { fixesOf, isFixable } from '../../model/threads'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useArticle, useThreads } from '../../state/on-desk'
import { detailWords } from '../../state/words'
import { Keys } from '../command-button'
import styles from './card.module.css'

/** What a suggestion is made for: goes to the gap or the issue. */
export function FixOf({ threadId }: { threadId: string }) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const thread = useThreads().find(({ id }) => id === threadId)
  if (!thread) return null
  const own = thread.gap?.explanation ?? thread.comments[0]?.body ?? thread.anchor?.quote ?? ''
  return (
    <p className={styles.fixes}>
      <button type="button" className={styles.link} onClick={() => goToThreadCard(desk, thread)}>
        {t(thread.kind === 'gap' ? 'fix.ofGap' : 'fix.ofIssue', { kind: detailWords(t, thread) ?? '' })}
        {own && <span className={styles.about}>{own}</span>}
      </button>
    </p>
  )
}

/** The suggestions made for a gap or an issue, or chosen as what fixed it. */
export function Fixes({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const fixes = fixesOf(thread, useThreads())
  if (fixes.length === 0) return null
  return (
    <ul className={styles.links} aria-label={t('fix.suggested')}>
      {fixes.map((fix) => (
        <li key={fix.id}>
          <button type="button" className={styles.link} onClick={() => goToThreadCard(desk, fix)}>
            {t(`fix.${fix.suggestion?.decision ?? 'pending'}`)} {plainWords(desk.t, fix)} · {fix.author.name}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Whether a correction can be suggested for a gap or an issue. */
export function useFixable(thread: Thread): boolean {
  const { abilities, locked } = useArticle()
  return isFixable(thread) && abilities.includes('suggest') && !locked
}

/** Suggests a correction for a gap or an issue. `first`: it is what is to be done. */
export function SuggestFix({ thread, first = false }: { thread: Thread; first?: boolean }) {
  const t = useTranslations('desk.fix')
  const desk = useDesk()
  return (
    <Button {...(first && { variant: 'primary' as const })} onClick={() => beginFix(desk, thread)}>
      {t('suggest')} <Keys names={keysOf('suggest')} />
    </Button>
  )
}
