'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type MouseEvent, memo, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Unit } from '@/domain/contract/shapes'
import { placeIn } from '../../model/address'
import type { AlignmentCursor } from '../../model/alignment'
import { wordsByParagraph } from '../../model/marks'
import { isShort, NOWHERE, placesOf, type RowSetting, threadsByPlace } from '../../model/rows'
import { useDesk, useDeskState } from '../../state/desk-context'
import type { DeskStore } from '../../state/desk-store'
import { useKeyboardInset } from '../../state/in-sight'
import { useLinkedHighlight } from '../../state/linked-words'
import { useLive } from '../../state/live'
import { useOnDesk } from '../../state/on-desk'
import { useSelected } from '../../state/selection'
import { useVisit } from '../../state/since'
import { DRAWN } from '../../state/slices/focus'
import { useAddress, useLinkTarget, useTabTitle } from '../../state/use-address'
import { useKeptWriting } from '../../state/use-kept-writing'
import { usePresence } from '../../state/use-presence'
import { useSentences } from '../../state/use-sentences'
import { ApprovedBanner } from '../approval/approved-banner'
import { FilterLine } from '../filter/filter-line'
import { DeskHeader } from '../header/desk-header'
import { FootBar } from '../header/foot-bar'
import { EVERY_DIALOG, fetchInTurn, LATER_SCRIPTS, Later, OnceIdle, SELECTION_TOOLBAR } from '../later'
import { Overview } from '../overview/overview'
import { SidePanel } from '../panel/side-panel'
import { RemovedNotice } from '../removed/removed-notice'
import { ExcludedRow } from '../rows/excluded-row'
import { KeepPlace } from '../rows/keep-place'
import rowStyles from '../rows/rows.module.css'
import { UnitRow } from '../rows/unit-row'
import { SinceLine } from '../since/since-line'
import { AlignmentBar, JumpBack } from './alignment-bar'
import styles from './desk.module.css'
import { EndList } from './end-list'
import { Hints } from './hints'
import { Notices } from './notices'

const LinkingBar = dynamic(() => import('../write/linking-bar').then((bar) => bar.LinkingBar), { ssr: false })
// With a loading state of their own: without one the whole desk would wait behind its loading page. What stands above the text
// isn't among them: it would push the text down when it comes.
const ChangesLine = dynamic(() => import('../changes/changes-line').then((line) => line.ChangesLine), {
  loading: () => null,
  ssr: false,
})
const PrintedNotes = dynamic(() => import('../print/printed-notes').then((notes) => notes.PrintedNotes), {
  loading: () => null,
  ssr: false,
})
const TextCaret = dynamic(() => import('../text/text-caret').then((module) => module.TextCaret), { ssr: false })
// Not needed for short articles.
const Window = dynamic(() => import('../rows/window').then((module) => module.Window))
const TermsBar = dynamic(() => import('./terms-bar').then((bar) => bar.TermsBar), { ssr: false })

type Props = {
  /** Nobody has opened a desk in this browser before. */
  firstVisit: boolean
}

/** The article with its source, its marks and its margin. */
export const Desk = memo(function Desk({ firstVisit }: Props) {
  const { article, units, whole } = useOnDesk()
  const search = useSearchParams()
  const [target] = useState(() => placeIn(search))
  const page = useRef<HTMLDivElement>(null)
  const header = useRef<HTMLElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const chosen = useDeskState(({ alignmentCursor }) => alignmentCursor)
  const terms = useDeskState((state) => state.terms)
  const comparing = useDeskState(({ view }) => DRAWN[view].text === 'both')
  const linking = useDeskState((state) => state.linkingId !== null)
  const textCaret = useDeskState((state) => state.textCaret)
  const alignmentCursor = article.abilities.includes('align') ? chosen : null
  useLive()
  usePresence()
  useKeyboardInset()
  useVisit()
  useTabTitle()
  useKeptWriting(units, whole)
  useSelected(rows)
  useSentences(rows)
  useAddress()
  useLinkTarget(target)
  useHeaderHeight(page, header)
  useLaterScripts()

  return (
    <div ref={page} className={styles.page}>
      <DeskHeader ref={header} />
      <main className={styles.desk}>
        {article.status === 'approved' && <ApprovedBanner />}
        {firstVisit && <Hints />}
        <div ref={sheet} className={styles.sheet} data-sheet="">
          <div className={styles.text}>
            <SinceLine />
            <FilterLine />
            {comparing && (
              <div className={styles.changes}>
                <ChangesLine />
              </div>
            )}
            <Rows ref={rows} alignmentCursor={alignmentCursor} />
            {whole ? <EndList /> : <LoadingMore units={units.length} of={article.counts.units} />}
          </div>
          <SidePanel />
          {alignmentCursor === null && <AtSelection sheet={sheet} />}
          {textCaret && <TextCaret caret={textCaret} sheet={sheet} />}
        </div>
        <div className={styles.printed}>
          <OnceIdle>
            <PrintedNotes />
          </OnceIdle>
        </div>
        <Notices>
          <RemovedNotice />
          {alignmentCursor === null && <JumpBack />}
          {alignmentCursor && <AlignmentBar />}
          {!alignmentCursor && linking && <LinkingBar rows={rows} />}
          {!alignmentCursor && !linking && terms && <TermsBar rows={rows} />}
        </Notices>
      </main>
      <LinkedHighlight />
      <Overview />
      <FootBar />
      <Dialogs />
    </div>
  )
})

/** By itself: the whole desk would be drawn again with each thread that comes into focus, and with each row. */
function LinkedHighlight() {
  useLinkedHighlight()
  return null
}

/** Fetches what comes later once there is nothing else to do, so that in practice nobody waits; at the latest at the first key. */
function useLaterScripts() {
  useEffect(() => {
    const leaving = new AbortController()
    const fetch = () => void LATER_SCRIPTS.fetch().catch(() => {})
    fetchInTurn(leaving.signal)
    for (const event of ['pointerdown', 'keydown'])
      addEventListener(event, fetch, { signal: leaving.signal, passive: true, once: true })
    return () => leaving.abort()
  }, [])
}

/** Keeps in `--header` how tall the header is, in pixels: what sticks to the top does so below it. */
function useHeaderHeight(page: RefObject<HTMLElement | null>, header: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const { current: around } = page
    const { current: bar } = header
    if (!around || !bar) return
    // It reports at first too, before anything is painted, and when the page is laid out anyway.
    const observer = new ResizeObserver(() => {
      const height = `${bar.offsetHeight}px`
      // Most often the style sheet has it already, and all of the page would be styled anew.
      if (getComputedStyle(around).getPropertyValue('--header') !== height) around.style.setProperty('--header', height)
    })
    observer.observe(bar)
    return () => observer.disconnect()
  }, [page, header])
}

function AtSelection({ sheet }: { sheet: RefObject<HTMLDivElement | null> }) {
  const selecting = useDeskState(({ selected, across }) => (selected ?? across) !== null)
  return selecting && <Later view={SELECTION_TOOLBAR} props={{ desk: sheet }} />
}

type RowsProps = { ref: RefObject<HTMLDivElement | null>; alignmentCursor: AlignmentCursor | null }

function Rows({ ref, alignmentCursor }: RowsProps) {
  const t = useTranslations('desk')
  const { me, store, elements } = useDesk()
  const { article, units, shown } = useOnDesk()
  const terms = useDeskState((state) => state.terms)
  const byPlace = useMemo(() => threadsByPlace(shown.threads), [shown.threads])
  const found = useMemo(() => wordsByParagraph(shown.findings), [shown.findings])
  const rowsOf = useMemo(() => placesOf(units), [units])
  const { sourceLanguage, targetLanguage, abilities, policy } = article
  const setting = useMemo<RowSetting>(
    () => ({
      languages: { source: sourceLanguage, target: targetLanguage },
      abilities,
      meId: me.id,
      signOffs: policy.signOffs,
    }),
    [sourceLanguage, targetLanguage, abilities, me.id, policy.signOffs],
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a unit and n/p do the same without a mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions: a click on marked words leads to their card.
    <div
      ref={ref}
      className={rowStyles.rows}
      data-aligning={alignmentCursor === null ? undefined : ''}
      data-ledger={terms ? '' : undefined}
      onClick={(event) => focusMarked(event, store)}
    >
      <KeepPlace units={units} at={alignmentCursor} elements={elements}>
        <Windowed units={shown.units}>
          {(unit) =>
            unit.excluded ? (
              <ExcludedRow key={unit.id} unit={unit} setting={setting} />
            ) : (
              <UnitRow
                key={unit.id}
                unit={unit}
                {...(rowsOf.get(unit.id) ?? NOWHERE)}
                threads={byPlace}
                found={found}
                setting={setting}
              />
            )
          }
        </Windowed>
        {units.length === 0 && <p className={styles.nothing}>{t('nothing')}</p>}
      </KeepPlace>
    </div>
  )
}

/** Shown at the end of a long article while the rest is loaded. */
function LoadingMore({ units, of }: { units: number; of: number }) {
  const t = useTranslations('desk')
  return (
    <p className={styles.coming}>
      <label>
        {t('loadingMore', { units: Math.min(units, of), of })} <progress value={units} max={Math.max(units, of)} />
      </label>
    </p>
  )
}

/** A click on marked words focuses their thread or finding; another click, the next one on the same words. */
function focusMarked(event: MouseEvent, store: DeskStore) {
  if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return
  const marked = event.target.closest<HTMLElement>('[data-threads]')
  const { drafts, threadId, view } = store.get()
  const ids = (marked?.dataset.threads ?? '').split(' ').filter((id) => id !== '')
  const draft = drafts.find(({ id }) => ids.includes(id))
  if (draft) return store.focusDraft(draft.id)
  if (!DRAWN[view].marks) return
  const next = ids[ids.indexOf(threadId ?? '') + 1] ?? ids[0]
  if (next !== undefined) store.focusThread({ id: next })
  else if (event.target.closest('[data-paragraph]')) store.blurThread()
}

/** The open dialog. */
function Dialogs() {
  const dialog = useDeskState((state) => state.dialog)
  return dialog === null ? null : <Later view={EVERY_DIALOG} props={{ dialog }} />
}

type WindowedProps = { units: readonly Unit[]; children: (unit: Unit, index: number) => ReactNode }

/** Draws all rows of a short article, and only the needed ones of a long article. */
function Windowed({ units, children }: WindowedProps) {
  return isShort(units) ? units.map(children) : <Window units={units}>{children}</Window>
}
