'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { LINK_RELATIONS } from '@/domain/contract/lists'
import { finishLinking, linkingDraft, stopLinking } from '../../commands/linking'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useSelectedByMouse } from '../../state/mouse-selection'
import { CommandButton } from '../command-button'
import bar from '../desk/alignment-bar.module.css'
import styles from './linking-bar.module.css'

type Props = { rows: RefObject<HTMLElement | null> }

/** While a gap is being linked: its words, how they stand to those that are chosen next, and the way back. */
export function LinkingBar({ rows }: Props) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  const draft = useDeskState(() => linkingDraft(desk))
  const relation = useDeskState((state) => state.relation)
  const chosen = useDeskState(({ selected, term }) => selected ?? term)
  useSelectedByMouse(rows, () => finishLinking(desk))
  if (!draft) return null
  const { place } = draft
  return (
    <section className={`${bar.bar} ${styles.linking}`} aria-label={t('linkingLabel')}>
      {place?.range ? (
        <q className={styles.words} dir="auto">
          {place.quote}
        </q>
      ) : (
        <span className={styles.words}>{t(place ? 'thisParagraph' : 'thisArticle')}</span>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a field set can't be laid out in a line. */}
      <span role="group" aria-label={t('relationLabel')} className={styles.relations}>
        {LINK_RELATIONS.map((one) => (
          <CommandButton
            key={one}
            command={`relation:${one}`}
            className={`${bar.tool} ${styles.relation}`}
            aria-disabled={false}
            aria-pressed={one === relation}
          >
            {t(`relation.${one}`)}
          </CommandButton>
        ))}
      </span>
      {chosen ? (
        <>
          <q className={styles.words} dir="auto">
            {chosen.quote}
          </q>
          <CommandButton command="link" className={bar.tool}>
            {t('linkThese')}
          </CommandButton>
        </>
      ) : (
        <span className={styles.hint}>{t('selectOther')}</span>
      )}
      <button type="button" className={bar.tool} onClick={() => stopLinking(desk)}>
        {t('stopLinking')} <kbd>Esc</kbd>
      </button>
    </section>
  )
}
