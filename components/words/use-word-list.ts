'use client'

import { useRef, useState } from 'react'
import { CallError } from '@/components/call'

type Row = { readonly id: string }
type List<T> = { readonly version: number; readonly rows: readonly T[] }
type Draft<T extends Row> = Omit<T, 'id'> & { readonly id?: string | undefined }
type Change<T extends Row> = { readonly put: readonly Draft<T>[]; readonly remove: readonly string[] }
type Changed<T> = { readonly before: number; readonly version: number; readonly rows: readonly T[] }

/** How a list is read and written: of rules, or of terms. */
export type Source<T extends Row> = {
  readonly load: () => Promise<List<T>>
  readonly change: (change: Change<T> & { readonly version: number }) => Promise<Changed<T>>
}

/** A change that met another one: what was to be written, which isn't lost. */
export type Met<T extends Row> = { readonly mine: T; readonly theirs: T | undefined }

/**
 * A list of the workspace as it is edited line by line: one change after the other, each on the version that it was made on.
 * What others change meanwhile is taken in; where both changed one line, theirs is shown and ours is kept.
 */
export function useWordList<T extends Row>(first: List<T>, { load, change }: Source<T>) {
  const [list, setList] = useState(first)
  const [met, setMet] = useState<readonly Met<T>[]>([])
  const [removed, setRemoved] = useState<readonly T[]>([])
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(0)
  const latest = useRef(first)
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  const show = (next: List<T>) => {
    latest.current = next
    setList(next)
  }

  async function send(put: readonly Draft<T>[], remove: readonly string[]): Promise<readonly T[]> {
    const { version } = latest.current
    const done = await change({ version, put, remove })
    if (done.before !== version) show(await load())
    else show({ version: done.version, rows: merged(latest.current.rows, done.rows, remove) })
    return done.rows
  }

  async function meet(put: readonly Draft<T>[]) {
    const next = await load()
    const byId = new Map(next.rows.map((row) => [row.id, row]))
    const mine = put.flatMap((row) => (row.id === undefined ? [] : [{ mine: row as T, theirs: byId.get(row.id) }]))
    show(next)
    setMet((before) => [...before.filter((one) => !mine.some((other) => other.mine.id === one.mine.id)), ...mine])
  }

  /** Answers the lines as they were saved; undefined where it was refused. */
  function save(put: readonly Draft<T>[], remove: readonly string[] = []): Promise<readonly T[] | undefined> {
    const work = turn.current.then(async () => {
      setBusy((count) => count + 1)
      setError(null)
      try {
        return await send(put, remove)
      } catch (refused) {
        if (refused instanceof CallError && refused.code === 'STALE_VERSION') await meet(put).catch(setError)
        else setError(refused)
        return undefined
      } finally {
        setBusy((count) => count - 1)
      }
    })
    turn.current = work
    return work
  }

  return {
    ...list,
    busy: busy > 0,
    error,
    met,
    removed,
    save,
    remove: async (rows: readonly T[]) => {
      const done = await save(
        [],
        rows.map(({ id }) => id),
      )
      if (done) setRemoved(rows)
    },
    /** Puts what was removed last in again, as new lines. */
    restore: async () => {
      const rows = removed
      setRemoved([])
      await save(rows.map(withoutId))
    },
    putMine: async ({ mine, theirs }: Met<T>) => {
      setMet((before) => before.filter((one) => one.mine !== mine))
      await save([theirs ? mine : withoutId(mine)])
    },
    leaveTheirs: ({ mine }: Met<T>) => setMet((before) => before.filter((one) => one.mine !== mine)),
  }
}

function withoutId<T extends Row>({ id: _, ...rest }: T): Draft<T> {
  return rest
}

function merged<T extends Row>(rows: readonly T[], changed: readonly T[], removed: readonly string[]): T[] {
  const byId = new Map(changed.map((row) => [row.id, row]))
  const kept = rows.filter(({ id }) => !removed.includes(id)).map((row) => byId.get(row.id) ?? row)
  const known = new Set(rows.map(({ id }) => id))
  return [...kept, ...changed.filter(({ id }) => !known.has(id))]
}
