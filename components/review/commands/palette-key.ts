import { letterOf } from '@/components/letter-of'

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Ctrl/⌘+K: the one key with a modifier that the desk takes. */
export const isPaletteKey = (press: Press): boolean =>
  press.ctrlKey !== press.metaKey && !press.altKey && !press.shiftKey && letterOf(press) === 'k'
