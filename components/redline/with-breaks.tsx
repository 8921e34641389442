import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { splitAtBlankLines } from '@/domain/manuscript/paragraph-break'
import styles from './redline.module.css'

/** Words as somebody wrote them: where a blank line would begin a new paragraph, a ¶ says so. */
export function WithBreaks({ words }: { words: string }) {
  return splitAtBlankLines(words).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts have nothing but their order.
    <Fragment key={index}>
      {index > 0 && <Break />}
      {part}
    </Fragment>
  ))
}

function Break() {
  const t = useTranslations('desk.text')
  return (
    <>
      <span className={styles.break} aria-hidden="true">
        ¶
      </span>
      <span className={styles.visuallyHidden}> {t('break')} </span>
      <br />
    </>
  )
}
