import { useTranslations } from 'next-intl'
import { Change, SuggestedChange } from '@/components/redline/change'
import type { Thread } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { splitQuote } from '../../model/draft'
import { summaryOf } from '../../model/groups'
import { useParts } from '../../state/on-desk'

/** A one-line summary of a thread. */
export function ThreadSummary({ thread }: { thread: Thread }) {
  const parts = useParts(thread.id)
  const { suggestion, gap } = thread
  if (parts) return <GroupSummary parts={parts} />
  if (suggestion) return <SuggestedChange thread={thread} />
  return <>{gap?.explanation ?? firstWords(thread) ?? thread.anchor?.quote}</>
}

/** So many changes are listed; the redline shows the rest. */
const FEW = 3

/** "Rewrites the paragraph (5 changes)", or the words and those in their place. */
export function GroupTitle({ parts }: { parts: readonly Thread[] }) {
  const t = useTranslations('desk.group')
  const { same, places, paragraphs } = summaryOf(parts)
  if (!same?.suggestion) return <>{t('rewrites', { count: places })}</>
  const { original, replacement } = same.suggestion
  return (
    <>
      <Change original={original} replacement={replacement} /> · {t('places', { places, paragraphs })}
    </>
  )
}

/** A group in a closed card or a list: what it does, and of a rewrite its first changes. */
export function GroupSummary({ parts }: { parts: readonly Thread[] }) {
  const t = useTranslations('desk.group')
  const isSame = summaryOf(parts).same !== undefined
  return (
    <>
      <GroupTitle parts={parts} />
      {!isSame && (
        <>
          {': '}
          {parts.slice(0, FEW).map((part, index) => (
            <span key={part.id}>
              {index > 0 && ' · '}
              <SuggestedChange thread={part} />
            </span>
          ))}
          {parts.length > FEW && ` · ${t('more', { count: parts.length - FEW })}`}
        </>
      )}
    </>
  )
}

/** What its first comment says, without what it quotes. */
export function firstWords({ comments }: Thread): string | undefined {
  const body = comments.find(({ deletedAt }) => deletedAt === undefined)?.body
  return body === undefined ? undefined : withNames(splitQuote(body).own)
}
