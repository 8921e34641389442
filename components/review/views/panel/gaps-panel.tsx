'use client'

import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { GAP_ORDERS, type GapOrder, inGapOrder } from '../../model/gaps'
import { useThreads } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import { ItemList } from './item-list'
import styles from './panel.module.css'

/** Every gap of the article, ended or not. */
export function GapsPanel() {
  const t = useTranslations('desk.panel')
  const id = useId()
  const threads = useThreads()
  const [order, setOrder] = useState<GapOrder>('text')
  const gaps = useMemo(() => inGapOrder(threads, order), [threads, order])
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.choice}>
          <label htmlFor={id}>{t('order.label')}</label>
          <select
            id={id}
            className={styles.select}
            value={order}
            onChange={({ target }) => setOrder(GAP_ORDERS.find((one) => one === target.value) ?? 'text')}
          >
            {GAP_ORDERS.map((one) => (
              <option key={one} value={one}>
                {t(`order.${one}`)}
              </option>
            ))}
          </select>
        </span>
        <CommandButton command="gap" noKey className={styles.link} />
        <CommandButton command="map" noKey className={styles.link} />
      </div>
      <ItemList panel="gaps" label={t('tab.gaps')} items={gaps}>
        {t('noGaps')}
      </ItemList>
    </>
  )
}
