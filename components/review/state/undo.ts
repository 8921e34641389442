import type { DeskStore } from './desk-store'
import type { Undo } from './slices/notices'

/** As many as a person may remember having done. */
const KEPT = 20

/** Keeps how the act just done is taken back; `told` is the line on the screen. It always names what Z takes back. */
export function remember(store: DeskStore, undo: Undo, told: string | undefined) {
  store.set((state) => ({
    undo: [...state.undo.slice(1 - KEPT), undo],
    toast: told === undefined ? null : { text: told, undo, count: (state.toast?.count ?? 0) + 1 },
  }))
}

let walkingBack = false

/** An act that takes another one back isn't kept itself: each press of the key goes one act further back. */
export const isWalkingBack = () => walkingBack

/** Takes one act back, the last one where none is named. What is being taken back can't be taken back again. */
export function takeBack(store: DeskStore, named?: Undo) {
  const { undo, toast } = store.get()
  const chosen = named ?? undo.at(-1)
  if (!chosen) return
  store.set({ undo: undo.filter((one) => one !== chosen), toast: toast?.undo === chosen ? null : toast })
  walkingBack = true
  try {
    chosen.run()
  } finally {
    walkingBack = false
  }
}
