'use client'

import { useTranslations } from 'next-intl'
import { Fragment, lazy, Suspense } from 'react'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { insert } from '../../commands/inline-edits'
import { emptySide } from '../../model/alignment'
import type { Inserting, Rewriting } from '../../model/inline-edit'
import type { FindingWords } from '../../model/marks'
import { drawnIn, type RowSetting } from '../../model/rows'
import { type Proposed, placeAfter, proposalsIn } from '../../model/threads'
import { useDesk, useDeskState } from '../../state/desk-context'
import { DRAWN } from '../../state/slices/focus'
import { INSERT_EDITOR, Later, REWRITE_EDITOR } from '../later'
import { ParagraphView } from './paragraph'
import { ParagraphMenu } from './paragraph-menu'
import { Place } from './place'
import rows from './rows.module.css'
import styles from './structure.module.css'
import { InsertedParagraph, KindMark } from './structure-marks'

const ChangedColumn = lazy(() =>
  import('../changes/changed-column').then((module) => ({ default: module.ChangedColumn })),
)

type Props = {
  unit: Unit
  number: number
  threads: ReadonlyMap<string, readonly Thread[]>
  found: ReadonlyMap<string, readonly FindingWords[]>
  setting: RowSetting
}

const NONE: readonly never[] = []

/** The translation side of a unit: its paragraphs, suggested paragraphs and open editors. */
export function TargetColumn({ unit, number, threads, found, setting }: Props) {
  const t = useTranslations('desk')
  const { id: unitId } = unit
  const view = useDeskState((state) => state.view)
  const redline = DRAWN[view].marks
  const target = drawnIn(unit, 'target', DRAWN[view].text)
  const about = [unitId, ...target.map(({ id }) => id)].flatMap((id) => threads.get(id) ?? NONE)
  const focused = useDeskState(({ threadId }) => (about.some(({ id }) => id === threadId) ? threadId : null))
  const inlineEdits = useDeskState((state) => state.inlineEdits)
  const language = setting.languages.target
  const inserts = redline ? proposalsIn(threads.get(unitId) ?? NONE, 'insert', focused) : []
  const inserting = inlineEdits.filter((one): one is Inserting => one.kind === 'insert' && one.unitId === unitId)
  const rewriting = inlineEdits.filter((one): one is Rewriting => one.kind === 'rewrite')
  const after = (place: string | null) => (
    <InsertionsAfter
      inserts={inserts.filter(({ structure }) => placeAfter(structure.after, target) === place)}
      inserting={inserting.filter((one) => placeAfter(one.after, target) === place)}
      language={language}
      focused={focused}
    />
  )
  const column = (
    <>
      {target.length === 0 && (
        <NoTarget
          unitId={unitId}
          number={number}
          removed={(unit.removed ?? []).length > 0}
          canInsert={setting.abilities.includes('suggest') && inserting.length === 0}
        />
      )}
      {after(null)}
      {target.map((paragraph, index) => {
        const own = threads.get(paragraph.id) ?? NONE
        const writing = rewriting.findLast(({ paragraphId }) => paragraphId === paragraph.id)
        return (
          <Fragment key={paragraph.id}>
            <Place
              className={styles.slot}
              id={paragraph.id}
              slot={paragraph.id}
              side="target"
              number={number}
              index={index + 1}
              count={target.length}
            >
              {redline &&
                proposalsIn(own, 'kind', focused).map((change) => (
                  <KindMark key={change.thread.id} change={change} focused={focused} />
                ))}
              {writing ? (
                <Later
                  view={REWRITE_EDITOR}
                  props={{ edit: writing, paragraph, language }}
                  meanwhile={<ParagraphView paragraph={paragraph} threads={NONE} found={NONE} language={language} />}
                />
              ) : (
                <ParagraphView
                  paragraph={paragraph}
                  threads={own}
                  found={found.get(paragraph.id) ?? NONE}
                  language={language}
                />
              )}
              <ParagraphMenu
                paragraph={paragraph}
                label={t('paragraph.menu', { number, index: index + 1, count: target.length })}
                abilities={setting.abilities}
              />
            </Place>
            {after(paragraph.id)}
          </Fragment>
        )
      })}
    </>
  )
  // Where something is being written it stays.
  const isWriting = inlineEdits.some((edit) => edit.unitId === unitId)
  if (DRAWN[view].text !== 'both' || isWriting) return column
  return (
    <Suspense fallback={column}>
      <ChangedColumn unitId={unitId} language={language}>
        {column}
      </ChangedColumn>
    </Suspense>
  )
}

type NoTargetProps = { unitId: string; number: number; removed: boolean; canInsert: boolean }

/** A unit whose translation is missing, or was taken out; a first paragraph can be inserted. */
function NoTarget({ unitId, number, removed, canInsert }: NoTargetProps) {
  const t = useTranslations('desk')
  const desk = useDesk()
  return (
    <Place className={styles.slot} id={emptySide(unitId, 'target')} side="target" number={number} index={0} count={0}>
      <p className={rows.empty}>{t(removed ? 'row.removed' : 'row.noTarget')}</p>
      {canInsert && (
        <button type="button" className={styles.offer} onClick={() => insert(desk, unitId, null)}>
          {t('paragraph.insert')}
        </button>
      )}
    </Place>
  )
}

type AfterProps = {
  inserts: readonly Proposed<'insert'>[]
  inserting: readonly Inserting[]
  language: string
  focused: string | null
}

function InsertionsAfter({ inserts, inserting, language, focused }: AfterProps) {
  return (
    <>
      {inserts.map((one) => (
        <InsertedParagraph key={one.thread.id} insert={one} language={language} focused={focused} />
      ))}
      {inserting.map((one) => (
        <div key={one.id} className={styles.slot}>
          <Later view={INSERT_EDITOR} props={{ edit: one, language }} />
        </div>
      ))}
    </>
  )
}
