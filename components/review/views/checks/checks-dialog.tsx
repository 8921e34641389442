'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, startTransition, useOptimistic, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Finding } from '@/domain/contract/findings'
import type { CheckId } from '@/domain/contract/names'
import type { Article } from '@/domain/contract/shapes'
import { patchArticle } from '../../commands/acts/article'
import { reopenFinding } from '../../commands/acts/findings'
import { chooseFindings, findingsChosen, type ShownFindings } from '../../model/filter'
import { formatGlossary, mergedGlossary, parseGlossary } from '../../model/settings'
import { dismissedQuery } from '../../state/article-queries'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import { useOnDesk } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './checks.module.css'

/** What the automatic checks found, which findings are shown, and the settings of the checks. */
export function ChecksDialog() {
  const t = useTranslations('desk.findings')
  const { store } = useDesk()
  const { article, findings } = useOnDesk()
  const able = (action: string) => article.abilities.includes(action)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      <ShownChecks findings={findings} checked={article.checked} />
      <DismissedFindings canReopen={able('judge-finding')} />
      {able('edit-article') && (
        <>
          <CheckBasis article={article} />
          <CheckSwitches off={article.checksOff} />
        </>
      )}
    </DeskDialog>
  )
}

type Props = { findings: readonly Finding[]; checked: boolean }

/** The checks that have findings, with their counts; choosing one filters the desk by it. */
function ShownChecks({ findings, checked }: Props) {
  const t = useTranslations('desk.findings')
  const { checks } = useChecks()
  const shown = useDeskState(({ filter }) => findingsChosen(filter))
  const counts = checks
    .map((check) => ({ check, count: findings.filter((finding) => finding.check === check.id).length }))
    .filter(({ check, count }) => count > 0 || check.id === shown)
  if (counts.length === 0) return <p>{t(checked ? 'nothing' : 'nothingYet')}</p>
  return (
    <fieldset className={styles.shown}>
      <legend>{t('show')}</legend>
      <Choice value="all" count={findings.length}>
        {t('showAll')}
      </Choice>
      {counts.map(({ check, count }) => (
        <Choice key={check.id} value={check.id} count={count}>
          {check.title}
          <small>{check.summary}</small>
        </Choice>
      ))}
      <Choice value="none">{t('showNone')}</Choice>
    </fieldset>
  )
}

function Choice({ value, count, children }: { value: ShownFindings; count?: number; children: ReactNode }) {
  const { store } = useDesk()
  const chosen = useDeskState(({ filter }) => findingsChosen(filter) === value)
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name="shown"
        checked={chosen}
        onChange={() => store.changeFilter(chooseFindings(store.get().filter, value))}
      />
      <span>{children}</span>
      <span className={styles.count}>{count}</span>
    </label>
  )
}

/** The dismissed findings, with reasons; each can be reopened. */
function DismissedFindings({ canReopen }: { canReopen: boolean }) {
  const t = useTranslations('desk')
  const { titleOf } = useChecks()
  const desk = useDesk()
  const { data: dismissed = [] } = useQuery(dismissedQuery(desk.articleId))
  const busy = useBusy(...dismissed.map(({ id }) => id))
  if (dismissed.length === 0) return null
  return (
    <details className={styles.dismissed}>
      <summary>{t('findings.dismissed', { count: dismissed.length })}</summary>
      <ul>
        {dismissed.map((finding) => {
          const { id, check, message, reason, judgedBy } = finding
          return (
            <li key={id}>
              <p>
                <b>{titleOf(check)}</b> {message}
              </p>
              <p className={styles.reason}>
                {judgedBy ? t('findings.dismissedBy', { reason: reason ?? '', name: judgedBy.name }) : reason}
              </p>
              {canReopen && (
                <Button
                  disabled={busy}
                  aria-label={t('findings.reopenNamed', { message })}
                  onClick={() => void reopenFinding(desk, finding)}
                >
                  {t('findings.reopen')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The settings of the checks: the article's date and its glossary. */
export function CheckBasis({ article }: { article: Article }) {
  const t = useTranslations('desk.findings')
  const desk = useDesk()
  const busy = useBusy(article.id)
  const [date, setDate] = useState(article.date ?? '')
  const [glossary, setGlossary] = useState(() => formatGlossary(article.glossary ?? []))
  const [asked, setAsked] = useState(false)
  const { entries, problems } = parseGlossary(glossary)
  // Only the lines changed here are sent: another editor may have changed others in the meantime.
  const now = article.glossary ?? []
  const [begun] = useState({ date: article.date ?? '', glossary: now })
  const change = {
    ...(date !== begun.date && { date: date === '' ? null : date }),
    ...(formatGlossary(entries) !== formatGlossary(begun.glossary) && {
      glossary: mergedGlossary(begun.glossary, entries, now),
    }),
  }
  const changed = Object.keys(change).length > 0
  const save = () => {
    setAsked(true)
    if (problems.length === 0 && changed && !busy) void patchArticle(desk, change)
  }
  const [first] = problems
  return (
    <form
      className={styles.basis}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3>{t('settings')}</h3>
      <Field label={t('date')} hint={t('dateHint')}>
        {(given) => <input {...given} type="date" value={date} onChange={({ target }) => setDate(target.value)} />}
      </Field>
      <Field
        label={t('glossary')}
        hint={t('glossaryHint')}
        error={
          asked && first ? t(`glossaryProblem.${first.what}`, { line: first.line, count: problems.length }) : undefined
        }
      >
        {(given) => (
          <textarea
            {...given}
            rows={5}
            spellCheck={false}
            value={glossary}
            placeholder={t('glossaryExample')}
            onChange={({ target }) => setGlossary(target.value)}
            onKeyDown={sendingKeys({ send: save, leave: desk.store.closeDialog })}
          />
        )}
      </Field>
      <Button type="submit" disabled={busy || (!changed && problems.length === 0)}>
        {t('save')}
      </Button>
    </form>
  )
}

/** Which checks run in this article. A switch turns at once, and turns back if the change is refused. */
export function CheckSwitches({ off }: { off: readonly CheckId[] }) {
  const t = useTranslations('desk.findings')
  const { checks } = useChecks()
  const desk = useDesk()
  const [shown, show] = useOptimistic(off)
  // Several switches can be turned in a row: the latest state is sent when the request before has finished.
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
