'use client'

import { useTranslations } from 'next-intl'
import { structureWords } from '@/components/redline/change-words'
import { Button } from '@/components/ui/button'
import type { Blocker } from '@/domain/contract/shapes'
import { numbersOf } from '@/domain/unit-number'
import { useDesk } from '../../state/desk-context'
import { goToThread, goToUnit } from '../../state/go-to'
import { useOnDesk } from '../../state/on-desk'
import { firstWords } from '../margin/thread-summary'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

/** Everything that blocks approval; each line goes to its place. */
export function GateDialog() {
  const t = useTranslations('desk.gate')
  const desk = useDesk()
  const { gate, units, threads } = useOnDesk()
  const { closeDialog: close, chooseFilter } = desk.store
  const numbers = numbersOf(units)
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const groups = grouped(gate.blockers)
  const goTo = ({ kind, id }: Blocker) => {
    close()
    const thread = byId.get(id)
    if (kind === 'sign-off') goToUnit(desk, id)
    else if (thread) goToThread(desk, thread)
  }
  const say = ({ kind, id, message }: Blocker) => {
    const thread = byId.get(id)
    const number = numbers.get(kind === 'sign-off' ? id : (thread?.unitId ?? ''))
    if (kind === 'sign-off') return t('unit', { number: number ?? 0 })
    if (!thread) return message
    const { structure, original } = thread.suggestion ?? {}
    const proposed = structure ? structureWords(desk.t, structure) : original
    const words = thread.gap?.explanation ?? proposed ?? firstWords(thread) ?? thread.anchor?.quote
    return `${number === undefined ? '' : `${t('unit', { number })} · `}${words || thread.suggestion?.replacement || t('noWords')}`
  }
  return (
    <DeskDialog open onClose={close} title={gate.open ? t('open') : t('title')}>
      {gate.open && <p>{t('nothing')}</p>}
      {!gate.open && (
        <Button
          onClick={() => {
            chooseFilter({ blocks: true })
            close()
          }}
        >
          {t('show')}
        </Button>
      )}
      {groups.map(({ kind, blockers }) => (
        <section key={kind} className={styles.group}>
          <h3>{t(`kind.${kind}`, { count: blockers.length })}</h3>
          <ul className={kind === 'sign-off' ? styles.short : styles.list}>
            {blockers.map((blocker) => (
              <li key={blocker.id}>
                <button type="button" className={styles.lead} onClick={() => goTo(blocker)}>
                  {say(blocker)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DeskDialog>
  )
}

const KINDS = ['conflict', 'pending', 'gap', 'issue', 'sign-off'] as const

const grouped = (blockers: readonly Blocker[]) =>
  KINDS.map((kind) => ({ kind, blockers: blockers.filter((blocker) => blocker.kind === kind) })).filter(
    (group) => group.blockers.length > 0,
  )
