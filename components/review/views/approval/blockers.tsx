'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { structureWords } from '@/components/redline/change-words'
import { Button } from '@/components/ui/button'
import type { Blocker, Gate, Thread } from '@/domain/contract/shapes'
import { numbersOf } from '@/domain/unit-number'
import { blockersToSettle } from '../../model/groups'
import { useChecks } from '../../state/checks'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard, goToUnit } from '../../state/go-to'
import { useOnDesk, useUnits } from '../../state/on-desk'
import { categoryWords } from '../../state/words'
import dialogs from '../dialogs/dialogs.module.css'
import { firstWords, GroupTitle } from '../margin/thread-summary'

/** Everything that blocks approval, a group in one line; each line goes to its place. */
export function Blockers({ gate }: { gate: Gate }) {
  const t = useTranslations('desk.gate')
  const desk = useDesk()
  const { units, threads, groups, findings } = useOnDesk()
  const { titleOf } = useChecks()
  const { closeDialog: close, chooseFilter } = desk.store
  const numbers = numbersOf(units)
  const wordsOf = useThreadWords()
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const findingById = new Map(findings.map((finding) => [finding.id, finding]))
  const goTo = ({ kind, id }: Blocker) => {
    close()
    const place = byId.get(id) ?? findingById.get(id)
    if (kind === 'sign-off') goToUnit(desk, id)
    else if (place) goToThreadCard(desk, place)
  }
  const say = ({ kind, id, message }: Blocker) => {
    if (kind === 'sign-off') return t('unit', { number: numbers.get(id) ?? 0 })
    const finding = findingById.get(id)
    if (finding)
      return (
        <>
          {t('unit', { number: numbers.get(finding.unitId) ?? 0 })} · <b>{titleOf(finding.check)}</b> {finding.message}
        </>
      )
    const thread = byId.get(id)
    if (!thread) return message
    const parts = groups.get(id)
    if (!parts) return wordsOf(thread, thread.issue && categoryWords(desk.t, thread.issue.category))
    return (
      <>
        {t('unit', { number: numbers.get(thread.unitId ?? '') ?? 0 })} · <GroupTitle parts={parts} />
      </>
    )
  }
  const all = useRef<HTMLDivElement>(null)
  // They come after the dialog: the focus goes to what one came for.
  useEffect(() => all.current?.querySelector<HTMLElement>('button')?.focus(), [])
  return (
    <div ref={all}>
      {ofEachKind(blockersToSettle(gate.blockers)).map(({ kind, blockers }) => (
        <section key={kind} className={dialogs.group}>
          <h3>{t(`kind.${kind}`, { count: blockers.length })}</h3>
          {kind !== 'unchecked' && kind !== 'empty' && (
            <ul className={kind === 'sign-off' ? dialogs.short : dialogs.list}>
              {blockers.map((blocker) => (
                <li key={blocker.id}>
                  <button type="button" className={dialogs.lead} onClick={() => goTo(blocker)}>
                    {say(blocker)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <div className={dialogs.actions}>
        <Button
          onClick={() => {
            chooseFilter({ blocks: true })
            close()
          }}
        >
          {t('show')}
        </Button>
      </div>
    </div>
  )
}

const KINDS = ['conflict', 'pending', 'gap', 'issue', 'finding', 'unchecked', 'empty', 'sign-off'] as const

const ofEachKind = (blockers: readonly Blocker[]) =>
  KINDS.map((kind) => ({ kind, blockers: blockers.filter((blocker) => blocker.kind === kind) })).filter(
    (group) => group.blockers.length > 0,
  )

/** A thread in one line: where it is, and what it says; `unsaid` where it says nothing. */
export function useThreadWords() {
  const t = useTranslations('desk.gate')
  const desk = useDesk()
  const numbers = numbersOf(useUnits())
  return (thread: Thread, unsaid = ''): string => {
    const number = numbers.get(thread.unitId ?? '')
    const { structure, original } = thread.suggestion ?? {}
    const proposed = structure ? structureWords(desk.t, structure) : original
    const said = thread.gap?.explanation ?? proposed ?? firstWords(thread) ?? thread.anchor?.quote
    const words = said || thread.suggestion?.replacement || unsaid
    return [number === undefined ? '' : t('unit', { number }), words].filter(Boolean).join(' · ')
  }
}
