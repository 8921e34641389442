'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { When } from '@/components/ui/when'
import type { Thread } from '@/domain/contract/shapes'
import { useCommand } from '../../commands/use-command'
import { useArticle, useParts } from '../../state/on-desk'
import { Keys } from '../command-button'
import styles from './card.module.css'

/** What was decided in a file that came back, for an editor to confirm or to dismiss. */
export function DecidedOutside({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.outside')
  const { abilities } = useArticle()
  const parts = useParts(thread.id) ?? [thread]
  const decided = parts.flatMap(({ suggestion }) => suggestion?.outside ?? [])
  const [outside] = decided
  if (!outside) return null
  const { decision, name, at } = outside
  return (
    <div className={styles.outside}>
      <p>
        {t(decision, { name })}
        {at !== undefined && (
          <>
            {' · '}
            <When at={at} />
          </>
        )}
        {decided.length < parts.length && ` · ${t('partly', { count: decided.length, of: parts.length })}`}
      </p>
      {abilities.includes('decide') && (
        <div className={styles.actions}>
          <Does command="confirmOutside" words={t(`confirm.${decision}`)} />
          <Does command="dismissOutside" words={t('dismiss')} />
        </div>
      )}
    </div>
  )
}

type DoesProps = { command: 'confirmOutside' | 'dismissOutside'; words: string }

/** Where it can't be done, its title says why, and so does pressing it. */
function Does({ command, words }: DoesProps) {
  const { keys, reason, title, run } = useCommand(command)
  return (
    <Button title={title} aria-disabled={reason === null ? undefined : true} onClick={run}>
      {words} <Keys names={keys} />
    </Button>
  )
}
