'use client'

import { useTranslations } from 'next-intl'
import type { CommandName } from '../../commands/commands'
import { isUncertain } from '../../model/alignment'
import { useDeskState } from '../../state/desk-context'
import { useUnits } from '../../state/on-desk'
import { CommandButton } from '../command-button'
import styles from './alignment-bar.module.css'
import bar from './alignment-bar.module.css'

/** In alignment mode: the actions for the chosen place, each with its key. */
export function AlignmentBar() {
  const t = useTranslations('desk.alignment')
  const units = useUnits()
  const unitId = useDeskState((state) => state.unitId)
  const isExcluded = units.find(({ id }) => id === unitId)?.excluded
  const tool = (command: CommandName, name: string) => (
    <CommandButton key={command} command={command} className={styles.tool}>
      {name}
    </CommandButton>
  )
  return (
    <section className={styles.bar} aria-label={t('title')}>
      <strong className={styles.title}>{t('title')}</strong>
      {tool('moveUp', t('up'))}
      {tool('moveDown', t('down'))}
      {tool('split', t('split'))}
      {tool('merge', t('merge'))}
      {tool('exclude', t(isExcluded ? 'include' : 'exclude'))}
      {tool('realign', t('realign'))}
      {tool('confirm', t('confirm'))}
      {tool('nextUncertain', t('nextUncertain', { count: units.filter(isUncertain).length }))}
      {tool('done', t('done'))}
    </section>
  )
}

/** After a jump to words that a card quotes: the way back to the card. */
export function JumpBack() {
  const t = useTranslations('desk.jump')
  const from = useDeskState((state) => state.cameFrom)
  if (!from) return null
  return (
    <div className={bar.bar}>
      <CommandButton command="jumpBack" className={bar.tool}>
        ← {t(from.at === 'draft' ? 'toDraft' : 'toCard')}
      </CommandButton>
    </div>
  )
}
