import type { LinkRelation } from '@/domain/contract/names'
import { type Draft, type DraftLink, type DraftPlace, isTouched } from '../../model/draft'
import { type InlineEdit, isWritten } from '../../model/inline-edit'
import type { FocusState } from './focus'

/** What is being written. It is kept in the browser (useKeptWriting). */
export type WritingState = {
  readonly drafts: readonly Draft[]
  /** The draft in focus. */
  readonly draftId: string | null
  /** What is being written in the translation's own column. */
  readonly inlineEdits: readonly InlineEdit[]
  /** The words of each field, by its key: they outlive the card they were typed in. */
  readonly typed: Readonly<Record<string, string>>
  /** The gap, or its draft, that waits for other words to be linked. */
  readonly linkingId: string | null
  /** How the draft’s words will stand to the words that are linked next. */
  readonly relation: LinkRelation
}

export const noWriting: WritingState = {
  drafts: [],
  draftId: null,
  inlineEdits: [],
  typed: {},
  linkingId: null,
  relation: 'contradicts',
}

/** Without the fields of a draft, edit or card; all of them, or those named. */
const without = (typed: WritingState['typed'], id: string, fields?: readonly string[]): WritingState['typed'] =>
  Object.fromEntries(
    Object.entries(typed).filter(([key]) =>
      fields ? !fields.some((field) => key === `${id}:${field}`) : !key.startsWith(`${id}:`),
    ),
  )

export const writingTransitions = {
  type: ({ typed }: WritingState, key: string, words: string) => ({ typed: { ...typed, [key]: words } }),
  /** What was typed into the fields of a draft, a edit or a card: it was sent, or is given up. */
  forgetTyped: ({ typed }: WritingState, id: string, fields?: readonly string[]) => ({
    typed: without(typed, id, fields),
  }),
  /** Brings back what was kept. */
  restoreWriting: (_: WritingState, kept: Pick<WritingState, 'drafts' | 'inlineEdits' | 'typed'>) => kept,

  /** Focuses a new draft; drafts in which nothing was typed are removed. */
  openDraft: ({ drafts, typed, unitId }: WritingState & FocusState, draft: Draft) => ({
    drafts: [...drafts.filter((other) => isTouched(other, typed)), draft],
    draftId: draft.id,
    linkingId: null,
    selected: null,
    across: null,
    cameFrom: null,
    threadId: null,
    form: null,
    unitId: draft.place?.unitId ?? unitId,
    fresh: false,
  }),
  focusDraft: (_: WritingState, draftId: string | null) => ({ draftId }),
  changeDraft: ({ drafts }: WritingState, id: string, change: Partial<Draft>) => ({
    drafts: drafts.map((draft) => (draft.id === id ? { ...draft, ...change } : draft)),
  }),
  /** Moves a draft to other words; what was typed is kept. */
  moveDraft: ({ drafts }: WritingState, id: string, place: DraftPlace) => ({
    drafts: drafts.map((draft) => (draft.id === id ? { ...draft, place, lost: false, refused: false } : draft)),
    draftId: id,
    selected: null,
    across: null,
  }),
  linkDraft: ({ drafts }: WritingState, id: string, links: readonly DraftLink[]) => ({
    drafts: drafts.map((draft) => (draft.id === id ? { ...draft, links: [...draft.links, ...links] } : draft)),
    draftId: id,
    linkingId: null,
    selected: null,
    across: null,
  }),
  removeDraft: ({ drafts, draftId, linkingId, typed }: WritingState, id: string) => ({
    drafts: drafts.filter((draft) => draft.id !== id),
    draftId: draftId === id ? null : draftId,
    linkingId: linkingId === id ? null : linkingId,
    typed: without(typed, id),
  }),
  startLinking: (_: WritingState & FocusState, draftId: string, relation: LinkRelation) => ({
    linkingId: draftId,
    relation,
    selected: null,
    across: null,
    cameFrom: null,
  }),
  chooseRelation: (_: WritingState, relation: LinkRelation) => ({ relation }),
  /** Ends linking, whether words were chosen or not, and returns to the draft. */
  stopLinking: ({ drafts, linkingId, draftId }: WritingState) => ({
    linkingId: null,
    draftId: drafts.some(({ id }) => id === linkingId) ? linkingId : draftId,
  }),

  /** Opens an inline editor; editors in which nothing was written are removed. */
  openInlineEdit: ({ inlineEdits, typed }: WritingState & FocusState, edit: InlineEdit) => ({
    inlineEdits: [...inlineEdits.filter((other) => isWritten(other, typed)), edit],
    linkingId: null,
    unitId: edit.unitId,
    threadId: null,
    form: null,
    selected: null,
    across: null,
  }),
  changeInlineEdit: ({ inlineEdits }: WritingState, edit: InlineEdit) => ({
    inlineEdits: inlineEdits.map((other) => (other.id === edit.id ? edit : other)),
  }),
  removeInlineEdit: ({ inlineEdits, typed }: WritingState, id: string) => ({
    inlineEdits: inlineEdits.filter((edit) => edit.id !== id),
    typed: without(typed, id),
  }),
}
