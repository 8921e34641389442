import 'server-only'
import { checks } from './checks'
import type { Follower } from './follow'

/** All that follows the record: a new one is a file and a line here. */
export const FOLLOWERS: readonly Follower[] = [checks]
