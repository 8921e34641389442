'use client'

import { useDesk } from './desk-context'

/** Tells why something was refused. It stays until it is put away or the next one comes. */
export function useNotice() {
  const { store } = useDesk()
  return {
    refused: (text: string) => store.set(({ notice }) => ({ notice: { text, count: (notice?.count ?? 0) + 1 } })),
  }
}
