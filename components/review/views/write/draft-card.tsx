'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { useDraftActions } from '../../commands/draft-actions'
import { usePassageActions } from '../../commands/passage-actions'
import { type Draft, fieldsOf } from '../../model/draft'
import { useDesk, useDeskState } from '../../state/desk-context'
import { sendingKeys } from '../../state/typing'
import { useBeneath } from '../../state/use-beneath'
import { useElement } from '../../state/use-element'
import card from '../margin/card.module.css'
import styles from '../margin/margin.module.css'
import { AlsoSuggested } from './also-suggested'
import { ChangedBeneath } from './changed-beneath'
import { BodyField, GapFields, IssueFields, SuggestionFields } from './draft-fields'
import { DraftLinks } from './draft-links'
import { SendButton } from './send-button'

type Props = { draft: Draft }

/** A thread that is being written, beside its words. */
export function DraftCard({ draft }: Props) {
  const t = useTranslations('desk')
  const { store, elements } = useDesk()
  const active = useDeskState((state) => state.draftId === draft.id)
  const linking = useDeskState((state) => state.linkingId === draft.id)
  const { send, leave, remove, busy } = useDraftActions()
  const { rewriteWith } = usePassageActions()
  const element = useElement('card', draft.id)
  const { place, kind } = draft
  const changed = useBeneath(draft)
  const go = () => void (changed === null && send(draft))

  // A draft opens where the hands are: its first field is ready, and the page doesn't move for it. One that was kept from
  // another day only stands there.
  useEffect(() => {
    if (store.get().draftId !== draft.id) return
    elements.get('card', draft.id)?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
  }, [store, elements, draft.id])

  const insertion = kind === 'suggestion' && place?.range && place.range.start === place.range.end
  return (
    <section
      ref={element}
      className={styles.card}
      data-card={draft.id}
      data-draft=""
      data-about={place?.paragraphId}
      data-of={place?.unitId}
      data-open={(active && !linking) || undefined}
      aria-label={t(`compose.title.${kind}`)}
      onFocus={() => store.set({ draftId: draft.id })}
      onKeyDown={sendingKeys({ send: go, leave: () => leave(draft) })}
    >
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={styles.kind} data-kind={kind}>
            {t(`compose.title.${kind}`)}
          </span>
        </div>
        {draft.lost && <p className={card.warning}>{t('compose.lost')}</p>}
        {place?.range === null && <p className={card.soft}>{t('card.wholeParagraph')}</p>}
        {place === null && <p className={card.soft}>{t('compose.aboutArticle')}</p>}
        {insertion && (
          <p className={card.soft}>
            {t('compose.insertion')}{' '}
            <button
              type="button"
              className={card.text}
              onClick={() => {
                const words = fieldsOf(draft, store.get().typed)('replacement')
                if (place.range) rewriteWith(place.paragraphId, place.range.start, words)
                remove(draft.id)
              }}
            >
              {t('compose.rewrite')} <kbd>W</kbd>
            </button>
          </p>
        )}
        {changed && <ChangedBeneath draft={draft} changed={changed} onLeave={() => leave(draft)} />}
        {place?.range && place.quote !== '' && !changed && (
          <blockquote className={card.quote} dir="auto">
            {place.quote}
          </blockquote>
        )}
        <FieldsOf draft={draft} changed={changed !== null} linking={linking} />
        <div className={card.actions}>
          <SendButton draft={draft} busy={busy || changed !== null} onSend={go} />
          <Button onClick={() => leave(draft)}>{t('cancel')}</Button>
        </div>
      </div>
    </section>
  )
}

type FieldsProps = { draft: Draft; changed: boolean; linking: boolean }

function FieldsOf({ draft, changed, linking }: FieldsProps) {
  const t = useTranslations('desk')
  switch (draft.kind) {
    case 'suggestion':
      return (
        <>
          <SuggestionFields draft={draft} held={changed} />
          {draft.place && !changed && <AlsoSuggested place={draft.place} />}
        </>
      )
    case 'comment':
      return <BodyField draft={draft} label={t('compose.comment')} first />
    case 'issue':
      return <IssueFields draft={draft} />
    case 'gap':
      return (
        <>
          <GapFields draft={draft} />
          <DraftLinks draft={draft} linking={linking} />
        </>
      )
  }
}
