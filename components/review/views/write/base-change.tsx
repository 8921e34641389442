'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Person, Thread } from '@/domain/contract/shapes'
import { rebaseDraft } from '../../commands/drafts'
import type { DraftBaseChange } from '../../model/base-change'
import type { Draft, DraftPlace } from '../../model/draft'
import { threadsQuery } from '../../state/article-queries'
import { useDesk } from '../../state/desk-context'
import card from '../margin/card.module.css'
import { Redline } from '../text/redline'

type Props = { draft: Draft; changed: DraftBaseChange; onLeave: () => void }

/** Says that somebody changed the words of a draft, how they read now, and what can be done with the draft. */
export function BaseChangeNotice({ draft, changed, onLeave }: Props) {
  const t = useTranslations('desk.baseChange')
  const desk = useDesk()
  const { before, now, mine, merged } = changed
  const same = draft.kind === 'suggestion' && (merged === now || mine === now)
  return (
    <section className={card.beneath} role="status">
      <p>
        <ChangedBy by={changed.by} />
      </p>
      <p className={card.change} dir="auto">
        <Redline before={before} after={now} />
      </p>
      {draft.kind === 'suggestion' ? (
        <>
          <p className={card.soft}>{t(same ? 'same' : merged === null ? 'clashes' : 'fits')}</p>
          <div className={card.actions}>
            {!same && merged !== null && (
              <Button variant="primary" onClick={() => rebaseDraft(desk, draft, changed, merged)}>
                {t('apply')}
              </Button>
            )}
            {!same && (
              <Button
                variant={merged === null ? 'primary' : undefined}
                onClick={() => rebaseDraft(desk, draft, changed, mine)}
              >
                {t('keepMine')}
              </Button>
            )}
            <Button onClick={onLeave}>{t('discard')}</Button>
          </div>
        </>
      ) : (
        <div className={card.actions}>
          {now.trim() !== '' && (
            <Button variant="primary" onClick={() => rebaseDraft(desk, draft, changed)}>
              {t('attach')}
            </Button>
          )}
          <Button onClick={onLeave}>{t('discard')}</Button>
        </div>
      )}
    </section>
  )
}

/** Says that the words changed, and by whom. */
export function ChangedBy({ by }: { by: readonly Person[] }) {
  const t = useTranslations('desk.baseChange')
  const format = useFormatter()
  const { me } = useDesk()
  const others = by.filter(({ id }) => id !== me.id).map(({ name }) => name)
  if (others.length > 0) return <strong>{t('changedBy', { names: format.list(others) })}</strong>
  return <strong>{t(by.length > 0 ? 'changedByYou' : 'changed')}</strong>
}

/** The most suggestions shown beside a draft; the others are in the margin. */
const MOST = 3

/** What others suggest for the words of a draft. */
export function AlsoSuggested({ place }: { place: DraftPlace }) {
  const t = useTranslations('desk.baseChange')
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
