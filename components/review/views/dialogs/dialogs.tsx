'use client'

import { useDeskState } from '../../state/desk-context'
import { EVERY_DIALOG, Later } from '../later'

/** The open dialog. */
export function Dialogs() {
  const dialog = useDeskState((state) => state.dialog)
  return dialog === null ? null : <Later view={EVERY_DIALOG} props={{ dialog }} />
}
