'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { HINTS_COOKIE } from '@/components/hints-cookie'
import { keepChoice } from '@/components/keep-choice'
import { type CommandName, commandNamed, keysOf } from '../../commands/commands'
import { useDesk } from '../../state/desk-context'
import { returnFocus } from '../../state/go-to'
import { useArticle } from '../../state/on-desk'
import { Keys } from '../command-button'
import styles from './hints.module.css'

/** On the first visit in this browser, and never again: three lines above the article that say how it is reviewed. */
export function Hints() {
  const t = useTranslations('desk.hints')
  const desk = useDesk()
  const { abilities } = useArticle()
  const [open, setOpen] = useState(true)
  useEffect(() => keepChoice(HINTS_COOKIE, 'seen'), [])
  if (!open) return null
  const close = () => {
    setOpen(false)
    returnFocus(desk)
  }
  return (
    <section className={styles.hints} aria-label={t('title')}>
      <ol>
        {abilities.includes('comment') && (
          <li>
            {t('select')} <HintKeys of={['suggest', 'comment', 'issue', 'gap']} />
          </li>
        )}
        <li>
          {t('findings')} <HintKeys of={['nextFinding', 'nextThread']} />
        </li>
        {abilities.includes('decide') && (
          <li>
            {t('decide')} <HintKeys of={['accept', 'reject', 'signOff']} />
          </li>
        )}
      </ol>
      <button type="button" className={styles.close} onClick={close}>
        {t('close')}
      </button>
    </section>
  )
}

function HintKeys({ of }: { of: readonly CommandName[] }) {
  return (
    <span className={styles.keys}>
      {of.map((command) => (
        <HintKey key={command} command={command} />
      ))}
    </span>
  )
}

function HintKey({ command }: { command: CommandName }) {
  const { t } = useDesk()
  return (
    <span title={commandNamed(command).label(t)}>
      <Keys names={keysOf(command).slice(0, 1)} />
    </span>
  )
}
