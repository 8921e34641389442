'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type Inserting, initialOf, passageKey } from '../../model/passage'
import { useDesk, useTyped } from '../../state/desk-context'
import { KIND_CHOICES, kindNamed, nameOfKind, paragraphKindWords } from '../../state/paragraph-kinds'
import card from '../margin/card.module.css'
import paragraphType from '../rows/paragraph.module.css'
import styles from './passage.module.css'
import { PassageEditor } from './passage-editor'

type Props = { passage: Inserting; language: string }

/** A paragraph that is missing, written where it would stand. */
export function InsertEditor({ passage, language }: Props) {
  const t = useTranslations('desk.passage')
  const [as] = useTyped(passageKey(passage, 'as'), initialOf(passage, 'as'))
  const { kind } = kindNamed(as) ?? { kind: 'paragraph' }
  return (
    <PassageEditor
      passage={passage}
      language={language}
      type={`${paragraphType.paragraph} ${paragraphType[kind] ?? ''}`}
      hint={t('hint')}
      choice={<KindField passage={passage} />}
    />
  )
}

function KindField({ passage }: { passage: Inserting }) {
  const t = useTranslations('desk.passage')
  const id = useId()
  const { t: say } = useDesk()
  const [as, setAs] = useTyped(passageKey(passage, 'as'), initialOf(passage, 'as'))
  return (
    <div className={styles.choice}>
      <label className={styles.label} htmlFor={id}>
        {t('as')}
      </label>
      <select id={id} className={card.select} value={as} onChange={(event) => setAs(event.target.value)}>
        {KIND_CHOICES.map((choice) => (
          <option key={nameOfKind(choice)} value={nameOfKind(choice)}>
            {paragraphKindWords(say, choice.kind, choice.level)}
          </option>
        ))}
      </select>
    </div>
  )
}
