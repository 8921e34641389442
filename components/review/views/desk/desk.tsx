'use client'

import { useTranslations } from 'next-intl'
import { type MouseEvent, memo, useMemo, useRef } from 'react'
import type { LinkTarget } from '@/components/link-target'
import { useDeskKeys } from '../../commands/use-desk-keys'
import { wordsByParagraph } from '../../model/found-words'
import { NOWHERE, placesOf, threadsByPlace } from '../../model/row-places'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useLive } from '../../state/live'
import { useOnDesk } from '../../state/on-desk'
import { useAddress } from '../../state/use-address'
import { useKeptWriting } from '../../state/use-kept-writing'
import { useLed } from '../../state/use-led'
import { usePresence } from '../../state/use-presence'
import { useSelected } from '../../state/use-selected'
import { useVisit } from '../../state/use-visit'
import { Dialogs } from '../dialogs/dialogs'
import { FilterLine } from '../filter/filter-line'
import { DeskHeader } from '../header/desk-header'
import { Margin } from '../margin/margin'
import { Overview } from '../overview/overview'
import { ExcludedRow } from '../rows/excluded-row'
import rowStyles from '../rows/rows.module.css'
import { Steady } from '../rows/steady'
import { type RowSetting, UnitRow } from '../rows/unit-row'
import { Windowed } from '../rows/windowed'
import { SinceLine } from '../since/since-line'
import { useSentences } from '../text/use-sentences'
import { SelectionToolbar } from '../write/selection-toolbar'
import { Coming } from './coming'
import styles from './desk.module.css'
import { EndList } from './end-list'
import { Ledger } from './ledger'
import { MendBar } from './mend-bar'
import { Notices } from './notice'

/** The article with its source, its marks and its margin. `led`: where a link leads. */
export const Desk = memo(function Desk({ led }: { led: LinkTarget | null }) {
  const t = useTranslations('desk')
  const { me, store } = useDesk()
  const { article, units, threads, findings, knowsFindings, shown, gate, members, whole } = useOnDesk()

  const desk = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
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
  const chosen = useDeskState(({ mending }) => mending)
  const ledger = useDeskState((state) => state.terms)
  const mending = abilities.includes('align') ? chosen : null
  useLive()
  usePresence()
  useVisit()
  useKeptWriting(units, whole)
  useSelected(rows)
  useSentences(rows)
  useAddress()
  useLed(led, { units, threads, findings: knowsFindings ? findings : undefined, whole })
  useDeskKeys({ article, units, shown })

  return (
    <div className={styles.page}>
      <DeskHeader article={article} gate={gate} members={members} findings={findings.length} />
      <main className={styles.desk}>
        <SinceLine article={article} />
        <FilterLine shown={shown} threads={threads} whole={whole} />
        <div ref={desk} className={styles.sheet}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a unit and n/p do the same without a mouse. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on marked words leads to their card. */}
          <div
            ref={rows}
            className={rowStyles.rows}
            data-mending={mending === null ? undefined : ''}
            data-ledger={ledger ? '' : undefined}
            onClick={(event) => focusMarked(event, store)}
          >
            <Steady units={units} at={mending}>
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
            </Steady>
          </div>
          <Margin article={article} units={units} threads={shown.threads} findings={shown.findings} all={threads} />
          {mending === null && <SelectionToolbar abilities={abilities} desk={desk} />}
        </div>
        {whole ? (
          <EndList article={article} units={units} threads={shown.threads} />
        ) : (
          <Coming units={units.length} of={article.counts.units} />
        )}
        <Notices>{mending === null ? <Ledger units={units} rows={rows} /> : <MendBar units={units} />}</Notices>
      </main>
      <Overview article={article} units={units} threads={shown.left} findings={shown.findings} />
      <Dialogs
        article={article}
        units={units}
        threads={threads}
        findings={findings}
        shown={shown}
        gate={gate}
        members={members}
      />
    </div>
  )
})

/** A click on marked words puts their thread or finding in focus; a second one the next on the same words. */
function focusMarked(event: MouseEvent, store: ReturnType<typeof useDesk>['store']) {
  if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return
  const marked = event.target.closest<HTMLElement>('[data-threads]')
  const { drafts, threadId, view } = store.get()
  const ids = (marked?.dataset.threads ?? '').split(' ').filter((id) => id !== '')
  const draft = drafts.find(({ id }) => ids.includes(id))
  if (draft) return store.set({ draftId: draft.id })
  if (view !== 'redline') return
  const next = ids[ids.indexOf(threadId ?? '') + 1] ?? ids[0]
  if (next !== undefined) store.set({ threadId: next, form: null })
  else if (event.target.closest('[data-paragraph]')) store.set({ threadId: null, form: null })
}
