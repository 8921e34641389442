import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Changes, Unit } from '@/domain/contract/shapes'
import { useDesk } from '../../state/desk-context'
import { goToUnit } from '../../state/go-to'
import { Redline } from '../text/live-redline'
import styles from './since.module.css'

type Props = {
  texts: Changes['texts']
  units: readonly Unit[]
  numbers: ReadonlyMap<string, number>
  language: string
}

/** Each paragraph that reads otherwise now, as a correction of how it read then. */
export function Rereadings({ texts, units, numbers, language }: Props) {
  const t = useTranslations('desk.since')
  const desk = useDesk()
  const paragraphs = useMemo(() => inOrder(texts, units), [texts, units])
  if (paragraphs.length === 0) return null
  const goTo = (unitId: string) => {
    desk.store.closeDialog()
    goToUnit(desk, unitId)
  }
  return (
    <section className={styles.group}>
      <h3>{t('texts', { count: paragraphs.length })}</h3>
      <ol className={styles.texts}>
        {paragraphs.map(({ paragraphId, unitId, before, now }) => (
          <li key={paragraphId}>
            <button type="button" className={styles.number} onClick={() => goTo(unitId)}>
              <span aria-hidden="true">¶{numbers.get(unitId) ?? '–'}</span>
              <span className={styles.spoken}>{t('toUnit', { number: numbers.get(unitId) ?? 0 })}</span>
            </button>
            <p className={styles.text} lang={language} dir="auto">
              <Redline before={before} after={now} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A paragraph that was taken out since reads as nothing. */
function inOrder(texts: Changes['texts'], units: readonly Unit[]) {
  const waiting = new Map(texts.map((text) => [text.paragraphId, text.text]))
  const paragraphs = units.flatMap(({ target }) => target)
  const there = paragraphs.flatMap(({ id: paragraphId, unitId, text: now }) => {
    const before = waiting.get(paragraphId)
    waiting.delete(paragraphId)
    return before === undefined || before === now ? [] : [{ paragraphId, unitId, before, now }]
  })
  const gone = texts.filter(({ paragraphId, text }) => waiting.has(paragraphId) && text !== '')
  return [...there, ...gone.map(({ paragraphId, unitId, text }) => ({ paragraphId, unitId, before: text, now: '' }))]
}
