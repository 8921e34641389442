'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useOptimistic, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { CHECK_FAMILIES } from '@/domain/contract/lists'
import type { CheckId } from '@/domain/contract/names'
import type { Article } from '@/domain/contract/shapes'
import { patchArticle } from '../../commands/acts/article'
import { formatGlossary, mergedGlossary, parseGlossary } from '../../model/settings'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import { useArticle } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './checks.module.css'

/** The settings of the checks: the article's date, its glossary, and which of them run. */
export function ChecksDialog() {
  const t = useTranslations('desk.findings')
  const { store } = useDesk()
  const article = useArticle()
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      <CheckBasis article={article} />
      <CheckSwitches off={article.checksOff} />
    </DeskDialog>
  )
}

/** What the checks go by: the article's date and its glossary. */
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
      {CHECK_FAMILIES.map((family) => (
        <fieldset key={family} className={styles.family}>
          <legend>{t(`family.${family}`)}</legend>
          {checks
            .filter((check) => check.family === family)
            .map(({ id, title, summary }) => (
              <label key={id} title={summary}>
                <input
                  type="checkbox"
                  checked={!shown.includes(id)}
                  onChange={({ target }) => turn(id, target.checked)}
                />
                {title}
              </label>
            ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
