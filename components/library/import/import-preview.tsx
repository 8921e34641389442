'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { AnswerOf } from '@/domain/contract/routes'
import styles from './import.module.css'

type Preview = AnswerOf<'POST /articles/preview'>

type Props = {
  preview: Preview
  languages: { source: string; target: string }
  busy: boolean
  refusal: string | null
  onBack: () => void
  onBringIn: () => void
}

const SIDES = ['source', 'target'] as const

/** Below this the pairing is worth a look. */
const UNSURE = 0.6

/** The article as it would stand: rows in pairs, the unsure ones named, and what is set aside with the reason. */
export function ImportPreview({ preview, languages, busy, refusal, onBack, onBringIn }: Props) {
  const t = useTranslations('import')
  const aside = preview.units.filter((unit) => unit.excludedAs !== undefined).length
  const unsure = preview.units.filter(isUnsure).length
  const actions = (
    <div className={styles.actions}>
      <Button variant="primary" disabled={busy} aria-busy={busy} onClick={onBringIn}>
        {busy ? t('bringing') : t('bringIn')}
      </Button>
      <Button disabled={busy} onClick={onBack}>
        {t('back')}
      </Button>
    </div>
  )
  return (
    <>
      <p ref={focus} tabIndex={-1} className={styles.summary}>
        {t('summary', { units: preview.units.length - aside, aside, unsure })}
        {preview.byline && ` ${t('byline', { name: preview.byline })}`}
      </p>
      <dl className={styles.headline}>
        {SIDES.map((side) => (
          <div key={side}>
            <dt>{t(`titles.${side}`)}</dt>
            <dd lang={languages[side]}>{preview.title[side] || t('untitled')}</dd>
          </div>
        ))}
      </dl>
      {actions}
      <p role="alert" className={styles.refusal}>
        {refusal}
      </p>
      <ol className={styles.rows}>
        {preview.units.map((unit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview never move
          <PreviewRow key={index} unit={unit} languages={languages} />
        ))}
      </ol>
      {preview.units.length > 8 && actions}
    </>
  )
}

/** The button that led here is gone: the focus, and with it a screen reader, goes on to what came of it. */
const focus = (line: HTMLElement | null) => line?.focus()

type Unit = Preview['units'][number]

const isUnsure = (unit: Unit) => unit.excludedAs === undefined && unit.score < UNSURE

function PreviewRow({ unit, languages }: { unit: Unit; languages: Props['languages'] }) {
  const t = useTranslations('import')
  const furniture = useTranslations('desk.furniture')
  const reason = unit.excludedAs && furniture(unit.excludedAs)
  return (
    <li className={styles.row} data-aside={unit.excludedAs}>
      {SIDES.map((side) => (
        <div key={side} lang={languages[side]}>
          {unit[side].length === 0 && !reason && <p className={styles.missing}>{t(`missing.${side}`)}</p>}
          {unit[side].map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview never move
            <p key={index}>{text}</p>
          ))}
        </div>
      ))}
      {reason && <p className={styles.why}>{t('aside', { why: reason })}</p>}
      {isUnsure(unit) && <p className={styles.unsure}>{t('unsure')}</p>}
    </li>
  )
}
