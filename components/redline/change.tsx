import { useTranslations } from 'next-intl'
import type { Structure, Thread } from '@/domain/contract/shapes'
import { splitWords, structureWords } from './change-words'
import { narrow } from './narrow'
import styles from './redline.module.css'
import { WithBreaks } from './with-breaks'

/** What a suggestion asks for: other words, a paragraph parted in two, another paragraph. */
export function SuggestedChange({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  const splits = splitWords(t, thread)
  if (!thread.suggestion) return null
  const { original, replacement, structure } = thread.suggestion
  if (structure) return <Restructured structure={structure} words={replacement} />
  if (!splits) return <Change original={original} replacement={replacement} />
  return (
    <>
      <ins className={styles.inserted} aria-hidden="true">
        ¶
      </ins>{' '}
      {splits}
    </>
  )
}

function Restructured({ structure, words }: { structure: Structure; words: string }) {
  const t = useTranslations('desk')
  if (structure.op !== 'insert') return <span>{structureWords(t, structure)}</span>
  return (
    <>
      <span>{structureWords(t, structure)}: </span>
      <Inserted words={words} />
    </>
  )
}

/** These words for those. */
export function Change({ original, replacement }: { original: string; replacement: string }) {
  const t = useTranslations('desk.text')
  const changed = narrow(original, replacement)
  const before = original.slice(changed.range.start, changed.range.end)
  return (
    <>
      {before !== '' && (
        <>
          <bdi className={styles.visuallyHidden}>{t('deletion')} </bdi>
          <del className={styles.deleted}>{before}</del>
        </>
      )}
      {before !== '' && changed.replacement !== '' && (
        <span aria-hidden="true">
          {' '}
          <span className={styles.arrow}>→</span>{' '}
        </span>
      )}
      {changed.replacement !== '' && <Inserted words={changed.replacement} />}
    </>
  )
}

function Inserted({ words }: { words: string }) {
  const t = useTranslations('desk.text')
  return (
    <>
      <bdi className={styles.visuallyHidden}>{t('insertion')} </bdi>
      <ins className={styles.inserted}>
        <WithBreaks words={words} />
      </ins>
    </>
  )
}
