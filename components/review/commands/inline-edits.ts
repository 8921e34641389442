import { newKey } from '@/components/new-key'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { apply } from '@/domain/text/splice'
import { mergeThreeWay } from '../model/base-change'
import { proposedText } from '../model/groups'
import {
  type InlineEdit,
  inlineEditKey,
  isSendable,
  isWritten,
  type Rewriting,
  taskOf,
  wordsIn,
} from '../model/inline-edit'
import { isFixable, placeAfter } from '../model/threads'
import type { Desk } from '../state/desk-context'
import { goToField, goToUnit } from '../state/go-to'
import { loadedParagraph, loadedThreads, loadedUnits } from '../state/loaded'
import { kindNamed } from '../state/words'
import { acceptEditedRewrite } from './acts/groups'
import { suggestInsertion, suggestRewriting } from './acts/inline-edits'

/** Opens an editor that rewrites a paragraph; `at`: the offset of the caret; `fixesId`: the gap or issue that it is for. */
export const rewrite = (
  desk: Desk,
  { id: paragraphId, unitId, version, text }: Paragraph,
  { at, fixesId }: { at?: number | undefined; fixesId?: string | undefined } = {},
) => open(desk, { kind: 'rewrite', id: newKey(), unitId, paragraphId, version, base: text, fixesId }, at)

/** Opens an editor on the words that a rewrite proposes: what it holds in the end is what is accepted. Answers whether it can. */
export function editRewrite(desk: Desk, paragraph: Paragraph, parts: readonly Thread[]): boolean {
  const { id: paragraphId, unitId, version, text } = paragraph
  const proposed = proposedText(paragraph, parts)
  const groupId = parts[0]?.suggestion?.groupId
  if (proposed === undefined || groupId === undefined) return false
  const accepts = { groupId, proposed }
  open(desk, { kind: 'rewrite', id: newKey(), unitId, paragraphId, version, base: text, accepts }, proposed.length)
  return true
}

/** Opens an editor for a new paragraph, after another or as the first of its unit. */
export const insert = (desk: Desk, unitId: string, after: string | null, fixesId?: string) =>
  open(desk, { kind: 'insert', id: newKey(), unitId, after, fixesId })

/**
 * Rewrites the paragraph in focus, for the gap or issue whose card is in focus. In a unit without a translation it inserts
 * the first paragraph.
 */
export function rewriteHere(desk: Desk) {
  const { unitId, threadId, selected } = desk.store.get()
  const paragraph = paragraphHere(desk)
  const about = selected ? undefined : loadedThreads(desk).find(({ id }) => id === threadId)
  const fixesId = about && isFixable(about) ? about.id : undefined
  if (paragraph) rewrite(desk, paragraph, { at: placeHere(desk)?.start, fixesId })
  else if (unitId) insert(desk, unitId, null, fixesId)
}

/** Turns a begun insertion into a rewriting of its paragraph, with the words typed so far. */
export function rewriteWith(desk: Desk, paragraphId: string, at: number, words: string) {
  const { store } = desk
  const paragraph = loadedParagraph(desk, paragraphId)
  if (!paragraph) return
  rewrite(desk, paragraph, { at: at + words.length })
  const { inlineEdits, typed } = store.get()
  const edit = inlineEdits.find((one) => one.kind === 'rewrite' && one.paragraphId === paragraphId)
  if (!edit || words === '') return
  const key = inlineEditKey(edit, 'text')
  if (!(key in typed)) store.type(key, apply(paragraph.text, { start: at, end: at, insert: words }))
}

/** The translated paragraph with the selection or caret; else the first of the unit in focus, if it has one. */
export function paragraphHere(desk: Desk): Paragraph | undefined {
  const { unitId } = desk.store.get()
  const first = loadedUnits(desk).find(({ id }) => id === unitId)?.target[0]
  const at = placeHere(desk)
  return (at && loadedParagraph(desk, at.paragraphId)) ?? first
}

/** The selection or the caret; else the unit in focus. */
function placeHere({ store }: Desk) {
  const { selected, caret, unitId } = store.get()
  const at = selected ?? caret
  return at?.unitId === unitId && at?.side === 'target' ? at : null
}

/** Opens an editor; editors in which nothing was written are removed, as with drafts. */
const open = (desk: Desk, edit: InlineEdit, at?: number) => desk.later.open(() => openNow(desk, edit, at))

function openNow(desk: Desk, edit: InlineEdit, at?: number) {
  const { store, t } = desk
  const again = store.get().inlineEdits.find((other) => isSame(other, edit))
  if (!again) store.openInlineEdit(edit)
  else if (edit.fixesId !== undefined) store.changeInlineEdit({ ...again, fixesId: edit.fixesId })
  store.leaveOriginal()
  store.say(t(`inlineEdit.opened.${taskOf(edit)}`))
  goToField(desk, (again ?? edit).id, at)
  // The field has the focus in a moment: letters typed at once are its own.
  desk.later.keepKeys()
}

/** Whether two edits are of the same paragraph or insert at the same place: only one such editor is open. */
const isSame = (one: InlineEdit, other: InlineEdit): boolean =>
  one.kind === 'rewrite'
    ? other.kind === 'rewrite' &&
      one.paragraphId === other.paragraphId &&
      one.accepts?.groupId === other.accepts?.groupId
    : other.kind === 'insert' && one.unitId === other.unitId && one.after === other.after

/** Closes it, asking first if something would be lost. */
export function leaveInlineEdit(desk: Desk, edit: InlineEdit) {
  const { store } = desk
  if (isWritten(edit, store.get().typed)) store.openDialog(`discard:${edit.id}`)
  else discardInlineEdit(desk, edit)
}

export function discardInlineEdit(desk: Desk, edit: InlineEdit) {
  desk.store.removeInlineEdit(edit.id)
  goToUnit(desk, edit.unitId)
}

/** Rebases an editor on the current text: with the person's changes merged into it, or with the words given. */
export function rebaseInlineEdit(desk: Desk, edit: Rewriting, { text, version }: Paragraph, words?: string) {
  const { store } = desk
  const mine = wordsIn(edit, 'text', store.get().typed)
  store.changeInlineEdit({ ...edit, version, base: text })
  store.type(inlineEditKey(edit, 'text'), words ?? mergeThreeWay(edit.base, mine, text) ?? mine)
  goToField(desk, edit.id)
}

export async function sendInlineEdit(desk: Desk, edit: InlineEdit) {
  const { typed } = desk.store.get()
  if (!isSendable(edit, typed)) return
  const text = wordsIn(edit, 'text', typed)
  const why = {
    category: wordsIn(edit, 'category', typed) || undefined,
    reason: wordsIn(edit, 'reason', typed).trim() || undefined,
    fixes: edit.fixesId,
  }
  if (edit.kind === 'rewrite' && edit.accepts) {
    await acceptEditedRewrite(desk, { edit, accepts: edit.accepts, text })
    return
  }
  if (edit.kind === 'rewrite') {
    await suggestRewriting(desk, { edit, body: { version: edit.version, text, ...why } })
    return
  }
  const { kind: paragraphKind, level } = kindNamed(wordsIn(edit, 'as', typed)) ?? { kind: 'paragraph' }
  const target = loadedUnits(desk).find(({ id }) => id === edit.unitId)?.target ?? []
  const structure = { op: 'insert', after: placeAfter(edit.after, target), paragraphKind, level } as const
  const body = { kind: 'suggestion', structure, replacement: text.trim(), ...why } as const
  await suggestInsertion(desk, { edit, body })
}
