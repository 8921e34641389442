'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Article, Unit } from '@/domain/contract/shapes'
import { readsByDate } from '@/language/checks/weekday'
import { patchArticle } from '../../commands/acts/article'
import { useBusy, useDesk } from '../../state/desk-context'
import { goToUnit } from '../../state/go-to'
import { declineDate, isDateDeclined } from '../../state/kept-choices'
import { useOnDesk } from '../../state/on-desk'
import styles from './date-question.module.css'

/**
 * Asks for the article's date where the checks would need it, once: a day named beside its date can't be compared without.
 */
export function DateQuestion() {
  const { article, units, numbers } = useOnDesk()
  const { articleId } = useDesk()
  const [isDeclined, setDeclined] = useState(() => isDateDeclined(articleId))
  const isAsked = asksForDate(article) && !isDeclined
  const unit = useMemo(() => (isAsked ? units.find(needsDate) : undefined), [isAsked, units])
  if (!unit) return null
  const decline = () => {
    declineDate(articleId)
    setDeclined(true)
  }
  return <Question article={article} unit={unit} number={numbers.get(unit.id) ?? 0} onDecline={decline} />
}

const asksForDate = ({ date, checksOff, abilities, sourceLanguage, targetLanguage }: Article) =>
  date === undefined &&
  !checksOff.includes('date') &&
  abilities.includes('edit-article') &&
  sourceLanguage.startsWith('ko') &&
  targetLanguage.startsWith('en')

const needsDate = ({ excluded, source, target }: Unit) =>
  !excluded && readsByDate(source.map(({ text }) => text).join('\n'), target.map(({ text }) => text).join('\n'))

type Props = { article: Article; unit: Unit; number: number; onDecline: () => void }

function Question({ article, unit, number, onDecline }: Props) {
  const t = useTranslations('desk.dateQuestion')
  const id = useId()
  const desk = useDesk()
  const busy = useBusy(article.id)
  const [date, setDate] = useState('')
  return (
    <form
      className={styles.question}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        if (date !== '') void patchArticle(desk, { date }).then((done) => done && goToUnit(desk, unit.id))
      }}
    >
      <p id={id}>
        <label htmlFor={`${id}-date`}>{t('question')}</label>
      </p>
      <p className={styles.why}>
        {t.rich('why', {
          number,
          place: (words) => (
            <button type="button" className={styles.place} onClick={() => goToUnit(desk, unit.id)}>
              {words}
            </button>
          ),
        })}
      </p>
      <div className={styles.answer}>
        <input id={`${id}-date`} type="date" value={date} onChange={({ target }) => setDate(target.value)} />
        <Button type="submit" disabled={busy || date === ''}>
          {t('save')}
        </Button>
        <Button
          variant="quiet"
          className={styles.decline}
          onClick={() => {
            onDecline()
            goToUnit(desk, unit.id)
          }}
        >
          {t('decline')}
        </Button>
      </div>
    </form>
  )
}
