import { type InPlace, inPlaceKey } from '../model/in-place'
import type { Desk } from '../state/desk-context'
import { goToCard } from '../state/go-to'
import { loadedThreads } from '../state/loaded'
import { acceptAndGoOn } from './decide-commands'
import { leaveDraft, sendDraft } from './drafts'

/** Sends what is written in place: suggests it, or accepts the suggestion as it was edited. */
export async function sendInPlace(desk: Desk, { id, field, initial }: InPlace) {
  const { store } = desk
  const { drafts, typed } = store.get()
  if (field === 'replacement') {
    const draft = drafts.find((one) => one.id === id)
    if (draft) await sendDraft(desk, draft)
    return
  }
  const thread = loadedThreads(desk).find((one) => one.id === id)
  const words = typed[inPlaceKey({ id, field })] ?? initial
  if (thread && (await acceptAndGoOn(desk, thread, words))) store.forgetTyped(id, [field])
}

/** Leaves it: a draft asks first if something would be lost, the edit of a suggestion is kept. */
export function leaveInPlace(desk: Desk, { id, field }: InPlace) {
  const { store } = desk
  const draft = store.get().drafts.find((one) => one.id === id)
  if (draft) return leaveDraft(desk, draft)
  if (field !== 'edit') return
  store.closeForm()
  goToCard(desk, id)
}
