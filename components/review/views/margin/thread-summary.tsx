import { SuggestedChange } from '@/components/redline/change'
import type { Thread } from '@/domain/contract/shapes'

/** A one-line summary of a thread. */
export function ThreadSummary({ thread }: { thread: Thread }) {
  const { suggestion, gap } = thread
  if (suggestion) return <SuggestedChange thread={thread} />
  return <>{gap?.explanation ?? firstWords(thread) ?? thread.anchor?.quote}</>
}

export const firstWords = ({ comments }: Thread): string | undefined =>
  comments.find(({ deletedAt }) => deletedAt === undefined)?.body
