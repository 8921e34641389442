'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { keysOf } from '../../commands/commands'
import { leaveDraft, sendDraft } from '../../commands/drafts'
import { rewriteWith } from '../../commands/inline-edits'
import { jumpToWords, startLinking, stopLinking } from '../../commands/linking'
import { type Draft, fieldsOf, lacks } from '../../model/draft'
import { useBusy, useDesk, useDeskState, useElement } from '../../state/desk-context'
import { useInSight } from '../../state/in-sight'
import { sendingKeys } from '../../state/keys'
import { useBaseChange } from '../../state/use-base-change'
import { Keys } from '../command-button'
import card from '../margin/card.module.css'
import { FixOf } from '../margin/card-fixes'
import { FindingSays } from '../margin/card-words'
import styles from '../margin/margin.module.css'
import { AlsoSuggested, BaseChangeNotice } from './base-change'
import { BodyField, GapFields, IssueFields, SuggestionFields } from './draft-fields'
import { TranslatedBefore } from './translated-before'

type Props = { draft: Draft }

/** The card of a draft, beside its words. */
export function DraftCard({ draft }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const { store, elements } = desk
  const active = useDeskState((state) => state.draftId === draft.id)
  const linking = useDeskState((state) => state.linkingId === draft.id)
  const busy = useBusy(draft.id)
  const element = useElement('card', draft.id)
  useInSight(() => elements.get('card', draft.id))
  const { place, kind } = draft
  const changed = useBaseChange(draft)
  const go = () => void (changed === null && sendDraft(desk, draft))

  // A new draft gets the focus in its first field, without scrolling. A draft kept from
  // an earlier session doesn't.
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
      onFocus={() => store.focusDraft(draft.id)}
      onKeyDown={sendingKeys({ send: go, leave: () => leaveDraft(desk, draft) })}
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
                if (place.range) rewriteWith(desk, place.paragraphId, place.range.start, words)
                store.removeDraft(draft.id)
              }}
            >
              {t('compose.rewrite')} <Keys names={keysOf('rewrite')} />
            </button>
          </p>
        )}
        {changed && <BaseChangeNotice draft={draft} changed={changed} onLeave={() => leaveDraft(desk, draft)} />}
        {draft.quote !== undefined && <FindingSays message={draft.quote} />}
        {place?.range && place.quote !== '' && !changed && (
          <blockquote className={card.quote} dir="auto">
            {place.quote}
          </blockquote>
        )}
        {draft.fixesId !== undefined && <FixOf threadId={draft.fixesId} />}
        <FieldsOf draft={draft} changed={changed !== null} linking={linking} />
        <div className={`${card.actions} ${card.sending}`} data-sticking="">
          <SendButton draft={draft} busy={busy || changed !== null} onSend={go} />
          <Button onClick={() => leaveDraft(desk, draft)}>
            {t('cancel')} <kbd>Esc</kbd>
          </Button>
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
          {draft.place && <TranslatedBefore unitId={draft.place.unitId} words={draft.place} />}
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

type LinksProps = { draft: Draft; linking: boolean }

/** The linked places of a gap, chosen by selecting their words. */
function DraftLinks({ draft, linking }: LinksProps) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  const { store } = desk
  return (
    <>
      {draft.links.length > 0 && (
        <ul className={card.links}>
          {draft.links.map((link) => (
            <li key={`${link.paragraphId}:${link.start}:${link.end}`}>
              <button
                type="button"
                className={card.link}
                onClick={() => jumpToWords(desk, { at: 'draft', id: draft.id }, link)}
              >
                <i className={card.relation}>{t(link.continues ? 'continues' : `relation.${link.relation}`)}</i> “
                {link.quote}”
              </button>
              <button
                type="button"
                className={card.text}
                onClick={() => store.changeDraft(draft.id, { links: draft.links.filter((other) => other !== link) })}
              >
                {t('unlink')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button aria-pressed={linking} onClick={() => (linking ? stopLinking(desk) : startLinking(desk, draft))}>
        {t(linking ? 'stopLinking' : 'addLink')}
      </Button>
    </>
  )
}

type SendProps = { draft: Draft; busy: boolean; onSend: () => void }

function SendButton({ draft, busy, onSend }: SendProps) {
  const t = useTranslations('desk')
  const lacking = useDeskState(({ typed }) => lacks(draft, fieldsOf(draft, typed)))
  return (
    <Button variant="primary" disabled={lacking !== undefined || busy} onClick={onSend}>
      {t(`compose.send.${draft.kind}`)} <kbd>{t('key.send')}</kbd>
    </Button>
  )
}
