'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { alignmentOf, splitUnit } from '../../commands/acts/alignment'
import { useBusy, useDesk } from '../../state/desk-context'
import { DeskDialog } from './desk-dialog'
import styles from './split.module.css'

/** Where a unit ends and the next begins, on each side. */
export function SplitDialog({ unit }: { unit: Unit }) {
  const t = useTranslations('desk.split')
  const desk = useDesk()
  const busy = useBusy(alignmentOf(desk.articleId))
  const [source, setSource] = useState(Math.min(1, unit.source.length))
  const [target, setTarget] = useState(Math.min(1, unit.target.length))
  const close = desk.store.closeDialog
  const moving = unit.source.length - source + (unit.target.length - target)
  const possible = moving > 0 && source + target > 0
  return (
    <DeskDialog open onClose={close} title={t('title')}>
      <p>{t('how')}</p>
      <div className={styles.sides}>
        <SplitPoint legend={t('source')} name="source" paragraphs={unit.source} stay={source} onStay={setSource} />
        <SplitPoint legend={t('target')} name="target" paragraphs={unit.target} stay={target} onStay={setTarget} />
      </div>
      <div className={styles.actions}>
        <Button
          variant="primary"
          disabled={!possible || busy}
          onClick={async () => (await splitUnit(desk, { unit, source, target })) && close()}
        >
          {t('do')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </DeskDialog>
  )
}

type StayProps = {
  legend: string
  name: string
  paragraphs: readonly Paragraph[]
  stay: number
  onStay: (count: number) => void
}

function SplitPoint({ legend, name, paragraphs, stay, onStay }: StayProps) {
  const t = useTranslations('desk.split')
  return (
    <fieldset className={styles.side}>
      <legend>{legend}</legend>
      {[0, ...paragraphs.map((_, index) => index + 1)].map((count) => {
        const paragraph = paragraphs[count - 1]
        return (
          <label key={count} className={styles.choice}>
            <input type="radio" name={name} checked={stay === count} onChange={() => onStay(count)} />
            <span className={styles.words}>
              {paragraph ? t('after', { words: paragraph.text.slice(0, 90) }) : t('none')}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
