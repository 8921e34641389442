'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Gap, GapLink } from '@/domain/contract/gap'
import type { GapOrigin } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import type { Offers } from '@/domain/offers'
import { unlinkGap } from '../../commands/acts/gap-links'
import { type GapEnd, reopenGap, resolveGap } from '../../commands/acts/threads'
import { ariaKeysOf, keysOf } from '../../commands/commands'
import { jumpToWords, startLinkingGap, stopLinking } from '../../commands/linking'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { useNoteNumber } from '../../state/note-number'
import { usePlaceWords } from '../../state/place-words'
import { Keys } from '../command-button'
import { AskOutside, useAsksOutside } from '../queries/ask-outside'
import styles from './card.module.css'
import { CardForm } from './card-decide'
import { Fixes, SuggestFix, useFixable } from './card-fixes'
import { LongWords, Quote } from './card-words'
import { FixedForm } from './fixed-form'

type Props = { thread: Thread; offers: Offers }

export function GapBody({ thread, offers }: Props) {
  const t = useTranslations('desk')
  const { gap } = thread
  if (!gap) return null
  const { first, ends } = ROUTES[gap.origin]
  const isOpen = gap.resolution === 'open'
  return (
    <>
      <Quote thread={thread}>{gap.links.length > 0 && <OwnWords thread={thread} />}</Quote>
      <LongWords words={gap.explanation} />
      <p className={styles.soft} title={t(`gap.types.${gap.type}.example`)}>
        {t(`gap.types.${gap.type}.definition`)}
      </p>
      <p className={styles.facts}>
        <span>{t('severity.label', { severity: t(`severity.${gap.severity}`) })}</span>
        <span>{t(`gap.origin.${gap.origin}`)}</span>
      </p>
      <Links thread={thread} gap={gap} offered={offers.linkGap} />
      {offers.linkGap && <AddLink thread={thread} />}
      {!isOpen && <Outcome id={thread.id} gap={gap} />}
      <Fixes thread={thread} />
      <GapActions thread={thread} offers={offers} ends={ends} first={first} />
    </>
  )
}

type Route = { readonly first: 'fix' | GapEnd; readonly ends: readonly GapEnd[] }

/** What is offered first: the translator's gaps are corrected; of the author's, who isn't corrected here, readers are told. */
const ROUTES: Readonly<Record<GapOrigin, Route>> = {
  source: { first: 'noted', ends: ['noted', 'waived', 'fixed'] },
  translation: { first: 'fix', ends: ['fixed', 'noted', 'waived'] },
  both: { first: 'fix', ends: ['noted', 'fixed', 'waived'] },
  undetermined: { first: 'fix', ends: ['fixed', 'noted', 'waived'] },
}

function Outcome({ id, gap: { resolution, resolutionNote, fixedById } }: { id: string; gap: Gap }) {
  const t = useTranslations('desk.gap')
  const number = useNoteNumber(id)
  if (resolution === 'open') return null
  const bare = resolution === 'fixed' && !resolutionNote && fixedById === undefined
  return (
    <p className={styles.outcome}>
      {t(bare ? 'fixedBySignOff' : `resolution.${resolution}`)}
      {resolutionNote && (
        <>
          <br />
          {number !== undefined && <b>{t('noteNumber', { number })} </b>}
          {resolutionNote}
        </>
      )}
    </p>
  )
}

/** The gap's own words, which may be far from those it is linked to. */
function OwnWords({ thread: { id, paragraphId, anchor } }: { thread: Thread }) {
  const desk = useDesk()
  if (!anchor || paragraphId === null) return null
  const jump = () => jumpToWords(desk, { at: 'thread', id }, { paragraphId, start: anchor.start, end: anchor.end })
  return (
    <button type="button" className={styles.own} onClick={jump}>
      {anchor.quote}
    </button>
  )
}

function Links({ thread, gap, offered }: { thread: Thread; gap: Gap; offered: boolean }) {
  const { id } = thread
  const t = useTranslations('desk')
  const desk = useDesk()
  const placeOf = usePlaceWords()
  const busy = useBusy(id)
  if (gap.links.length === 0) return null
  return (
    <ul className={styles.links}>
      {gap.links.map((link) => {
        const place = placeOf(link.paragraphId)
        const words = (
          <>
            <i className={styles.relation}>{t(link.continues ? 'gap.continues' : `gap.relation.${link.relation}`)}</i>{' '}
            {place.words}“{link.quote}”<State link={link} />
          </>
        )
        return (
          <li key={`${link.paragraphId}:${link.start}:${link.end}:${link.relation}`}>
            {place.isThere ? (
              <button
                type="button"
                className={styles.link}
                onClick={() => jumpToWords(desk, { at: 'thread', id }, link)}
              >
                {words}
              </button>
            ) : (
              <span className={styles.soft}>{words}</span>
            )}
            {offered && <Unlink thread={thread} link={link} busy={busy} />}
          </li>
        )
      })}
    </ul>
  )
}

function Unlink({ thread, link: { id }, busy }: { thread: Thread; link: GapLink; busy: boolean }) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  if (id === undefined) return null
  return (
    <button
      type="button"
      className={styles.text}
      disabled={busy}
      onClick={() => void unlinkGap(desk, { thread, linkIds: [id] })}
    >
      {t('unlink')}
    </button>
  )
}

function AddLink({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  const linking = useDeskState((state) => state.linkingId === thread.id)
  return (
    <button
      type="button"
      className={styles.text}
      aria-keyshortcuts={ariaKeysOf('link')}
      aria-pressed={linking}
      onClick={() => (linking ? stopLinking(desk) : startLinkingGap(desk, thread))}
    >
      {t(linking ? 'stopLinking' : 'addLink')} {!linking && <Keys names={keysOf('link')} />}
    </button>
  )
}

/** What became of the words of a link, where something has. */
function State({ link: { state = 'exact' } }: { link: GapLink }) {
  const t = useTranslations('desk.gap.linkState')
  return state === 'exact' ? null : (
    <span className={styles.soft}> · {t(state === 'changed' ? 'changed' : 'gone')}</span>
  )
}

type EndProps = Props & Route

/** What can be done about it, in one row; or the form that ends it. */
function GapActions({ thread, offers, ends, first }: EndProps) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  const form = useDeskState((state) => (state.form?.threadId === thread.id ? state.form.name : null))
  const busy = useBusy(thread.id)
  const fixable = useFixable(thread)
  const asks = useAsksOutside()
  const chosen = ends.find((end) => end === form)
  if (offers.resolveGap && chosen === 'fixed') return <FixedForm thread={thread} busy={busy} />
  if (offers.resolveGap && chosen)
    return (
      <CardForm
        id={thread.id}
        field={chosen}
        label={t(`end.${chosen}.label`)}
        action={t(`end.${chosen}.button`)}
        busy={busy}
        onSend={(note) => resolveGap(desk, { thread, resolution: chosen, note })}
        onLeave={() => desk.store.closeForm()}
      />
    )
  if (!offers.resolveGap && !offers.reopenGap && !fixable && !asks) return null
  const fix = fixable && <SuggestFix thread={thread} first={offers.resolveGap && first === 'fix'} />
  const ended = ends.find((end) => end === thread.gap?.resolution)
  return (
    <div className={styles.actions}>
      {first === 'fix' && fix}
      {offers.resolveGap &&
        ends.map((end) => (
          <Button
            key={end}
            {...(end === first && { variant: 'primary' as const })}
            disabled={busy}
            aria-keyshortcuts={ariaKeysOf(`end:${end}`)}
            onClick={() => desk.store.openForm(thread.id, end)}
          >
            {t(`end.${end}.button`)} <Keys names={keysOf(`end:${end}`)} />
          </Button>
        ))}
      {offers.reopenGap && (
        <Button disabled={busy} onClick={() => void reopenGap(desk, thread)}>
          {t('reopen')} {ended && <Keys names={keysOf(`end:${ended}`)} />}
        </Button>
      )}
      {first !== 'fix' && fix}
      {asks && <AskOutside thread={thread} />}
    </div>
  )
}
