'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { rangeWords } from '@/domain/assignment-range'
import type { Assignment } from '@/domain/contract/assignment'
import { assignmentsOf, endAssignment, handOver, withdrawAssignment } from '../../commands/acts/assignments'
import { useBusy, useDesk } from '../../state/desk-context'
import { goToUnit } from '../../state/go-to'
import { useArticle, useMembers } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import dialogs from '../dialogs/dialogs.module.css'
import styles from './assignments.module.css'
import { NewAssignment } from './new-assignment'

/** Who is to work on which part, until when. */
export function AssignmentsDialog() {
  const t = useTranslations('desk.assigned')
  const { store } = useDesk()
  const { assignments = [], abilities } = useArticle()
  const able = abilities.includes('assign')
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      {assignments.length === 0 && <p className={dialogs.hint}>{t('nobody')}</p>}
      <ul className={dialogs.people}>
        {assignments.map((assignment) => (
          <AssignmentLine key={assignment.id} assignment={assignment} able={able} />
        ))}
      </ul>
      {able && <NewAssignment />}
    </DeskDialog>
  )
}

function AssignmentLine({ assignment, able }: { assignment: Assignment; able: boolean }) {
  const t = useTranslations('desk.assigned')
  const desk = useDesk()
  const busy = useBusy(assignmentsOf(desk.articleId))
  const { id, userId, name, note } = assignment
  return (
    <li className={dialogs.person}>
      <span className={dialogs.name}>
        {name}
        <small>
          <Range assignment={assignment} />
          {note !== undefined && <> · {note}</>}
        </small>
      </span>
      {(able || userId === desk.me.id) && (
        <span className={styles.acts}>
          <button
            type="button"
            className={dialogs.text}
            disabled={busy}
            aria-label={t('doneNamed', { name })}
            onClick={() => void endAssignment(desk, id)}
          >
            {t('done')}
          </button>
          <HandOver assignment={assignment} busy={busy} />
          {able && (
            <button
              type="button"
              className={dialogs.text}
              disabled={busy}
              aria-label={t('withdrawNamed', { name })}
              onClick={() => void withdrawAssignment(desk, id)}
            >
              {t('withdraw')}
            </button>
          )}
        </span>
      )}
    </li>
  )
}

/** What it is of, which leads there, and until when. */
function Range({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('assignments')
  const format = useFormatter()
  const desk = useDesk()
  const words = rangeWords(assignment, t)
  const { fromUnitId, dueAt } = assignment
  return (
    <>
      {fromUnitId === undefined ? (
        words
      ) : (
        <button
          type="button"
          className={dialogs.text}
          onClick={() => {
            desk.store.closeDialog()
            goToUnit(desk, fromUnitId)
          }}
        >
          {words}
        </button>
      )}
      {dueAt !== undefined &&
        ` · ${t('due', { date: format.dateTime(new Date(dueAt), { dateStyle: 'medium', timeZone: 'UTC' }) })}`}
    </>
  )
}

/** Chosen from the other members, it is theirs at once. */
function HandOver({ assignment: { id, userId, name }, busy }: { assignment: Assignment; busy: boolean }) {
  const t = useTranslations('desk.assigned')
  const desk = useDesk()
  const others = useMembers().filter((member) => member.userId !== userId)
  if (others.length === 0) return null
  return (
    <select
      className={dialogs.select}
      aria-label={t('handOverNamed', { name })}
      disabled={busy}
      value=""
      onChange={({ target }) => void handOver(desk, { id, userId: target.value })}
    >
      <option value="" disabled>
        {t('handOver')}
      </option>
      {others.map((member) => (
        <option key={member.userId} value={member.userId}>
          {member.name}
        </option>
      ))}
    </select>
  )
}
