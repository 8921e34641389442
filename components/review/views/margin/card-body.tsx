'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { type Offers, offersFor } from '@/domain/offers'
import { awaitsDecision } from '@/domain/thread-kinds'
import { reopen, resolve, resolveAsNone } from '../../commands/acts/threads'
import { keysOf } from '../../commands/commands'
import { isDetached } from '../../model/threads'
import { useBusy, useDesk } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import type { CardForm } from '../../state/slices/focus'
import { Keys } from '../command-button'
import { CopyLink } from '../filter/copy-link'
import { AskOutside, useAsksOutside } from '../queries/ask-outside'
import { CardQueries } from '../queries/card-queries'
import { UnsentWords } from '../write/unsent-words'
import { Byline } from './byline'
import styles from './card.module.css'
import { Fixes, SuggestFix, useFixable } from './card-fixes'
import { GapBody } from './card-gap'
import { SuggestionBody, UndoDecision } from './card-suggestion'
import { FindingQuote, Quote, RemovedText } from './card-words'
import margin from './margin.module.css'
import { ThreadComments } from './thread-comments'
import { BegunForm } from './unsent-mark'

type Props = {
  thread: Thread
  /** The alternatives that share its card; empty if it has none. */
  group: readonly Thread[]
  head: ReactNode
}

/** Everything of a thread, in its card. */
export function CardBody({ thread, group, head }: Props) {
  const { me } = useDesk()
  const { article, places } = useOnDesk()
  const offers = offersFor(thread, article, me.id)
  return (
    <div className={margin.body}>
      <div className={margin.top}>
        {head}
        <CopyLink place={{ at: 'thread', id: thread.id }} />
      </div>
      <Byline thread={thread} counted={false} />
      {isDetached(thread, places) && <RemovedText thread={thread} />}
      <FindingQuote thread={thread} />
      <BodyOf thread={thread} group={group} offers={offers} />
      <BegunForm id={thread.id} forms={formsIn(offers)} />
      <UnsentWords thread={thread} offers={offers} />
      <CardQueries thread={thread} />
      <ThreadComments thread={thread} canReply={offers.comment}>
        <Resolving thread={thread} offers={offers} />
      </ThreadComments>
    </div>
  )
}

/** The forms that the card can open. */
const formsIn = ({ reject, acceptEdited, resolveGap }: Offers): CardForm[] => [
  ...(reject ? (['reject'] as const) : []),
  ...(acceptEdited ? (['edit'] as const) : []),
  ...(resolveGap ? (['fixed', 'noted', 'waived'] as const) : []),
]

function BodyOf({ thread, group, offers }: Omit<Props, 'head'> & { offers: Offers }) {
  switch (thread.kind) {
    case 'suggestion':
      return <SuggestionBody thread={thread} group={group} offers={offers} />
    case 'issue':
      return <IssueBody thread={thread} />
    case 'gap':
      return <GapBody thread={thread} offers={offers} />
    case 'comment':
      // A comment's words are in the thread's comments, which every card shows.
      return <Quote thread={thread} />
  }
}

function IssueBody({ thread }: { thread: Thread }) {
  const t = useTranslations('desk')
  return (
    <>
      <Quote thread={thread} />
      {thread.issue && (
        <p className={styles.facts}>
          <span>{t('severity.label', { severity: t(`severity.${thread.issue.severity}`) })}</span>
          {thread.issue.noError && <span>{t('card.noError')}</span>}
        </p>
      )}
      <Fixes thread={thread} />
    </>
  )
}

/** What can be done with the discussion as a whole, in one row; what is done with a gap has one of its own. */
function Resolving({ thread, offers }: { thread: Thread; offers: Offers }) {
  const t = useTranslations('desk.card')
  const desk = useDesk()
  const busy = useBusy(thread.id)
  const fixable = useFixable(thread)
  // An undecided suggestion has to be decided first.
  const resolvable = offers.resolve && !awaitsDecision(thread)
  // A suggestion is there to be decided; the key and the palette ask about one, too.
  const asks = useAsksOutside() && !thread.suggestion
  const undoes = offers.undo || offers.reopenSuggestion
  if (thread.gap || !(resolvable || offers.reopen || fixable || asks || undoes)) return null
  return (
    <div className={styles.actions}>
      {undoes && <UndoDecision thread={thread} offers={offers} />}
      {fixable && <SuggestFix thread={thread} />}
      {resolvable && (
        <Button disabled={busy} onClick={() => void resolve(desk, thread)}>
          {t('resolve')} <Keys names={keysOf('resolve')} />
        </Button>
      )}
      {resolvable && thread.issue && (
        <Button disabled={busy} onClick={() => void resolveAsNone(desk, thread)}>
          {t('noError')} <Keys names={keysOf('end:waived')} />
        </Button>
      )}
      {offers.reopen && (
        <Button disabled={busy} onClick={() => void reopen(desk, thread)}>
          {t('reopen')} <Keys names={keysOf('resolve')} />
        </Button>
      )}
      {asks && <AskOutside thread={thread} />}
    </div>
  )
}
