'use client'

import { useTranslations } from 'next-intl'
import { Children, type ReactNode, type RefObject } from 'react'
import { LINK_RELATIONS } from '@/domain/contract/lists'
import type { LinkRelation } from '@/domain/contract/names'
import { particleFor } from '@/domain/text/particle-forms'
import { finishLinking, linkingDraft, linkingThread, stopLinking, wordsToLink } from '../../commands/linking'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useSelectedByMouse } from '../../state/selection'
import { CommandButton } from '../command-button'
import bar from '../desk/alignment-bar.module.css'
import styles from './linking-bar.module.css'

type Props = { rows: RefObject<HTMLElement | null> }

/** While a gap is being linked: a sentence of its words, how they stand to those that are chosen next, and these; and the way back. */
export function LinkingBar({ rows }: Props) {
  const t = useTranslations('desk.gap')
  const desk = useDesk()
  const draft = useDeskState(() => linkingDraft(desk))
  const thread = useDeskState(() => linkingThread(desk))
  const relation = useDeskState((state) => state.relation)
  const chosen = useDeskState(() => {
    const words = wordsToLink(desk)
    return words.length === 0 ? null : words.map(({ quote }) => quote).join(' … ')
  })
  useSelectedByMouse(rows, () => finishLinking(desk))
  if (!draft && !thread) return null
  const own = thread ? thread.anchor?.quote : draft?.place?.range ? draft.place.quote : undefined
  const whole = t(thread?.paragraphId || draft?.place ? 'thisParagraph' : 'thisArticle')
  return (
    <section className={`${bar.bar} ${styles.linking}`} aria-label={t('linkingLabel')}>
      {t.rich(`sentence.${relation}`, {
        one: (forms) =>
          own !== undefined ? <Quoted words={own} forms={forms} /> : <Quoted whole={whole} forms={forms} />,
        relations: () => <Relations chosen={relation} />,
        other: (forms) =>
          chosen !== null ? (
            <Quoted words={chosen} forms={forms} />
          ) : (
            <span className={styles.hint}>{t('selectOther')}</span>
          ),
      })}
      {chosen !== null && (
        <CommandButton command="link" className={bar.tool}>
          {t('linkThese')}
        </CommandButton>
      )}
      <button type="button" className={bar.tool} onClick={() => stopLinking(desk)}>
        {t('stopLinking')} <kbd>Esc</kbd>
      </button>
    </section>
  )
}

/** A part of the sentence: words of the text, or a name for all of it; in Korean with its particle. */
function Quoted({ words, whole = '', forms }: { words?: string; whole?: string; forms: ReactNode }) {
  const particle = Children.toArray(forms).join('')
  return (
    <span className={styles.part}>
      {words === undefined ? (
        <span className={styles.words}>{whole}</span>
      ) : (
        <q className={styles.words} dir="auto">
          {words}
        </q>
      )}
      {particle !== '' && particleFor(words ?? whole, particle)}
    </span>
  )
}

function Relations({ chosen }: { chosen: LinkRelation }) {
  const t = useTranslations('desk.gap')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set can't be laid out in a line.
    <span role="group" aria-label={t('relationLabel')} className={styles.relations}>
      {LINK_RELATIONS.map((one) => (
        <CommandButton
          key={one}
          command={`relation:${one}`}
          className={`${bar.tool} ${styles.relation}`}
          aria-disabled={false}
          aria-pressed={one === chosen}
        >
          {t(`states.${one}`)}
        </CommandButton>
      ))}
    </span>
  )
}
