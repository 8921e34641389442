import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import { narrow } from '../text/narrow'
import text from '../text/text.module.css'

/** A thread in a line: what it proposes or says. */
export function Gist({ thread }: { thread: Thread }) {
  const { suggestion, gap } = thread
  if (suggestion) return <Change original={suggestion.original} replacement={suggestion.replacement} />
  return <>{gap?.explanation ?? firstWords(thread) ?? thread.anchor?.quote}</>
}

export const firstWords = ({ comments }: Thread): string | undefined =>
  comments.find(({ deletedAt }) => deletedAt === undefined)?.body

/** These words for those. */
export function Change({ original, replacement }: { original: string; replacement: string }) {
  const t = useTranslations('desk.text')
  const changed = narrow(original, replacement)
  const before = original.slice(changed.range.start, changed.range.end)
  return (
    <>
      {before !== '' && (
        <>
          <span className={text.spoken}>{t('deletion')} </span>
          <del className={text.deleted}>{before}</del>
        </>
      )}
      {before !== '' && changed.replacement !== '' && <span aria-hidden="true"> → </span>}
      {changed.replacement !== '' && (
        <>
          <span className={text.spoken}>{t('insertion')} </span>
          <ins className={text.inserted}>{changed.replacement}</ins>
        </>
      )}
    </>
  )
}
