import { getTranslations } from 'next-intl/server'
import type { KindOfEvents } from '@/components/webhooks/event-types'
import { EVENT_TYPES, isEventType } from '@/domain/event'
import { EVENT_KINDS, eventKindOf } from '@/domain/event-kinds'

/** The types of events by kind, as the history names them. */
export async function kindsOfEvents(): Promise<KindOfEvents[]> {
  const t = await getTranslations('desk.panel.history.kinds')
  const types = Object.keys(EVENT_TYPES).filter(isEventType)
  return EVENT_KINDS.map((kind) => ({ name: t(kind), types: types.filter((type) => eventKindOf(type) === kind) }))
}
