'use client'

import { useTranslations } from 'next-intl'
import type { Unit } from '@/domain/contract/shapes'
import type { Passage } from '../../model/passage'
import { useDeskState } from '../../state/desk-context'
import paragraph from '../rows/paragraph.module.css'
import { PassageEditor } from './passage-editor'

type Props = { units: readonly Unit[]; language: string }

/** What was being written at a place that the article doesn't have any more: the words are there to be taken elsewhere. */
export function LostPassages({ units, language }: Props) {
  const t = useTranslations('desk.passage')
  const lost = useDeskState((state) => state.passages).filter((passage) => !hasPlace(passage, units))
  if (lost.length === 0) return null
  return (
    <section>
      <h2>{t('lost')}</h2>
      {lost.map((passage) => (
        <PassageEditor
          key={passage.id}
          passage={passage}
          language={language}
          type={paragraph.paragraph ?? ''}
          held
          hint={t('lostWhy')}
        />
      ))}
    </section>
  )
}

function hasPlace(passage: Passage, units: readonly Unit[]): boolean {
  const included = units.filter(({ excluded }) => !excluded)
  return passage.kind === 'insert'
    ? included.some(({ id }) => id === passage.unitId)
    : included.some(({ target }) => target.some(({ id }) => id === passage.paragraphId))
}
