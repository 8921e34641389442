'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { address, CallError, call } from '@/components/call'
import type { Present } from '@/domain/contract/people'
import type { Event } from '@/domain/contract/shapes'
import { refetch } from './article-changes'
import { type ArticlePart, articleQuery, EVERYTHING, touchedBy } from './article-queries'
import { followChecks } from './checks'
import { useDesk } from './desk-context'
import type { DeskStore } from './desk-store'
import { addEvents } from './since'
import type { CheckingProgress } from './slices/sync'
import { TAB } from './use-presence'

/** Several events at once (a bulk decision, a burst of typing) ask for one fetch. */
const GATHER = 120
const RETRY = 4_000
/** A removed article may be restored in a minute, or in a month. */
const RETRY_REMOVED = 10_000

/**
 * Listens to what happens in the article and refetches what it changes. The browser reconnects by itself and resumes
 * where it was; if the server closes the stream (a restart, an ended session), this connects again.
 */
export function useLive() {
  const { articleId, me, store, t } = useDesk()
  const client = useQueryClient()
  const announce = useEffectEvent((what: 'started' | 'finished', count: number) =>
    store.say(t(`findings.${what}`, { count })),
  )

  useEffect(() => {
    let source: EventSource | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let gathering: ReturnType<typeof setTimeout> | undefined
    let opened = false
    const stale = new Set<ArticlePart>()
    const checks = followChecks({ client, articleId, store, announce: (...what) => announce(...what) })

    const take = (parts: readonly ArticlePart[]) => {
      for (const part of parts) stale.add(part)
      gathering ??= setTimeout(() => {
        gathering = undefined
        const due = [...stale]
        stale.clear()
        void refetch(client, articleId, due)
      }, GATHER)
    }
    const catchUp = async () => {
      const before = client.getQueryData(articleQuery(articleId).queryKey)
      const now = await client.fetchQuery({ ...articleQuery(articleId), staleTime: 0 }).catch(() => undefined)
      if (now && (now.seq !== before?.seq || now.checked !== before.checked)) take(EVERYTHING)
    }
    const listen = () => {
      clearTimeout(retry)
      source?.close()
      source = new EventSource(address('GET /articles/{id}/events', { id: articleId }, { checks: 'on', presence: TAB }))
      source.onopen = () => {
        store.setConnection('live')
        store.noteRemoved(null)
        if (opened) take(EVERYTHING)
        else void catchUp()
        opened = true
      }
      source.onmessage = ({ data }) => {
        const event: Event = JSON.parse(data)
        addEvents(client, articleId, [event])
        if (event.type === 'article.deleted') void findRemoved(articleId, store)
        else {
          // Nothing else happens in a removed article but that it is restored.
          store.noteRemoved(null)
          take(touchedBy(event))
        }
      }
      source.addEventListener('checks', ({ data }) => {
        const progress: CheckingProgress = JSON.parse(data)
        checks.progressed(progress)
      })
      source.addEventListener('presence', ({ data }) => {
        const { people }: { people: readonly Present[] } = JSON.parse(data)
        store.noteOthers(people.filter(({ userId }) => userId !== me.id))
      })
      // Purged, or no longer for this person: the server ends the stream with this.
      source.addEventListener('gone', () => void findRemoved(articleId, store))
      source.onerror = () => {
        store.setConnection('lost')
        if (source?.readyState !== EventSource.CLOSED) return
        clearTimeout(retry)
        retry = setTimeout(listen, store.get().removed === null ? RETRY : RETRY_REMOVED)
        void findRemoved(articleId, store)
      }
    }
    const lose = () => {
      store.setConnection('lost')
      clearTimeout(retry)
      source?.close()
    }
    listen()
    // A stream may stay open for minutes after the network is lost.
    window.addEventListener('offline', lose)
    window.addEventListener('online', listen)
    return () => {
      window.removeEventListener('offline', lose)
      window.removeEventListener('online', listen)
      checks.stop()
      clearTimeout(retry)
      clearTimeout(gathering)
      source?.close()
    }
  }, [articleId, client, me.id, store])
}

/** Notes that the article was removed, or is gone for this person. A server that can't be reached says neither. */
async function findRemoved(articleId: string, store: DeskStore) {
  try {
    await call('GET /articles/{id}', { id: articleId })
  } catch (error) {
    if (error instanceof CallError && error.code === 'NOT_FOUND') store.noteRemoved(error.problem.removed ?? 'gone')
  }
}
