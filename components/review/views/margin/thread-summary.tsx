import { SuggestedChange } from '@/components/redline/change'
import type { Thread } from '@/domain/contract/shapes'
import { withNames } from '@/domain/mention'
import { splitQuote } from '../../model/quote'
import { useParts } from '../../state/on-desk'
import { GroupSummary } from './card-group'

/** A one-line summary of a thread. */
export function ThreadSummary({ thread }: { thread: Thread }) {
  const parts = useParts(thread.id)
  const { suggestion, gap } = thread
  if (parts) return <GroupSummary parts={parts} />
  if (suggestion) return <SuggestedChange thread={thread} />
  return <>{gap?.explanation ?? firstWords(thread) ?? thread.anchor?.quote}</>
}

/** What its first comment says, without what it quotes. */
export function firstWords({ comments }: Thread): string | undefined {
  const body = comments.find(({ deletedAt }) => deletedAt === undefined)?.body
  return body === undefined ? undefined : withNames(splitQuote(body).own)
}
