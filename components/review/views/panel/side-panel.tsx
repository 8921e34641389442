'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useLayoutEffect, useMemo } from 'react'
import { choosePanel, uncoverText } from '../../state/choose-panel'
import { useDesk, useDeskState, useElement } from '../../state/desk-context'
import { useShown } from '../../state/on-desk'
import { PANELS, type Panel } from '../../state/slices/reading'
import { CommandButton } from '../command-button'
import { OnceIdle } from '../later'
import { Margin } from '../margin/margin'
import styles from './panel.module.css'

// Next.js reads these options from the source: each has to stand here as it is.
const ListPanel = dynamic(() => import('./list-panel').then((panel) => panel.ListPanel), {
  ssr: false,
  loading: Loading,
})
const GapsPanel = dynamic(() => import('./gaps-panel').then((panel) => panel.GapsPanel), {
  ssr: false,
  loading: Loading,
})
const HistoryPanel = dynamic(() => import('./history-panel').then((panel) => panel.HistoryPanel), {
  ssr: false,
  loading: Loading,
})
const DateQuestion = dynamic(() => import('./date-question').then((question) => question.DateQuestion), { ssr: false })
const Dock = dynamic(() => import('./dock').then((dock) => dock.Dock), { ssr: false })

/** What stands beside the text: the cards at their words, or a list. On a narrow screen a list covers the text. */
export function SidePanel() {
  const desk = useDesk()
  const panel = useDeskState((state) => state.panel)
  const id = useId()
  // What was chosen where there was room isn't what one begins with where it covers the text.
  useLayoutEffect(() => void uncoverText(desk), [desk])
  return (
    <div className={styles.panel} data-panel={panel}>
      <Tabs id={id} />
      <OnceIdle>
        <DateQuestion />
      </OnceIdle>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${panel}`} className={styles.body}>
        <PanelBody panel={panel} />
      </div>
      {panel !== 'margin' && <Dock />}
    </div>
  )
}

function PanelBody({ panel }: { panel: Panel }) {
  switch (panel) {
    case 'margin':
      return <Margin />
    case 'list':
      return <ListPanel />
    case 'gaps':
      return <GapsPanel />
    case 'history':
      return <HistoryPanel />
  }
}

/** The choice of what the panel shows. The arrows go from one to the next. */
function Tabs({ id }: { id: string }) {
  const t = useTranslations('desk.panel')
  const desk = useDesk()
  const cover = useElement('panel', 'cover')
  const chosen = useDeskState((state) => state.panel)
  const turn = (event: KeyboardEvent<HTMLElement>) => {
    const at = PANELS.indexOf(chosen)
    const by = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const next = by === undefined ? undefined : PANELS.at(by % PANELS.length)
    if (!next) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus()
    choosePanel(desk, next)
  }
  return (
    <div className={styles.bar}>
      <div role="tablist" className={styles.tabs} aria-label={t('title')} onKeyDown={turn}>
        {PANELS.map((panel) => (
          <CommandButton
            key={panel}
            command={`show:${panel}`}
            noKey
            role="tab"
            id={`${id}-${panel}`}
            data-tab={panel}
            data-words={t(`tab.${panel}`)}
            className={styles.tab}
            aria-selected={panel === chosen}
            aria-controls={panel === chosen ? `${id}-panel` : undefined}
            tabIndex={panel === chosen ? 0 : -1}
          >
            {t(`tab.${panel}`)}
          </CommandButton>
        ))}
      </div>
      <Position />
      <button
        ref={cover}
        type="button"
        className={styles.close}
        aria-label={t('close')}
        onClick={() => choosePanel(desk, 'margin')}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}

/** Which of how many open threads and findings is in focus. */
function Position() {
  const t = useTranslations('desk.panel')
  const { items } = useShown()
  const threadId = useDeskState((state) => state.threadId)
  const number = useMemo(() => items.findIndex(({ id }) => id === threadId) + 1, [items, threadId])
  const of = items.length
  return <p className={styles.position}>{number > 0 ? t('position', { number, of }) : t('open', { count: of })}</p>
}

function Loading() {
  const t = useTranslations('desk.panel')
  return (
    <p role="status" className={styles.nothing}>
      {t('loading')}
    </p>
  )
}
