'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Thread } from '@/domain/contract/shapes'
import type { DraftPlace } from '../../model/draft'
import { threadsQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import card from '../margin/card.module.css'
import { Redline } from '../text/live-redline'

/** So many are told beside what one writes; the others are in the margin. */
const MOST = 3

/** What others suggest on the words one is writing over: all of them stand side by side, and an editor chooses. */
export function AlsoSuggested({ place }: { place: DraftPlace }) {
  const t = useTranslations('desk.beneath')
  const { articleId, me } = useDesk()
  const { data: threads = [] } = useQuery(threadsQuery(articleId))
  const others = threads.filter((thread) => thread.author.id !== me.id && isBeside(thread, place)).slice(-MOST)
  return (
    <div role="status">
      {others.map(({ id, author, suggestion }) => (
        <p key={id} className={card.soft} dir="auto">
          {t('also', { name: author.name })}{' '}
          <Redline before={suggestion?.original ?? ''} after={suggestion?.replacement ?? ''} />
        </p>
      ))}
    </div>
  )
}

function isBeside(
  { suggestion, anchor, paragraphId }: Thread,
  { range, version, paragraphId: own }: DraftPlace,
): boolean {
  if (!suggestion || !anchor || !range || suggestion.structure || paragraphId !== own) return false
  const open = suggestion.decision === 'pending' && !suggestion.conflict
  return open && anchor.version === version && anchor.start < range.end && range.start < anchor.end
}
