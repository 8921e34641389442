import 'server-only'
import { checks } from './checks'
import type { Follower } from './follow'
import { memory } from './memory'
import { notifications } from './notifications'
import { search } from './search'
import { terms } from './terms'
import { webhooks } from './webhooks'

/** All followers of the record: a new one is a file and a line here. */
export const FOLLOWERS: readonly Follower[] = [checks, search, notifications, webhooks, memory, terms]
