import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import { env } from '../env'
import { noteRefused } from '../metrics'
import { processState } from '../process-state'

/**
 * The streams of an article that may be open in this process: enough for everybody. How many one person may have is a quota: enough for
 * every tab, and few enough that no script takes the memory, or the time, for itself.
 */
const MOST_OF_ARTICLE = 2_000

/** In seconds. */
const AGAIN = 10

const taken = processState('seats', () => new Map<string, number>())

/** Takes a place for a stream, and returns what gives it back. Refuses where all are taken. */
export function takeSeat({ userId, articleId }: { userId: string; articleId?: string }): () => void {
  const limits = [
    {
      of: `person ${userId}`,
      most: env().limits.streams,
      detail: 'You have as many event streams open as one person may.',
    },
    ...(articleId === undefined
      ? []
      : [
          {
            ...{ of: `article ${articleId}`, most: MOST_OF_ARTICLE },
            detail: 'As many event streams of this article are open as there may be.',
          },
        ]),
  ]
  for (const { of, most, detail } of limits)
    if ((taken.get(of) ?? 0) >= most) {
      noteRefused('streams')
      throw new Refusal('RATE_LIMITED', detail, { retryAfter: AGAIN })
    }
  for (const { of } of limits) taken.set(of, (taken.get(of) ?? 0) + 1)
  let isGiven = false
  return () => {
    if (isGiven) return
    isGiven = true
    for (const { of } of limits) {
      const left = (taken.get(of) ?? 0) - 1
      if (left > 0) taken.set(of, left)
      else taken.delete(of)
    }
  }
}

/** The streams that are open in this process: of articles, and of what concerns a person. */
export function openStreams(): { readonly articles: number; readonly people: number } {
  let [all, articles] = [0, 0]
  // Each has a seat of its person, and that of an article one there, too.
  for (const [of, count] of taken)
    if (of.startsWith('person ')) all += count
    else articles += count
  return { articles, people: all - articles }
}
