import { newKey } from '@/components/new-key'
import type { Finding } from '@/domain/contract/findings'
import type { ThreadKind } from '@/domain/contract/names'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import type { DraftBaseChange } from '../model/base-change'
import {
  bodyOf,
  type Draft,
  type DraftLink,
  type DraftPlace,
  fieldKey,
  fieldsOf,
  isTouched,
  lacks,
  newDraft,
  placeFor,
  reanchorLinks,
} from '../model/draft'
import { isFixable } from '../model/threads'
import { articleQuery } from '../state/article-queries'
import type { Desk } from '../state/desk-context'
import { goToCard, goToField, goToUnit } from '../state/go-to'
import { findingsNow, loadedParagraph, loadedThreads, loadedUnits } from '../state/loaded'
import { dropSelection } from '../state/selection'
import type { Selected } from '../state/slices/focus'
import { openThread } from './acts/drafts'
import { insert, rewrite, rewriteHere } from './inline-edits'

/**
 * Begins a thread about the selected words (a gap also about those of several paragraphs), or the name or number in focus; with none, about those of the finding in
 * focus, else about the paragraph. A suggestion inserts at the caret, or rewrites the whole paragraph.
 */
export function beginDraft(desk: Desk, kind: ThreadKind) {
  const { store, t } = desk
  const { selected: chosen, term, caret, unitId, threadId, across } = store.get()
  const [first, ...further] = kind === 'gap' ? (across ?? []) : []
  if (first) return open(desk, { ...newDraft(newKey(), kind, placeAt(first)), links: further.map(continuing) })
  const selected = chosen ?? term
  if (selected)
    return canHold(selected, kind)
      ? open(desk, newDraft(newKey(), kind, placeAt(selected)))
      : store.say(t('compose.sourceStays'))
  const thread = loadedThreads(desk).find(({ id }) => id === threadId)
  if (kind === 'suggestion' && thread && isFixable(thread)) return beginFix(desk, thread)
  const finding = findingsNow(desk).find(({ id }) => id === threadId)
  if (finding && beginPromotion(desk, finding, kind)) return
  const at = caret?.unitId === unitId ? caret : null
  if (at && kind === 'suggestion' && at.side === 'target') return open(desk, newDraft(newKey(), kind, placeAt(at)))
  if (kind === 'suggestion') return rewriteHere(desk)
  const unit = loadedUnits(desk).find(({ id }) => id === unitId)
  const paragraph = at ? loadedParagraph(desk, at.paragraphId) : (unit?.target[0] ?? unit?.source[0])
  if (paragraph) open(desk, newDraft(newKey(), kind, wholeOf(paragraph)))
}

/**
 * Begins a suggestion for a gap or an issue: on its words, or, where these are the source's or gone, as a rewriting of the
 * translation beside them.
 */
export function beginFix(desk: Desk, thread: Thread) {
  const { id: fixesId, anchor, unitId, kind } = thread
  const paragraph = loadedParagraph(desk, thread.paragraphId ?? undefined)
  if (paragraph?.side === 'target' && anchor && anchor.start < anchor.end) {
    const { start, end } = anchor
    const { id: paragraphId, side, version, text } = paragraph
    const place = {
      paragraphId,
      unitId: paragraph.unitId,
      side,
      version,
      range: { start, end },
      quote: text.slice(start, end),
    }
    return open(desk, { ...newDraft(newKey(), 'suggestion', place), fixesId })
  }
  const target = paragraph?.side === 'target' ? paragraph : loadedUnits(desk).find(({ id }) => id === unitId)?.target[0]
  if (target) rewrite(desk, target, { fixesId })
  else if (unitId !== null) insert(desk, unitId, null, fixesId)
  desk.store.say(desk.t(`fix.opened.${kind === 'gap' ? 'gap' : 'issue'}`))
}

/** Begins a thread on the words of a finding, and promotes it if the person may. Answers whether it has words. */
export function beginPromotion(desk: Desk, finding: Finding, kind: ThreadKind): boolean {
  const { client, articleId } = desk
  const place = placeFor(kind, finding, loadedUnits(desk))
  if (!place) return false
  const judges = client.getQueryData(articleQuery(articleId).queryKey)?.abilities.includes('judge-finding')
  open(desk, { ...newDraft(newKey(), kind, place, finding), ...(judges && { findingId: finding.id }) })
  return true
}

export const beginAboutArticle = (desk: Desk, kind: Exclude<ThreadKind, 'suggestion'>) =>
  open(desk, newDraft(newKey(), kind, null))

/** Opens a draft; drafts in which nothing was typed are removed. */
function open({ store, later, t }: Desk, draft: Draft) {
  later.open(() => {
    store.openDraft(draft)
    dropSelection()
    store.say(t(`compose.opened.${draft.kind}`))
  })
}

/** Moves a draft whose words are gone to the selected words. */
export function moveDraft({ store }: Desk, draft: Draft, selected: Selected) {
  store.moveDraft(draft.id, placeAt(selected))
  dropSelection()
}

/** Rebases a draft on its words as they read now; `replacement`: the new suggested words. */
export function rebaseDraft(desk: Desk, draft: Draft, { version, range, now }: DraftBaseChange, replacement?: string) {
  const { store, t } = desk
  if (!draft.place) return
  store.changeDraft(draft.id, { place: { ...draft.place, version, range, quote: now }, refused: false })
  if (replacement !== undefined) store.type(fieldKey(draft, 'replacement'), replacement)
  store.say(t('baseChange.attached'))
  goToField(desk, draft.id)
}

/** Closes it, asking first if something would be lost. */
export function leaveDraft(desk: Desk, draft: Draft) {
  const { store } = desk
  if (isTouched(draft, store.get().typed)) store.openDialog(`discard:${draft.id}`)
  else discardDraft(desk, draft)
}

/** Discards a draft and returns to the finding's card or the unit. */
export function discardDraft(desk: Desk, { id, findingId, place }: Draft) {
  desk.store.removeDraft(id)
  if (findingId !== undefined) goToCard(desk, findingId)
  else if (place) goToUnit(desk, place.unitId)
}

export async function sendDraft(desk: Desk, draft: Draft) {
  const { store, t } = desk
  const fields = fieldsOf(draft, store.get().typed)
  if (lacks(draft, fields)) return
  const { links, lost } = reanchorLinks(draft.links, loadedUnits(desk))
  const [gone] = lost
  if (gone) {
    store.changeDraft(draft.id, { links })
    return store.refuse(t('gap.linkGone', { quote: gone.quote }))
  }
  await openThread(desk, { draft, body: bodyOf({ ...draft, links }, fields) })
}

const canHold = ({ side }: Pick<Selected, 'side'>, kind: ThreadKind) => kind !== 'suggestion' || side === 'target'

const placeAt = ({ paragraphId, unitId, side, version, start, end, quote }: Selected): DraftPlace => ({
  paragraphId,
  unitId,
  side,
  version,
  range: { start, end },
  quote,
})

/** What a gap claims goes on in the next paragraph: it stands or falls with what is said there. */
const continuing = ({ paragraphId, side, start, end, quote }: Selected): DraftLink => ({
  ...{ paragraphId, side, start, end, quote },
  relation: 'needs',
  continues: true,
})

const wholeOf = ({ id, unitId, side, version, text }: Paragraph): DraftPlace => ({
  paragraphId: id,
  unitId,
  side,
  version,
  range: null,
  quote: text,
})
