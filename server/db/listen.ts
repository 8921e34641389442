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
    remove: (channel: string, listener: Listener) => {
      const known = listeners.get(channel)
      known?.delete(listener)
      if (known?.size === 0) listeners.delete(channel)
    },
    tell: (channel: string, payload: string | null) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload)
    },
  }
}

/** In milliseconds: how soon a connection that broke is opened again, at first and at most, and how often it is asked whether it is there. */
const AGAIN = { first: 500, most: 10_000 }
const PULSE = 30_000

/** LISTEN on a PostgreSQL server over a separate connection, which is opened again when it breaks, or answers no more. */
export function listenTo(newClient: () => pg.Client) {
  const listeners = newListeners()
  let current: Promise<pg.Client> | undefined
  let delay = AGAIN.first
  let closed = false

  function connect(): Promise<pg.Client> {
    const fresh = newClient()
    let isOver = false
    const giveUp = (error: unknown) => {
      if (isOver) return
      isOver = true
      clearInterval(pulse)
      if (current === opened) current = undefined
      void fresh.end().catch(() => {})
      if (closed) return
      log.warn({ err: error }, 'the connection for live events broke')
      setTimeout(again, delay).unref()
      delay = Math.min(delay * 2, AGAIN.most)
    }
    const pulse = setInterval(() => void fresh.query('SELECT 1').catch(giveUp), PULSE).unref()
    fresh.on('notification', ({ channel, payload }) => listeners.tell(channel, payload ?? ''))
    fresh.on('error', giveUp)
    const opened = open(fresh)
    opened.catch(giveUp)
    current = opened
    return opened
  }

  async function open(fresh: pg.Client): Promise<pg.Client> {
    await fresh.connect()
    for (const channel of listeners.channels()) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    delay = AGAIN.first
    return fresh
  }

  function again() {
    if (closed || current) return
    connect().then(
      () => {
        for (const channel of listeners.channels()) listeners.tell(channel, null)
      },
      () => {},
    )
  }

  return {
    listen: async (channel: string, listener: Listener) => {
      if (!listeners.add(channel, listener)) return
      try {
        if (current) await (await current).query(`LISTEN ${pg.escapeIdentifier(channel)}`)
        else await connect()
      } catch (error) {
        // Whoever asked is told, and may ask again.
        listeners.remove(channel, listener)
        throw error
      }
    },
    close: async () => {
      closed = true
      await (await current?.catch(() => undefined))?.end().catch(() => {})
    },
  }
}
