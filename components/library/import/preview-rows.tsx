'use client'

import { useTranslations } from 'next-intl'
import { memo, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Preview } from '@/domain/contract/intake'
import { plainText } from '@/domain/text/inline'
import { SIDES } from './import-draft'
import styles from './preview.module.css'

/** Puts a row into sight and in focus. */
export type RowsHandle = { show: (index: number) => void }

type PreviewUnit = Preview['units'][number]
type Languages = Preview['languages']
type Props = {
  ref: Ref<RowsHandle>
  units: readonly PreviewUnit[]
  languages: Languages
  included: ReadonlySet<number>
  /** The same function always, or all rows are drawn again. */
  onInclude: (index: number, back: boolean) => void
}

/** A book has thousands of rows: they are drawn so many at a time, and the browser lays out those in sight only. */
const STEP = 400
/** In between the page answers to what one does. */
const PAUSE = 40

export function PreviewRows({ ref, units, languages, included, onInclude }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [drawn, setDrawn] = useState(STEP)
  const more = drawn < units.length

  useEffect(() => {
    if (!more) return
    const timer = setInterval(() => setDrawn((now) => now + STEP), PAUSE)
    return () => clearInterval(timer)
  }, [more])
  useImperativeHandle(ref, () => ({
    show: (index) => {
      if (index >= drawn) flushSync(() => setDrawn(index + STEP))
      show(list.current, index)
    },
  }))
  return (
    <ol ref={list} className={styles.rows}>
      {inRuns(units.slice(0, drawn)).map(({ index, units: run }) => {
        const rows = run.map((unit, k) => (
          <PreviewRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview never move
            key={index + k}
            index={index + k}
            unit={unit}
            languages={languages}
            back={included.has(index + k)}
            onInclude={onInclude}
          />
        ))
        return run.length === 1 ? rows : <SetAside key={index} units={run} rows={rows} />
      })}
    </ol>
  )
}

type Run = { readonly index: number; readonly units: readonly PreviewUnit[] }

/** Rows one by one, but for those next to each other that import set aside. `index`: of the first. */
function inRuns(units: readonly PreviewUnit[]): Run[] {
  const runs: { index: number; units: PreviewUnit[] }[] = []
  for (const [index, unit] of units.entries()) {
    const last = runs.at(-1)
    if (unit.excludedAs && last?.units[0]?.excludedAs) last.units.push(unit)
    else runs.push({ index, units: [unit] })
  }
  return runs
}

/** Rows set aside, as one line that opens. */
function SetAside({ units, rows }: { units: readonly PreviewUnit[]; rows: readonly ReactNode[] }) {
  const t = useTranslations('import')
  const furniture = useTranslations('desk.furniture')
  const reasons = [...new Set(units.flatMap(({ excludedAs }) => (excludedAs ? furniture(excludedAs) : [])))]
  return (
    <li className={styles.aside}>
      <details>
        <summary>{t('setAside', { count: units.length, why: reasons.join(', ') })}</summary>
        <ol className={styles.rows}>{rows}</ol>
      </details>
    </li>
  )
}

function show(list: HTMLOListElement | null, index: number) {
  const row = list?.querySelector(`[data-row="${index}"]`)
  if (!(row instanceof HTMLElement)) return
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'center' })
}

type RowProps = {
  index: number
  unit: PreviewUnit
  languages: Languages
  back: boolean
  onInclude: (index: number, back: boolean) => void
}

const PreviewRow = memo(function PreviewRow({ index, unit, languages, back, onInclude }: RowProps) {
  const t = useTranslations('import')
  const furniture = useTranslations('desk.furniture')
  const reason = unit.excludedAs && furniture(unit.excludedAs)
  return (
    <li
      className={styles.row}
      data-row={index}
      data-aside={reason !== undefined && !back ? '' : undefined}
      tabIndex={-1}
    >
      {SIDES.map((side) => (
        <div key={side} lang={languages[side]} dir="auto">
          {unit[side].length === 0 && !reason && <p className={styles.missing}>{t(`missing.${side}`)}</p>}
          {unit[side].map(({ kind, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview never move
            <p key={at} data-kind={kind}>
              {kind === 'code' ? text : plainText(text)}
            </p>
          ))}
        </div>
      ))}
      {reason && (
        <p className={styles.why}>
          {t(back ? 'includedAgain' : 'excluded', { why: reason })}{' '}
          <button type="button" className={styles.take} onClick={() => onInclude(index, !back)}>
            {t(back ? 'exclude' : 'include')}
          </button>
        </p>
      )}
      {isUnsure(unit) && <p className={styles.unsure}>{t('uncertain', { score: unit.score })}</p>}
    </li>
  )
})

/** As on the desk: below this the pairing is worth a look. */
const SURE = 0.5

export const isUnsure = ({ excludedAs, score }: PreviewUnit) => excludedAs === undefined && score < SURE

/** The next unsure row behind one (-1: before the first); behind the last one the first. */
export function nextUnsure(units: readonly PreviewUnit[], row: number): number | undefined {
  const behind = units.findIndex((unit, index) => index > row && isUnsure(unit))
  const found = behind >= 0 ? behind : units.findIndex(isUnsure)
  return found >= 0 ? found : undefined
}
