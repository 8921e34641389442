import type { LinkRelation } from '@/domain/contract/names'
import { type Draft, fieldsOf, likelyRelation } from '../model/draft'
import type { Desk } from '../state/desk-context'
import { goToDraft, goToThreadCard, goToWords, returnFocus } from '../state/go-to'
import { loadedThreads } from '../state/loaded'
import { dropSelection } from '../state/selection'
import type { Origin } from '../state/slices/focus'
import { sendDraft } from './drafts'

/** The gap's draft that is being linked to other words. */
export const linkingDraft = ({ store }: Desk): Draft | undefined => {
  const { drafts, linkingId } = store.get()
  return drafts.find(({ id }) => id === linkingId)
}

/** The words that would be linked now. */
export function wordsToLink({ store }: Desk) {
  const { selected, term } = store.get()
  return selected ?? term
}

/** Waits for other words to be chosen, wherever one goes meanwhile. */
export function startLinking(desk: Desk, draft: Draft) {
  const { store, t } = desk
  store.startLinking(draft.id, likelyRelation(fieldsOf(draft, store.get().typed)('type')))
  dropSelection()
  // From the row one can go anywhere by keys.
  store.focusDraft(null)
  if (draft.place) store.focusUnit(draft.place.unitId)
  returnFocus(desk)
  store.say(t('gap.linking'))
}

/** Links the chosen words to the gap, and goes back to its draft. */
export function finishLinking(desk: Desk) {
  const { store, t } = desk
  const draft = linkingDraft(desk)
  const words = wordsToLink(desk)
  if (!draft || !words) return
  const { paragraphId, start, end, quote } = words
  const { place, links } = draft
  const own = place?.range && { paragraphId: place.paragraphId, ...place.range }
  if ([...(own ? [own] : []), ...links].some((one) => isSame(one, words))) return store.say(t('gap.sameWords'))
  store.linkDraft(draft.id, { paragraphId, start, end, quote, relation: store.get().relation })
  dropSelection()
  store.say(t('compose.linked'))
  goToDraft(desk, draft)
}

type Words = { readonly paragraphId: string; readonly start: number; readonly end: number }

const isSame = (one: Words, other: Words) =>
  one.paragraphId === other.paragraphId && one.start === other.start && one.end === other.end

/** Leaves the gap without further links, and goes back to its draft. */
export function stopLinking(desk: Desk) {
  const draft = linkingDraft(desk)
  desk.store.stopLinking()
  if (draft) goToDraft(desk, draft)
}

/** Links what is selected, if anything is, and sends the gap. */
export function sendWhileLinking(desk: Desk) {
  const { id } = linkingDraft(desk) ?? {}
  if (wordsToLink(desk)) finishLinking(desk)
  else stopLinking(desk)
  const draft = desk.store.get().drafts.find((one) => one.id === id)
  if (draft && !linkingDraft(desk)) void sendDraft(desk, draft)
}

/** Goes to words that a card quotes, and remembers the card. */
export function jumpToWords(desk: Desk, from: Origin, words: Words) {
  desk.store.leaveOriginal()
  desk.store.jumpFrom(from)
  goToWords(desk, words, 'caret')
}

/** Goes back to where a jump began. */
export function jumpBack(desk: Desk) {
  const { cameFrom, drafts } = desk.store.get()
  desk.store.forgetJump()
  if (cameFrom?.at === 'draft') {
    const draft = drafts.find(({ id }) => id === cameFrom.id)
    if (draft) goToDraft(desk, draft)
    return
  }
  const thread = loadedThreads(desk).find(({ id }) => id === cameFrom?.id)
  if (thread) goToThreadCard(desk, thread)
}

export const RELATION_KEYS = { supports: '1', contradicts: '2', needs: '3', repeats: '4' } as const satisfies Record<
  LinkRelation,
  string
>
