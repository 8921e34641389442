import 'server-only'
import pg from 'pg'
import { logger } from '../log'

const log = logger('database')

/** A notification on a channel; `null`: some may have been missed, and the listener should read for itself. */
export type Listener = (payload: string | null) => void

/** Who listens on which channels. */
export function newListeners() {
  const listeners = new Map<string, Set<Listener>>()
  return {
    channels: () => [...listeners.keys()],
    /** Returns whether it is the first on its channel. */
    add: (channel: string, listener: Listener): boolean => {
      const known = listeners.get(channel)
      if (known) known.add(listener)
      else listeners.set(channel, new Set([listener]))
      return known === undefined
    },
    tell: (channel: string, payload: string | null) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload)
    },
  }
}

/** LISTEN on a PostgreSQL server over a separate connection, which is reopened when it breaks. */
export function listenTo(connectionString: string) {
  const listeners = newListeners()
  let client: Promise<pg.Client> | undefined
  let closed = false

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString, keepAlive: true })
    fresh.on('notification', ({ channel, payload }) => listeners.tell(channel, payload ?? ''))
    fresh.on('error', (error) => {
      log.warn({ err: error }, 'the connection for live events broke')
      void fresh.end().catch(() => {})
      client = undefined
      again(500)
    })
    await fresh.connect()
    for (const channel of listeners.channels()) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    return fresh
  }

  function again(delay: number) {
    if (closed) return
    setTimeout(() => {
      if (closed || client) return
      client = connect()
      client.then(
        () => {
          for (const channel of listeners.channels()) listeners.tell(channel, null)
        },
        () => {
          client = undefined
          again(Math.min(delay * 2, 10_000))
        },
      )
    }, delay).unref()
  }

  return {
    listen: async (channel: string, listener: Listener) => {
      if (!listeners.add(channel, listener)) return
      if (client) await (await client).query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      else await (client = connect())
    },
    close: async () => {
      closed = true
      if (client) await (await client).end().catch(() => {})
    },
  }
}
