'use client'

import { useMemo } from 'react'
import { readerNotesIn, readerNotesOnWhole } from '@/domain/reader-notes'
import { useOnDesk } from './on-desk'

/** The number that the note on a gap has in the documents; undefined while the article isn't here as a whole, or where it has none. */
export function useNoteNumber(threadId: string): number | undefined {
  const { units, threads, whole } = useOnDesk()
  return useMemo(() => {
    if (!whole) return undefined
    const noted = threads.filter(({ gap }) => gap?.resolution === 'noted')
    const notes = [
      ...units.flatMap((unit) =>
        readerNotesIn(
          unit,
          noted.filter(({ unitId }) => unitId === unit.id),
        ),
      ),
      ...readerNotesOnWhole(noted.filter(({ unitId }) => unitId === null)),
    ]
    const index = notes.findIndex((note) => note.threadId === threadId)
    return index < 0 ? undefined : index + 1
  }, [units, threads, whole, threadId])
}
