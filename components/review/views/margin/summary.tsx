import { useTranslations } from 'next-intl'
import type { Structure, Thread } from '@/domain/contract/shapes'
import { narrow } from '../../model/redline'
import { splitWords, structureWords } from '../../state/thread-words'
import { WithBreaks } from '../text/redline'
import text from '../text/text.module.css'

/** A thread in a line: what it proposes or says. */
export function Summary({ thread }: { thread: Thread }) {
  const { suggestion, gap } = thread
  if (suggestion) return <Proposed thread={thread} />
  return <>{gap?.explanation ?? firstWords(thread) ?? thread.anchor?.quote}</>
}

export const firstWords = ({ comments }: Thread): string | undefined =>
  comments.find(({ deletedAt }) => deletedAt === undefined)?.body

/** What a suggestion asks for: other words, a paragraph parted in two, another paragraph. */
export function Proposed({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  const splits = splitWords(t, thread)
  if (!thread.suggestion) return null
  const { original, replacement, structure } = thread.suggestion
  if (structure) return <Restructured structure={structure} words={replacement} />
  if (!splits) return <Change original={original} replacement={replacement} />
  return (
    <>
      <ins className={text.inserted} aria-hidden="true">
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
          <bdi className={text.spoken}>{t('deletion')} </bdi>
          <del className={text.deleted}>{before}</del>
        </>
      )}
      {before !== '' && changed.replacement !== '' && <span aria-hidden="true"> → </span>}
      {changed.replacement !== '' && <Inserted words={changed.replacement} />}
    </>
  )
}

function Inserted({ words }: { words: string }) {
  const t = useTranslations('desk.text')
  return (
    <>
      <bdi className={text.spoken}>{t('insertion')} </bdi>
      <ins className={text.inserted}>
        <WithBreaks words={words} />
      </ins>
    </>
  )
}
