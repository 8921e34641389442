import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './card.module.css'
import { Unfold } from './unfold'

/** So many letters are read at a glance; of more a card shows the beginning. */
const LONG = 1_000

/** What a person wrote, in a card. */
export function LongWords({ words }: { words: string }) {
  const t = useTranslations('desk.crowd')
  const [open, setOpen] = useState(false)
  const long = words.length > LONG
  return (
    <>
      <p className={styles.words} data-folded={(long && !open) || undefined} dir="auto">
        {words}
      </p>
      {long && (
        <Unfold open={open} onToggle={() => setOpen(!open)}>
          {t(open ? 'less' : 'all')}
        </Unfold>
      )}
    </>
  )
}
