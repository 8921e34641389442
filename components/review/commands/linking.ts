import type { LinkRelation } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { type Draft, fieldsOf, likelyRelation, reanchorLinks } from '../model/draft'
import type { Desk } from '../state/desk-context'
import { goToDraft, goToThreadCard, goToWords, returnFocus } from '../state/go-to'
import { loadedThreads, loadedUnits } from '../state/loaded'
import { dropSelection } from '../state/selection'
import type { Origin, Selected } from '../state/slices/focus'
import { linkGap } from './acts/gap-links'
import { sendDraft } from './drafts'

/** The gap's draft that is being linked to other words. */
export const linkingDraft = ({ store }: Desk): Draft | undefined => {
  const { drafts, linkingId } = store.get()
  return drafts.find(({ id }) => id === linkingId)
}

/** The gap that is being linked to further words. */
export const linkingThread = (desk: Desk): Thread | undefined => {
  const { linkingId } = desk.store.get()
  return linkingId === null ? undefined : loadedThreads(desk).find(({ id, gap }) => id === linkingId && gap)
}

export const isLinking = (desk: Desk): boolean => linkingDraft(desk) !== undefined || linkingThread(desk) !== undefined

/** The words that would be linked now: of one paragraph, or of several. */
export function wordsToLink({ store }: Desk): readonly LinkedWords[] {
  const { selected, term, across } = store.get()
  const words = selected ?? term
  return words ? [words] : (across ?? [])
}

type LinkedWords = Pick<Selected, 'paragraphId' | 'side' | 'start' | 'end' | 'quote'>

/** Waits for other words to be chosen, wherever one goes meanwhile. */
export function startLinking(desk: Desk, draft: Draft) {
  const { store } = desk
  store.startLinking(draft.id, likelyRelation(fieldsOf(draft, store.get().typed)('type')))
  waitForWords(desk, draft.place?.unitId)
}

/** The same for a gap that stands. */
export function startLinkingGap(desk: Desk, thread: Thread) {
  desk.store.startLinking(thread.id, likelyRelation(thread.gap?.type ?? ''))
  waitForWords(desk, thread.unitId ?? undefined)
}

function waitForWords(desk: Desk, unitId: string | undefined) {
  const { store, t } = desk
  dropSelection()
  // From the row one can go anywhere by keys.
  store.focusDraft(null)
  if (unitId !== undefined) store.focusUnit(unitId)
  returnFocus(desk)
  store.say(t('gap.linking'))
}

/** Links the chosen words to the gap, and goes back to its draft or its card. */
export function finishLinking(desk: Desk) {
  const { store, t } = desk
  const draft = linkingDraft(desk)
  const thread = linkingThread(desk)
  const words = wordsToLink(desk)
  if (words.length === 0) return
  const known = draft ? wordsOfDraft(draft) : thread ? wordsOfGap(thread) : []
  const { relation } = store.get()
  const others = words
    .filter((one) => !known.some((other) => isSame(one, other)))
    .map(({ paragraphId, side, start, end, quote }) => ({ paragraphId, side, start, end, quote, relation }))
  if (others.length === 0) return store.say(t('gap.sameWords'))
  if (thread) {
    const { links } = reanchorLinks(others, loadedUnits(desk))
    void linkGap(desk, { thread, links })
    dropSelection()
    return
  }
  if (!draft) return
  store.linkDraft(draft.id, others)
  dropSelection()
  store.say(t('compose.linked'))
  goToDraft(desk, draft)
}

const wordsOfDraft = ({ place, links }: Draft): readonly Words[] =>
  place?.range ? [{ paragraphId: place.paragraphId, ...place.range }, ...links] : links

const wordsOfGap = ({ paragraphId, anchor, gap }: Thread): readonly Words[] => [
  ...(paragraphId !== null && anchor ? [{ paragraphId, start: anchor.start, end: anchor.end }] : []),
  ...(gap?.links ?? []),
]

type Words = { readonly paragraphId: string; readonly start: number; readonly end: number }

const isSame = (one: Words, other: Words) =>
  one.paragraphId === other.paragraphId && one.start === other.start && one.end === other.end

/** Leaves the gap without further links, and goes back to its draft or its card. */
export function stopLinking(desk: Desk) {
  const draft = linkingDraft(desk)
  const thread = linkingThread(desk)
  desk.store.stopLinking()
  if (draft) goToDraft(desk, draft)
  if (thread) goToThreadCard(desk, thread)
}

/** Links what is selected, if anything is, and sends the gap. */
export function sendWhileLinking(desk: Desk) {
  const { id } = linkingDraft(desk) ?? {}
  if (wordsToLink(desk).length > 0) finishLinking(desk)
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
