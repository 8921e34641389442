'use client'

import { useTranslations } from 'next-intl'
import { useDeskState } from '../../state/desk-context'
import { CommandButton } from '../command-button'
import bar from './alignment-bar.module.css'

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
