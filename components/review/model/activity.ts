import type { ThreadKind } from '@/domain/contract/names'
import type { Event } from '@/domain/contract/shapes'
import type { EventType } from '@/domain/event'

/** What somebody did, as the list of changes names it. */
export type Activity =
  | 'commented'
  | 'suggested'
  | 'markedIssue'
  | 'markedGap'
  | 'resolved'
  | 'reopened'
  | 'keptOpen'
  | 'replied'
  | 'edited'
  | 'deleted'
  | 'restored'
  | 'accepted'
  | 'rejected'
  | 'withdrew'
  | 'reopenedSuggestion'
  | 'undidAcceptance'
  | 'proposedAgain'
  | 'rewrote'
  | 'replaced'
  | 'tookApart'
  | 'putTogether'
  | 'broughtBack'
  | 'undidReturn'
  | 'dismissedOutside'
  | 'restoredOutside'
  | 'dismissed'
  | 'reopenedFinding'
  | 'gapFixed'
  | 'gapNoted'
  | 'gapWaived'
  | 'gapReopened'
  | 'gapLinked'
  | 'gapUnlinked'
  | 'signedOff'
  | 'revokedSignOff'
  | 'merged'
  | 'split'
  | 'moved'
  | 'realigned'
  | 'arranged'
  | 'updatedSource'
  | 'restoredSource'
  | 'broughtTranslation'
  | 'updatedTranslation'
  | 'restoredTranslation'
  | 'excluded'
  | 'included'
  | 'createdArticle'
  | 'changedArticle'
  | 'startedReview'
  | 'approvedArticle'
  | 'reopenedArticle'
  | 'returnedToDraft'
  | 'deletedArticle'
  | 'restoredArticle'
  | 'exportedArticle'
  | 'setMember'
  | 'removedMember'
  | 'madeAssignment'
  | 'finishedAssignment'
  | 'withdrewAssignment'
  | 'handedOver'
  | 'asked'
  | 'answered'
  | 'withdrewQuery'
  | 'restoredQuery'
  | 'renewedLink'
  | 'revokedLink'
  | 'reminded'
  | 'madeProof'

const PLAIN: Readonly<Record<string, Activity>> = {
  'article.created': 'createdArticle',
  'article.changed': 'changedArticle',
  'article.deleted': 'deletedArticle',
  'article.restored': 'restoredArticle',
  'article.exported': 'exportedArticle',
  'article.brought-back': 'broughtBack',
  'article.return-undone': 'undidReturn',
  'member.set': 'setMember',
  'member.removed': 'removedMember',
  'assignment.made': 'madeAssignment',
  'assignment.handed-over': 'handedOver',
  'thread.resolved': 'resolved',
  'thread.reopened': 'reopened',
  'thread.anchored': 'keptOpen',
  'comment.added': 'replied',
  'comment.edited': 'edited',
  'comment.deleted': 'deleted',
  'comment.restored': 'restored',
  'suggestion.accepted': 'accepted',
  'suggestion.rejected': 'rejected',
  'suggestion.withdrawn': 'withdrew',
  'suggestion.reopened': 'reopenedSuggestion',
  'suggestion.undone': 'undidAcceptance',
  'suggestion.rebased': 'proposedAgain',
  'suggestions.undone': 'undidAcceptance',
  'suggestion.outside-dismissed': 'dismissedOutside',
  'suggestion.outside-restored': 'restoredOutside',
  'paragraph.rewritten': 'rewrote',
  'text.replaced': 'replaced',
  'group.taken-apart': 'tookApart',
  'group.put-together': 'putTogether',
  'finding.dismissed': 'dismissed',
  'finding.reopened': 'reopenedFinding',
  'gap.reopened': 'gapReopened',
  'gap.linked': 'gapLinked',
  'gap.unlinked': 'gapUnlinked',
  'unit.signed-off': 'signedOff',
  'unit.sign-off-revoked': 'revokedSignOff',
  'unit.merged': 'merged',
  'unit.split': 'split',
  'unit.moved': 'moved',
  'units.realigned': 'realigned',
  'units.arranged': 'arranged',
  'source.updated': 'updatedSource',
  'source.restored': 'restoredSource',
  'translation.brought': 'broughtTranslation',
  'translation.updated': 'updatedTranslation',
  'translation.restored': 'restoredTranslation',
  'unit.excluded': 'excluded',
  'unit.included': 'included',
  'query.asked': 'asked',
  'query.answered': 'answered',
  'query.withdrawn': 'withdrewQuery',
  'query.restored': 'restoredQuery',
  'guest.link-renewed': 'renewedLink',
  'guest.link-revoked': 'revokedLink',
  'guest.reminded': 'reminded',
  'proof.made': 'madeProof',
} satisfies Record<Exclude<EventType, keyof typeof BY_DATA>, Activity>

/** Activities that depend on a value in the event's data. */
const BY_DATA = {
  'thread.opened': {
    key: 'kind',
    what: { comment: 'commented', suggestion: 'suggested', issue: 'markedIssue', gap: 'markedGap' } satisfies Record<
      ThreadKind,
      Activity
    >,
  },
  'suggestions.decided': { key: 'decision', what: { accept: 'accepted', reject: 'rejected', withdraw: 'withdrew' } },
  'assignment.ended': { key: 'as', what: { done: 'finishedAssignment', withdrawn: 'withdrewAssignment' } },
  'gap.resolved': { key: 'resolution', what: { fixed: 'gapFixed', noted: 'gapNoted', waived: 'gapWaived' } },
  'article.transitioned': {
    key: 'to',
    what: { approved: 'approvedArticle', in_review: 'startedReview', draft: 'returnedToDraft' },
  },
} as const satisfies Partial<Record<EventType, { key: string; what: Readonly<Record<string, Activity>> }>>

/** Null: an event type of a newer version of Stet than this page. */
export function activityOf({ type, data }: Pick<Event, 'type' | 'data'>): Activity | null {
  if (type === 'article.transitioned' && data.from === 'approved') return 'reopenedArticle'
  const byData: { key: string; what: Readonly<Record<string, Activity>> } | undefined =
    type in BY_DATA ? BY_DATA[type as keyof typeof BY_DATA] : undefined
  return (byData ? byData.what[String(data[byData.key])] : PLAIN[type]) ?? null
}
