'use client'

import { useDeskKeys } from '../../commands/use-command'

/** The keys of the desk, and with them every command. */
export function DeskKeys() {
  useDeskKeys()
  return null
}
