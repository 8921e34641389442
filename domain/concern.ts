import * as z from 'zod/mini'
import { Id } from './contract/text'

/** Why an event concerns somebody: it was done to something of theirs, or to them. */
export const ConcernReason = z.enum([
  /** Mentioned in a comment. */
  'mentioned',
  /** Somebody else wrote in a thread that they opened or wrote in. */
  'replied',
  /** A thread that they opened or wrote in, or a gap that they marked. */
  'resolved',
  'reopened',
  /** Their suggestion. Superseded: another suggestion that asked for exactly the same was accepted. */
  'accepted',
  'rejected',
  'superseded',
  'conflict',
  'undone',
  'rebased',
  /** Their sign-off no longer covers the current text. */
  'lapsed',
  /** An article that they are a member of. */
  'source-updated',
  'transitioned',
  'removed',
  'restored',
  /** They became a member, got another role, or are no longer a member. */
  'membership',
  /** They were assigned to an article or to a part of it. */
  'assigned',
  /** What they had, or had assigned to somebody, somebody else has now. */
  'handed-over',
  /** What they had assigned is done; what they were assigned to was withdrawn. */
  'assignment-ended',
  /** Somebody outside answered what they had asked, or wrote in a thread of theirs. */
  'answered',
])
export type ConcernReason = z.infer<typeof ConcernReason>

/** One person, for one reason; never the person who did it. `threadIds`: the threads concerned, if any. */
export const Concern = z.object({ userId: Id, reason: ConcernReason, threadIds: z.optional(z.array(Id)) })
export type Concern = z.infer<typeof Concern>
