'use client'

import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { oneOfEach } from '@/domain/groups'
import { revokeSignOff, signOff } from '../../commands/acts/sign-offs'
import { keysOf } from '../../commands/commands'
import { emptySide, isUncertain } from '../../model/alignment'
import type { FindingWords } from '../../model/marks'
import type { RowSetting } from '../../model/rows'
import { isSettled } from '../../model/threads'
import { useBusy, useDesk, useDeskState, useElement } from '../../state/desk-context'
import { enterRow } from '../../state/go-to'
import { OthersHere, OthersWriting } from '../header/others-here'
import { Later, SOURCE_CHANGED } from '../later'
import { NewMarkForThreads } from '../since/since-line'
import { ParagraphView } from './paragraph'
import { MergeHandle, Place } from './place'
import styles from './rows.module.css'
import { TargetColumn } from './target-column'
import { UnitMenu } from './unit-menu'

type Props = {
  unit: Unit
  /** The number shown; excluded units have none. */
  number: number
  /** Whether the next unit is part of the article, so that the two can be merged. */
  mergeable: boolean
  last: boolean
  /** By the id of their paragraph or unit. */
  threads: ReadonlyMap<string, readonly Thread[]>
  /** By paragraph. */
  found: ReadonlyMap<string, readonly FindingWords[]>
  setting: RowSetting
}

const NONE: readonly never[] = []

/** A unit: its source and its translation beside one another. */
export const UnitRow = memo(function UnitRow({ unit, number, mergeable, last, threads, found, setting }: Props) {
  const t = useTranslations('desk')
  const desk = useDesk()
  const current = useDeskState((state) => state.unitId === unit.id)
  const element = useElement('unit', unit.id)
  const [unfolded, setUnfolded] = useState(false)
  const about = [...unit.source, ...unit.target, unit].flatMap(({ id }) => threads.get(id) ?? NONE)
  const open = oneOfEach(about.filter((thread) => !isSettled(thread)))
  const seen = [
    ...new Set([...unit.source, ...unit.target].flatMap(({ id }) => (found.get(id) ?? NONE).map((words) => words.id))),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      ref={element}
      role="group"
      className={styles.row}
      aria-label={t('row.label', { number })}
      data-unit={unit.id}
      data-current={current || undefined}
      data-unfolded={unfolded || undefined}
      tabIndex={current ? 0 : -1}
      onFocus={({ target, currentTarget }) => enterRow(desk, unit, target !== currentTarget)}
    >
      <div className={styles.source}>
        {unit.source.map((paragraph, index) => (
          <Place
            key={paragraph.id}
            id={paragraph.id}
            side="source"
            number={number}
            index={index + 1}
            count={unit.source.length}
          >
            <ParagraphView
              paragraph={paragraph}
              threads={threads.get(paragraph.id) ?? NONE}
              found={found.get(paragraph.id) ?? NONE}
              language={setting.languages.source}
            />
          </Place>
        ))}
        {unit.source.length === 0 && (
          <Place id={emptySide(unit.id, 'source')} side="source" number={number} index={0} count={0}>
            <p className={styles.empty}>{t(unit.sourceSeq === undefined ? 'row.noSource' : 'row.sourceDropped')}</p>
          </Place>
        )}
        {unit.sourceSeq !== undefined && (
          <Later
            view={SOURCE_CHANGED}
            props={{ unitId: unit.id, since: unit.sourceSeq, language: setting.languages.source }}
          />
        )}
        {isUncertain(unit) && <p className={styles.unsure}>{t('row.uncertain')}</p>}
      </div>
      <div className={styles.gutter}>
        <SignOffButton unit={unit} number={number} setting={setting} />
        <OthersHere unitId={unit.id} />
        <UnitMenu unit={unit} number={number} mergeable={mergeable} last={last} abilities={setting.abilities} />
        {mergeable && <MergeHandle unit={unit} number={number} />}
      </div>
      <div className={styles.target}>
        <TargetColumn unit={unit} number={number} threads={threads} found={found} setting={setting} />
        <OthersWriting unitId={unit.id} />
        <div className={styles.narrow}>
          <button type="button" className={styles.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {t(unfolded ? 'row.hideSource' : 'row.showSource')}
          </button>
          <OpenCards of="open" unitId={unit.id} ids={open.map(({ id }) => id)} />
          <NewMarkForThreads threads={open} />
          <OpenCards of="findings" unitId={unit.id} ids={seen} />
          {unit.sourceSeq !== undefined && !unfolded && (
            <button type="button" className={styles.fold} onClick={() => setUnfolded(true)}>
              {t('sourceChanged.flag')}
            </button>
          )}
          {isUncertain(unit) && !unfolded && <span className={styles.unsure}>{t('row.uncertain')}</span>}
        </div>
      </div>
    </div>
  )
})

/** On a narrow screen, opens the cards of a unit without having to hit a mark. */
function OpenCards({ of, unitId, ids }: { of: 'open' | 'findings'; unitId: string; ids: readonly string[] }) {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const [first] = ids
  if (!first) return null
  return (
    <button type="button" className={styles.fold} onClick={() => store.focusThread({ id: first, unitId })}>
      {t(`row.${of}`, { count: ids.length })}
    </button>
  )
}

const [KEY] = keysOf('signOff')

type SignOffButtonProps = { unit: Unit; number: number; setting: Pick<RowSetting, 'abilities' | 'meId' | 'signOffs'> }

/** The unit's number, ticked once enough people have signed off its current text. */
export function SignOffButton({ unit, number, setting: { abilities, meId, signOffs } }: SignOffButtonProps) {
  const t = useTranslations('desk.row')
  const desk = useDesk()
  const busy = useBusy(unit.id)
  const current = unit.signOffs.filter((one) => one.current)
  const own = current.some(({ userId }) => userId === meId)
  const done = current.length >= signOffs
  const lapsed = !done && unit.signOffs.some((one) => !one.current)
  const able = abilities.includes(own ? 'revoke-sign-off' : 'sign-off')
  const names = current.map(({ name }) => name).join(', ')
  const state = done
    ? t('readBy', { names })
    : current.length > 0
      ? t('halfRead', { names })
      : t(lapsed ? 'lapsed' : 'unread')
  const face = (
    <>
      <span
        className={styles.tick}
        aria-hidden="true"
        data-state={done ? 'done' : current.length > 0 ? 'half' : lapsed ? 'lapsed' : 'none'}
      />
      <span>{number}</span>
    </>
  )
  if (!able)
    return (
      <span className={styles.number} data-done={done || undefined} title={state}>
        {face}
        <span className={styles.visuallyHidden}>{state}</span>
      </span>
    )
  return (
    <button
      type="button"
      className={styles.number}
      data-done={done || undefined}
      aria-pressed={own}
      aria-busy={busy}
      aria-label={t(own ? 'revoke' : 'signOff', { number, state })}
      title={`${t(own ? 'revokeShort' : 'signOffShort')} (${KEY}) · ${state}`}
      tabIndex={-1}
      onClick={() => void (own ? revokeSignOff : signOff)(desk, unit)}
    >
      {face}
    </button>
  )
}
