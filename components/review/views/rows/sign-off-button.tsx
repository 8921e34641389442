'use client'

import { useTranslations } from 'next-intl'
import type { Unit } from '@/domain/contract/shapes'
import { revokeSignOff, signOff } from '../../commands/acts/sign-offs'
import { keysOf } from '../../commands/commands'
import type { RowSetting } from '../../model/rows'
import { useBusy, useDesk } from '../../state/desk-context'
import styles from './rows.module.css'

const [KEY] = keysOf('signOff')

type Props = { unit: Unit; number: number; setting: Pick<RowSetting, 'abilities' | 'meId' | 'signOffs'> }

/** The unit's number; ticked once it has been read as it stands by as many people as the policy asks. */
export function SignOffButton({ unit, number, setting: { abilities, meId, signOffs } }: Props) {
  const t = useTranslations('desk.row')
  const desk = useDesk()
  const busy = useBusy(unit.id)
  const current = unit.signOffs.filter((one) => one.current)
  const own = current.some(({ userId }) => userId === meId)
  const done = current.length >= signOffs
  const lapsed = !done && unit.signOffs.some((one) => !one.current)
  const able = abilities.includes(own ? 'revoke-sign-off' : 'sign-off')
  const names = current.map(({ name }) => name).join(', ')
  const state = done
    ? t('readBy', { names })
    : current.length > 0
      ? t('halfRead', { names })
      : t(lapsed ? 'lapsed' : 'unread')
  const face = (
    <>
      <span
        className={styles.tick}
        aria-hidden="true"
        data-state={done ? 'done' : current.length > 0 ? 'half' : lapsed ? 'lapsed' : 'none'}
      />
      <span>{number}</span>
    </>
  )
  if (!able)
    return (
      <span className={styles.number} data-done={done || undefined} title={state}>
        {face}
        <span className={styles.spoken}>{state}</span>
      </span>
    )
  return (
    <button
      type="button"
      className={styles.number}
      data-done={done || undefined}
      aria-pressed={own}
      aria-busy={busy}
      aria-label={t(own ? 'revoke' : 'signOff', { number, state })}
      title={`${t(own ? 'revokeShort' : 'signOffShort')} (${KEY}) · ${state}`}
      tabIndex={-1}
      onClick={() => void (own ? revokeSignOff : signOff)(desk, unit)}
    >
      {face}
    </button>
  )
}
