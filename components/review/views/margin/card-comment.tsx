import type { Thread } from '@/domain/contract/shapes'
import { Quote } from './quote'

/** What is said stands in the thread's comments, which every card shows. */
export const CommentBody = ({ thread }: { thread: Thread }) => <Quote thread={thread} />
