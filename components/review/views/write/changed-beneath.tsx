'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { rebaseDraft } from '../../commands/drafts'
import type { DraftBaseChange } from '../../model/base-change'
import type { Draft } from '../../model/draft'
import { useDesk } from '../../state/desk-context'
import card from '../margin/card.module.css'
import { Redline } from '../text/live-redline'

type Props = { draft: Draft; changed: DraftBaseChange; onLeave: () => void }

/** Somebody changed the words that one is writing over: how they read now, and what one can do with one's own. */
export function ChangedBeneath({ draft, changed, onLeave }: Props) {
  const t = useTranslations('desk.beneath')
  const desk = useDesk()
  const { before, now, mine, merged } = changed
  const same = draft.kind === 'suggestion' && (merged === now || mine === now)
  return (
    <section className={card.beneath} role="status">
      <p>
        <Who by={changed.by} />
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
                {t('goOn')}
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
              {t('putOn')}
            </Button>
          )}
          <Button onClick={onLeave}>{t('discard')}</Button>
        </div>
      )}
    </section>
  )
}

/** That the words changed, and by whom. */
export function Who({ by }: { by: readonly string[] }) {
  const t = useTranslations('desk.beneath')
  const format = useFormatter()
  return <strong>{by.length === 0 ? t('changed') : t('changedBy', { names: format.list(by) })}</strong>
}
