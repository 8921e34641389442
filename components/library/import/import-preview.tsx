'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import { letterOf } from '@/components/letter-of'
import { Button } from '@/components/ui/button'
import type { Preview } from '@/domain/contract/intake'
import type { Side } from '@/domain/contract/names'
import { isSameLanguage } from '@/domain/same-language'
import styles from './import.module.css'
import { type ImportDraft, SIDES } from './import-draft'
import { ImportProgress } from './import-progress'
import { LanguageField } from './language-field'
import preview from './preview.module.css'
import { isUnsure, nextUnsure, PreviewRows, type RowsHandle } from './preview-rows'
import { PreviewWarnings } from './preview-warnings'
import type { ImportProgressState } from './send'

type Props = {
  seen: Preview
  draft: ImportDraft
  /** What is under way: another preview, or the import. */
  progress: ImportProgressState | null
  refusal: string | null
  onLanguage: (side: Side, tag: string) => void
  onSwap: () => void
  onStop: () => void
  onBack: () => void
  /** `included`: excluded rows that are to be included after all. */
  onImport: (included: ReadonlySet<number>) => void
}

/** The article as it will be imported: rows in pairs, unsure pairs marked, excluded rows with the reason. */
export function ImportPreview(props: Props) {
  const { seen, draft, progress, refusal, onLanguage, onSwap, onStop, onBack, onImport } = props
  const t = useTranslations('import')
  const rows = useRef<RowsHandle>(null)
  const [included, setIncluded] = useState<ReadonlySet<number>>(new Set())
  const [row, setRow] = useState(-1)
  const { units, languages } = seen
  const aside = units.filter(({ excludedAs }) => excludedAs !== undefined).length - included.size
  const unsure = units.filter(isUnsure).length
  const busy = progress !== null
  const { source, target } = languages
  const known = source !== undefined && target !== undefined
  const alike = known && isSameLanguage(source, target)
  /** It says itself what it is, and is taken as it is. */
  const isWhole = seen.formats.bilingual === 'json'
  const take = useCallback(
    (index: number, back: boolean) =>
      setIncluded((now) => {
        const others = [...now].filter((one) => one !== index)
        return new Set(back ? [...others, index] : others)
      }),
    [],
  )
  const toUnsure = () => {
    const next = nextUnsure(units, row)
    if (next === undefined) return
    setRow(next)
    rows.current?.show(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key does what the button does that shows it.
    <div
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
        if (letterOf(event.nativeEvent) !== 'u' || (event.target as Element).matches('select')) return
        event.preventDefault()
        toUnsure()
      }}
    >
      <p ref={focus} tabIndex={-1} className={styles.summary}>
        {t('summary', { units: units.length - aside, aside, unsure })}
        {seen.byline && ` ${t('byline', { name: seen.byline })}`}
        <IncludedReview seen={seen} />
      </p>
      <PreviewWarnings seen={seen} draft={draft} busy={busy} onLanguage={onLanguage} onSwap={onSwap} />
      <Sides seen={seen} draft={draft} disabled={busy || isWhole} isWhole={isWhole} onLanguage={onLanguage} />
      <div className={preview.bar}>
        <Button
          variant="primary"
          disabled={busy || !known || alike}
          aria-busy={busy}
          onClick={() => onImport(included)}
        >
          {t('import')}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          {t('back')}
        </Button>
        {unsure > 0 && (
          <Button aria-keyshortcuts="u" onClick={toUnsure}>
            {t('nextUncertain', { count: unsure })} <kbd>U</kbd>
          </Button>
        )}
        {!isWhole && (
          <Button disabled={busy} onClick={onSwap}>
            {t('swap')}
          </Button>
        )}
        <ImportProgress progress={progress} onStop={onStop} />
        <span role="alert" className={preview.refusal}>
          {refusal}
        </span>
      </div>
      <PreviewRows ref={rows} units={units} languages={languages} included={included} onInclude={take} />
    </div>
  )
}

/** The button that led here is gone: the focus, and with it a screen reader, goes on to what came of it. */
const focus = (line: HTMLElement | null) => line?.focus()

/** What comes along with the texts: corrections and comments, or everything. */
function IncludedReview({ seen: { changes, remarks, formats } }: Pick<Props, 'seen'>) {
  const t = useTranslations('import')
  if (formats.bilingual === 'json') return ` ${t('included.whole', { suggestions: changes, others: remarks })}`
  const parts = [
    ...(changes > 0 ? [t('included.changes', { count: changes })] : []),
    ...(remarks > 0 ? [t('included.comments', { count: remarks })] : []),
  ]
  return parts.length > 0 && ` ${t('included.sentence', { what: parts.join(', ') })}`
}

type SidesProps = Pick<Props, 'seen' | 'draft' | 'onLanguage'> & { disabled: boolean; isWhole: boolean }

/** The two titles, each with its language, which can be set right. */
function Sides({ seen, draft, disabled, isWhole, onLanguage }: SidesProps) {
  const t = useTranslations('import')
  const { languages } = seen
  const { source, target } = languages
  const isSame = source !== undefined && target !== undefined && isSameLanguage(source, target)
  return (
    <div className={`${styles.sides} ${preview.head}`}>
      {SIDES.map((side) => (
        <div key={side}>
          <p className={preview.title} lang={languages[side]}>
            {seen.title[side] || <span className={preview.untitled}>{t(`untitled.${side}`)}</span>}
          </p>
          <LanguageField
            label={t(`${side}Language`)}
            value={languages[side] ?? ''}
            empty={languages[side] === undefined ? t('choose') : undefined}
            hint={
              draft.languages[side] === '' && languages[side] !== undefined && !isWhole
                ? t(isGuess(seen, side) ? 'guess' : 'detected')
                : undefined
            }
            error={
              languages[side] === undefined
                ? t('undetected')
                : isSame && side === 'target'
                  ? t('refused.sameLanguage')
                  : undefined
            }
            disabled={disabled}
            onChange={(tag) => onLanguage(side, tag)}
          />
        </div>
      ))}
    </div>
  )
}

const isGuess = ({ warnings }: Preview, side: Side) =>
  warnings.some(({ code, path }) => code === 'language-guessed' && path === side)
