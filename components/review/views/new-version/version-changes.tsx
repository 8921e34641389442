'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { WithBreaks } from '@/components/redline/with-breaks'
import { Button } from '@/components/ui/button'
import type { VersionWarning } from '@/domain/contract/version'
import { numbersOf } from '@/domain/unit-number'
import { redlinePieces } from '../../model/redline-pieces'
import type { Comparison } from '../../state/new-version'
import { useArticle, useUnits } from '../../state/on-desk'
import { RedlinePieces } from '../text/redline'
import text from '../text/text.module.css'
import styles from './new-version.module.css'

type Props = { comparison: Comparison; isEmpty: boolean }

/** What a new version would change: in numbers, what to look at first, and paragraph by paragraph. */
export function VersionChanges({ comparison, isEmpty }: Props) {
  const t = useTranslations('desk.newVersion')
  const { changed, added, removed, unchanged, side } = comparison
  return (
    <>
      <p ref={focus} tabIndex={-1} className={styles.summary} role="status">
        {isEmpty
          ? t(`nothing.${side}`)
          : t('summary', { changed: changed.length, added: added.length, removed: removed.length, unchanged })}
      </p>
      {comparison.warnings.map((warning) => (
        <p key={warning.code} className={styles.warning}>
          <Warning warning={warning} side={side} />
        </p>
      ))}
      {!isEmpty && <Consequences comparison={comparison} />}
      {!isEmpty && <Paragraphs comparison={comparison} />}
    </>
  )
}

const focus = (line: HTMLElement | null) => line?.focus()

function Warning({ warning, side }: { warning: VersionWarning; side: Comparison['side'] }) {
  const t = useTranslations('desk.newVersion.warning')
  const { sourceLanguage, targetLanguage } = useArticle()
  const locale = useLocale()
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'language' }), [locale])
  switch (warning.code) {
    case 'language':
      return t('language', {
        seems: names.of(warning.language ?? 'und') ?? '',
        is: names.of(side === 'source' ? sourceLanguage : targetLanguage) ?? '',
      })
    case 'unlike':
      return t(`unlike.${side}`)
    case 'format':
      return t('format', { why: warning.message })
    case 'exported':
      return t('exported')
  }
}

/** What else it touches: only what there is. */
function Consequences({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('desk.newVersion')
  const { signOffs, comments } = comparison
  const lines: [string, number][] =
    comparison.side === 'source'
      ? [
          ['signOffs', signOffs],
          ['threads', comparison.threads],
          ['comments', comments],
          ['tracked', comparison.tracked],
        ]
      : [
          ['conflicts', comparison.conflicts],
          ['pending', comparison.pending],
          ['signOffsIfAccepted', signOffs],
          ['comments', comments],
          ['already', comparison.already],
        ]
  const shown = lines.filter(([, count]) => count > 0)
  if (shown.length === 0) return null
  return (
    <ul className={styles.consequences}>
      {shown.map(([what, count]) => (
        <li key={what}>{t(`touches.${what as 'signOffs'}`, { count })}</li>
      ))}
    </ul>
  )
}

/** Paragraphs that are drawn at first; a text that is all new has thousands. */
const FIRST = 100

function Paragraphs({ comparison: { changed, added, removed, side } }: { comparison: Comparison }) {
  const t = useTranslations('desk.newVersion')
  const { sourceLanguage, targetLanguage } = useArticle()
  const units = useUnits()
  const numbers = useMemo(() => numbersOf(units), [units])
  const [shown, setShown] = useState(FIRST)
  const language = side === 'source' ? sourceLanguage : targetLanguage
  const rows: { key: string; unitId: string | null; what: 'changed' | 'added' | 'removed'; words: ReactNode }[] = [
    ...changed.map((one) => ({
      ...{ key: one.paragraphId, unitId: one.unitId, what: 'changed' as const },
      words: <Changed paragraph={one} language={language} />,
    })),
    ...removed.map((one) => ({
      ...{ key: one.paragraphId, unitId: one.unitId, what: 'removed' as const },
      words: (
        <p lang={language} dir="auto">
          <del className={text.deleted}>{one.text}</del>
        </p>
      ),
    })),
    ...added.map((one, k) => ({
      ...{ key: `new ${k}`, unitId: one.unitId, what: 'added' as const },
      words: (
        <p lang={language} dir="auto">
          <ins className={text.inserted}>
            <WithBreaks words={one.text} />
          </ins>
        </p>
      ),
    })),
  ]
  const place = (unitId: string | null) => numbers.get(unitId ?? '') ?? 0
  const inOrder = rows.toSorted((one, other) => place(one.unitId) - place(other.unitId))
  return (
    <section aria-label={t('paragraphs')}>
      <ol className={styles.rows}>
        {inOrder.slice(0, shown).map(({ key, unitId, what, words }) => (
          <li key={key}>
            <span className={styles.where}>
              {what === 'added'
                ? unitId === null
                  ? t('row.first')
                  : t('row.behind', { number: place(unitId) })
                : t(`row.${what}`, { number: place(unitId) })}
            </span>
            {words}
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + 5 * FIRST)}>{t('more', { count: rows.length - shown })}</Button>
      )}
    </section>
  )
}

type ChangedProps = {
  paragraph: Comparison['changed'][number] & { now?: string | undefined; conflicts?: number }
  language: string
}

function Changed({ paragraph: { before, changes, now, conflicts = 0 }, language }: ChangedProps) {
  const t = useTranslations('desk.newVersion.row')
  const pieces = useMemo(() => redlinePieces(before, changes), [before, changes])
  return (
    <>
      <p lang={language} dir="auto">
        <RedlinePieces pieces={pieces} />
      </p>
      {now !== undefined && (
        <div className={styles.now} data-conflict={conflicts > 0 || undefined}>
          <span className={styles.soft}>{conflicts > 0 ? t('conflict', { count: conflicts }) : t('merged')}</span>
          <p lang={language} dir="auto">
            {now}
          </p>
        </div>
      )}
    </>
  )
}
