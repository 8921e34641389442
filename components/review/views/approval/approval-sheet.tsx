'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ApprovalSummary as Summary } from '@/domain/contract/approval'
import type { Gate } from '@/domain/contract/shapes'
import { transitionArticle } from '../../commands/acts/article'
import { changesByAuthor, headlineIn, type StaysOpen, staysOpen } from '../../model/approval'
import { versionsQuery } from '../../state/article-queries'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk } from '../../state/desk-context'
import { goToBanner, goToThreadCard } from '../../state/go-to'
import { useArticle, useOnDesk, useThreads, useUnits } from '../../state/on-desk'
import { kindWords } from '../../state/words'
import dialogs from '../dialogs/dialogs.module.css'
import { Redline } from '../text/redline'
import styles from './approval.module.css'
import { ApprovalSummary } from './approval-summary'
import { useThreadWords } from './blockers'

type Props = {
  gate: Gate
  summary: Summary
  /** Whether it can be approved by whoever looks at it. */
  able: boolean
}

/** What an approval is about: headline, changes, sign-offs, decisions, and what stays open, which is ticked one by one. */
export function ApprovalSheet({ gate, summary, able }: Props) {
  const t = useTranslations('desk.gate')
  const desk = useDesk()
  const { threads, findings } = useOnDesk()
  const busy = useBusy(desk.articleId)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const open = staysOpen(threads, findings, gate)
  const left = open.filter(({ id }) => !ticked.has(id)).length
  const { closeDialog: close } = desk.store
  const approve = async () => {
    if (!(await transitionArticle(desk, { to: 'approved' }))) return
    close()
    // Who had scrolled down sees what came of it: since when it is approved, and its documents.
    goToBanner(desk)
  }
  return (
    <>
      <Headline />
      <Authors />
      <ApprovalSummary summary={summary} onGo={close} />
      <section className={dialogs.group}>
        <h3>{t('stays')}</h3>
        {open.length === 0 && <p className={styles.none}>{t('staysNone')}</p>}
        {able && open.length > 0 && <p className={dialogs.hint}>{t('staysHow')}</p>}
        <ul className={styles.open}>
          {open.map((one, index) => (
            <OpenLine
              key={one.id}
              one={one}
              first={index === 0}
              ticked={able ? ticked.has(one.id) : undefined}
              onTick={(now) =>
                setTicked(new Set(now ? [...ticked, one.id] : [...ticked].filter((id) => id !== one.id)))
              }
            />
          ))}
        </ul>
      </section>
      {able && (
        <div className={dialogs.actions}>
          <Button
            ref={open.length === 0 ? takeFocus : undefined}
            variant="primary"
            disabled={busy || left > 0}
            aria-describedby="approval-left"
            onClick={() => void approve()}
          >
            {t('approve')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
          <p id="approval-left" className={styles.left} role="status">
            {left > 0 ? t('left', { count: left }) : t('locks')}
          </p>
        </div>
      )}
    </>
  )
}

/** What the dialog shows only once it is loaded takes the focus then. */
const takeFocus = (element: HTMLElement | null) => element?.focus({ preventScroll: true })

/** The headline as imported and as it reads now. */
function Headline() {
  const t = useTranslations('desk.gate')
  const { title, targetLanguage } = useArticle()
  const headline = headlineIn(useUnits())
  const changed = headline !== undefined && headline.version > 1
  const { data: versions } = useQuery({
    ...versionsQuery(headline?.id ?? '', headline?.version ?? 1),
    enabled: changed,
  })
  const now = headline?.text ?? title.target
  const before = changed ? versions?.at(0)?.text : now
  return (
    <section className={dialogs.group}>
      <h3>{t('headline')}</h3>
      <p className={styles.headline} lang={targetLanguage}>
        {now}
      </p>
      <p className={styles.before} lang={targetLanguage}>
        {before === undefined ? '…' : before === now ? t('asImported') : <Redline before={before} after={now} />}
      </p>
    </section>
  )
}

function Authors() {
  const t = useTranslations('desk.gate')
  const authors = changesByAuthor(useThreads())
  return (
    <section className={dialogs.group}>
      <h3>{t('changes')}</h3>
      {authors.length === 0 ? (
        <p className={styles.none}>{t('changesNone')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('author')}</th>
              <th scope="col">{t('proposed')}</th>
              <th scope="col">{t('accepted')}</th>
              <th scope="col">{t('rejected')}</th>
            </tr>
          </thead>
          <tbody>
            {authors.map(({ author, proposed, accepted, rejected }) => (
              <tr key={author.id}>
                <th scope="row">{author.name}</th>
                <td>{proposed}</td>
                <td>{accepted}</td>
                <td>{rejected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type LineProps = {
  one: StaysOpen
  first: boolean
  /** Undefined: it is only shown. */
  ticked: boolean | undefined
  onTick: (now: boolean) => void
}

function OpenLine({ one, first, ticked, onTick }: LineProps) {
  const t = useTranslations('desk.gate')
  const desk = useDesk()
  const { titleOf } = useChecks()
  const wordsOf = useThreadWords()
  const { closeDialog: close, chooseFilter } = desk.store
  const words = 'thread' in one ? wordsOf(one.thread) : t('findings', { check: titleOf(one.check), count: one.count })
  const name = (
    <>
      {'thread' in one && <b>{kindWords(desk.t, one.thread)} </b>}
      {words}
    </>
  )
  const goTo = () => {
    close()
    if ('thread' in one) goToThreadCard(desk, one.thread)
    else chooseFilter({ check: [one.check] })
  }
  return (
    <li className={styles.line}>
      {ticked === undefined ? (
        <span className={styles.words}>{name}</span>
      ) : (
        <label>
          <input
            ref={first ? takeFocus : undefined}
            type="checkbox"
            checked={ticked}
            onChange={({ target }) => onTick(target.checked)}
          />
          <span className={styles.words}>{name}</span>
        </label>
      )}
      <button type="button" className={styles.link} aria-label={t('goTo', { words })} onClick={goTo}>
        {t('go')}
      </button>
    </li>
  )
}
