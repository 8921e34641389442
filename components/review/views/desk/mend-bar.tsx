'use client'

import { useTranslations } from 'next-intl'
import type { Unit } from '@/domain/contract/shapes'
import { useMending } from '../../commands/mending'
import { type Deed, offersAt } from '../../model/alignment-offers'
import { isUnsure } from '../../model/unsure'
import { useDeskState } from '../../state/desk-context'
import styles from './mend-bar.module.css'

/** With the keys as they are written on the buttons. */
const DEEDS: readonly (readonly [Deed, string])[] = [
  ['up', '⇧↑'],
  ['down', '⇧↓'],
  ['split', 'S'],
  ['merge', 'M'],
  ['exclude', 'X'],
  ['include', 'X'],
  ['realign', 'R'],
  ['confirm', 'Y'],
]

/** While pairs are mended: what can be done at the place that is chosen, each with its key. */
export function MendBar({ units }: { units: readonly Unit[] }) {
  const t = useTranslations('desk.alignment')
  const at = useDeskState(({ mending }) => mending)
  const { mend, leave, toNextUnsure } = useMending(units)
  if (!at) return null
  const offers = offersAt(units, at)
  const unsure = units.filter(isUnsure).length
  return (
    <section className={styles.bar} aria-label={t('title')}>
      <strong className={styles.title}>{t('title')}</strong>
      {DEEDS.filter(([deed]) => !(deed === 'include' ? !offers.include : deed === 'exclude' && offers.include)).map(
        ([deed, key]) => (
          <Tool key={deed} disabled={!offers[deed]} name={t(deed)} of={key} onUse={() => mend(deed)} />
        ),
      )}
      <Tool disabled={unsure === 0} name={t('nextUnsure', { count: unsure })} of="U" onUse={toNextUnsure} />
      <Tool name={t('leave')} of="L" onUse={leave} />
    </section>
  )
}

type ToolProps = { name: string; of: string; disabled?: boolean; onUse: () => void }

/** Stays in reach of the focus where it can't be used at this place: the next place may be one where it can. */
function Tool({ name, of, disabled, onUse }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-disabled={disabled || undefined} onClick={onUse}>
      {name} <kbd>{of}</kbd>
    </button>
  )
}
