'use client'

import { useDesk } from './desk-context'

export function useSay(): (text: string) => void {
  return useDesk().store.say
}
