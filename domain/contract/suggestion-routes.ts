import { z } from 'zod'
import { BulkDecided, Decided, GroupAccepted, Replaced } from './answers'
import { Acceptance, BulkDecision, BulkUndo, GroupAcceptance, Rebase, Rejection, Replacement } from './inputs'
import type { Routes } from './route'
import { Thread } from './shapes'
import { Id } from './text'

/** The operations on suggestions: one, the parts of a group, many at once. */
export const suggestionRoutes = {
  'POST /suggestions/{threadId}/accept': {
    summary: 'Accept a suggestion, as proposed or with edits',
    body: Acceptance,
    answer: Decided,
  },
  'POST /suggestions/{threadId}/reject': {
    summary: 'Reject a suggestion with a reason',
    body: Rejection,
    answer: Thread,
  },
  'POST /suggestions/{threadId}/withdraw': { summary: 'Withdraw your own suggestion', answer: Thread },
  'POST /suggestions/{threadId}/undo': { summary: 'Undo an acceptance', answer: Decided },
  'POST /suggestions/{threadId}/reopen': { summary: 'Undo a rejection or a withdrawal', answer: Thread },
  'POST /suggestions/{threadId}/rebase': {
    summary: 'Propose a suggestion again on the current text',
    body: Rebase,
    answer: Thread,
  },
  'POST /articles/{id}/suggestions/decide': {
    summary:
      'Decide in bulk: accepts what doesn’t overlap, skips the rest and says why; a group is accepted whole or not at all',
    body: BulkDecision,
    answer: BulkDecided,
  },
  'POST /suggestions/groups/{groupId}/accept': {
    summary: 'Accept the rewrite of a paragraph with edits: the paragraph as it shall read, one decision',
    body: GroupAcceptance,
    answer: GroupAccepted,
  },
  'POST /suggestions/groups/{groupId}/take-apart': {
    summary: 'Let the undecided parts of a rewrite or a replacement be decided one by one',
    answer: z.object({ threadIds: z.array(Id).meta({ description: 'Those that changed.' }) }),
  },
  'POST /suggestions/groups/{groupId}/put-together': {
    summary: 'Make the undecided parts of a group one decision again',
    answer: z.object({ threadIds: z.array(Id).meta({ description: 'Those that changed.' }) }),
  },
  'POST /articles/{id}/replace': {
    summary: 'Suggest other words wherever some stand in the translation: a group of suggestions, one decision',
    body: Replacement,
    answer: Replaced,
  },
  'POST /articles/{id}/suggestions/undo': {
    summary: 'Undo decisions, all of them or none',
    body: BulkUndo,
    answer: z.object({ threads: z.array(Thread) }),
  },
} as const satisfies Routes
