'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useOptimistic, useRef } from 'react'
import type { CheckId } from '@/domain/contract/names'
import { patchArticle } from '../../commands/acts/article'
import { useChecks } from '../../state/checks'
import { useDesk } from '../../state/desk-context'
import styles from './checks.module.css'

/** Which checks run in this article. A switch turns at once, and back where it is refused. */
export function CheckSwitches({ off }: { off: readonly CheckId[] }) {
  const t = useTranslations('desk.findings')
  const { checks } = useChecks()
  const desk = useDesk()
  const [shown, show] = useOptimistic(off)
  // Whoever turns several in a row doesn't wait for each: what was asked for last is sent when the one before is through.
  const wanted = useRef<readonly CheckId[] | null>(null)
  const sending = useRef(false)
  const turn = (check: CheckId, on: boolean) => {
    const before = wanted.current ?? shown
    const checksOff = on ? before.filter((other) => other !== check) : [...before, check]
    wanted.current = checksOff
    startTransition(async () => {
      show(checksOff)
      if (sending.current) return
      sending.current = true
      for (let next = wanted.current; next !== null; next = wanted.current === next ? null : wanted.current)
        if (!(await patchArticle(desk, { checksOff: [...next] }))) break
      wanted.current = null
      sending.current = false
    })
  }
  return (
    <fieldset className={styles.switches}>
      <legend>{t('switches')}</legend>
      {checks.map(({ id, title, summary }) => (
        <label key={id} title={summary}>
          <input type="checkbox" checked={!shown.includes(id)} onChange={({ target }) => turn(id, target.checked)} />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
