'use client'

import { useRef, useState } from 'react'

type Row = { readonly id: string }
type Fresh<T extends Row> = Omit<T, 'id'> & { readonly id?: string | undefined }

/** New lines, kept here until they say enough to be saved. One that is written in while it is saved is saved once more. */
export function useDrafts<T extends Row>(
  save: (rows: readonly Fresh<T>[]) => Promise<readonly T[] | undefined>,
  isFinished: (row: T) => boolean,
) {
  const [drafts, setDrafts] = useState<readonly T[]>([])
  const sent = useRef(new Map<string, Promise<T | undefined>>())
  const isDraft = ({ id }: T) => drafts.some((one) => one.id === id)
  const drop = (id: string) => setDrafts((before) => before.filter((one) => one.id !== id))

  async function change(row: T): Promise<void> {
    const pending = sent.current.get(row.id)
    if (pending) {
      const saved = await pending
      if (saved) await save([{ ...row, id: saved.id }])
      return
    }
    if (!isDraft(row)) return void (await save([row]))
    setDrafts((before) => before.map((one) => (one.id === row.id ? row : one)))
    if (!isFinished(row)) return
    const { id, ...fresh } = row
    const work = save([fresh]).then((rows) => rows?.[0])
    sent.current.set(id, work)
    const saved = await work
    sent.current.delete(id)
    if (saved) drop(id)
  }

  return { drafts, isDraft, drop, change, add: (row: T) => setDrafts((before) => [row, ...before]) }
}
