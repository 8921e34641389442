'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { GrowingText } from '@/components/ui/growing-text'
import type { Unit } from '@/domain/contract/shapes'
import { groupSubject } from '../../commands/acts/groups'
import { leaveInlineEdit, sendInlineEdit } from '../../commands/inline-edits'
import { type InlineEdit, type Inserting, initialOf, inlineEditKey, isSendable, taskOf } from '../../model/inline-edit'
import { useBusy, useDesk, useDeskState, useElement, useTyped } from '../../state/desk-context'
import { useInSight } from '../../state/in-sight'
import { sendingKeys } from '../../state/keys'
import { useOnDesk } from '../../state/on-desk'
import { KIND_CHOICES, kindNamed, nameOfKind, paragraphKindWords } from '../../state/words'
import card from '../margin/card.module.css'
import { FixOf } from '../margin/card-fixes'
import paragraphType from '../rows/paragraph.module.css'
import { CategoryField } from './category-field'
import styles from './passage.module.css'

type Props = {
  edit: InlineEdit
  language: string
  /** The CSS class of the paragraph's type size and face. */
  type: string
  /** It can't be sent until a change of its text is settled. */
  held?: boolean
  /** Shown between the field and its outcome. */
  notice?: ReactNode
  /** Further fields beside the reason. */
  choice?: ReactNode
  /** Shows the result of the words as they are typed. */
  outcome?: (words: string) => ReactNode
  hint: ReactNode
}

/** An editor in the article's own type, at its place in the text, with the outcome below. */
export function InlineEditor({ edit, language, type, held = false, notice, choice, outcome, hint }: Props) {
  const t = useTranslations('desk')
  const id = useId()
  const desk = useDesk()
  const task = taskOf(edit)
  const busy = useBusy(edit.kind === 'rewrite' && edit.accepts ? groupSubject(edit.accepts.groupId) : edit.id)
  const [words, setWords] = useTyped(inlineEditKey(edit, 'text'), initialOf(edit, 'text'))
  const sendable = useDeskState(({ typed }) => isSendable(edit, typed))
  const ready = sendable && !held && !busy
  const element = useElement('editor', edit.id)
  useInSight(() => desk.elements.get('editor', edit.id))
  const go = () => void (ready && sendInlineEdit(desk, edit))
  return (
    <section
      ref={element}
      className={styles.passage}
      data-passage={edit.id}
      aria-label={t(`inlineEdit.title.${task}`)}
      onFocus={() => desk.store.focusDraft(null)}
      onKeyDown={sendingKeys({ send: go, leave: () => leaveInlineEdit(desk, edit) })}
    >
      <label className={styles.label} htmlFor={id}>
        {t(`inlineEdit.title.${task}`)}
      </label>
      <GrowingText
        id={id}
        className={`${type} ${styles.words}`}
        lang={language}
        dir="auto"
        aria-describedby={`${id}h`}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p id={`${id}h`} className={styles.hint}>
        {hint}
      </p>
      {edit.fixesId !== undefined && <FixOf threadId={edit.fixesId} />}
      {notice}
      {outcome?.(words)}
      <div className={styles.foot}>
        {task !== 'accept' && <Reason edit={edit} />}
        {choice}
        {task !== 'accept' && <Category edit={edit} />}
      </div>
      <div className={styles.actions}>
        <Button variant="primary" disabled={!ready} onClick={go}>
          {t(task === 'accept' ? 'suggestion.acceptEdited' : 'inlineEdit.send')} <kbd>{t('key.send')}</kbd>
        </Button>
        <Button onClick={() => leaveInlineEdit(desk, edit)}>
          {t('cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </section>
  )
}

function Reason({ edit }: { edit: InlineEdit }) {
  const t = useTranslations('desk.compose')
  const id = useId()
  const [reason, setReason] = useTyped(inlineEditKey(edit, 'reason'))
  return (
    <div className={styles.reason}>
      <label className={styles.label} htmlFor={id}>
        {t('reason')}
      </label>
      <GrowingText
        id={id}
        className={styles.plain}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </div>
  )
}

function Category({ edit }: { edit: InlineEdit }) {
  const [category, setCategory] = useTyped(inlineEditKey(edit, 'category'))
  return (
    <div className={styles.choice}>
      <CategoryField optional value={category} onChange={setCategory} />
    </div>
  )
}

type InsertProps = { edit: Inserting; language: string }

/** The editor of a new paragraph, at its place. */
export function InsertEditor({ edit, language }: InsertProps) {
  const t = useTranslations('desk.inlineEdit')
  const [as] = useTyped(inlineEditKey(edit, 'as'), initialOf(edit, 'as'))
  const { kind } = kindNamed(as) ?? { kind: 'paragraph' }
  return (
    <InlineEditor
      edit={edit}
      language={language}
      type={`${paragraphType.paragraph} ${paragraphType[kind] ?? ''}`}
      hint={t('hint')}
      choice={<KindField edit={edit} />}
    />
  )
}

function KindField({ edit }: { edit: Inserting }) {
  const t = useTranslations('desk.inlineEdit')
  const id = useId()
  const { t: say } = useDesk()
  const [as, setAs] = useTyped(inlineEditKey(edit, 'as'), initialOf(edit, 'as'))
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

/** Editors whose paragraph is gone: their words are shown, to be copied. */
export function LostEditors() {
  const { article, units } = useOnDesk()
  const t = useTranslations('desk.inlineEdit')
  const lost = useDeskState((state) => state.inlineEdits).filter((edit) => !hasPlace(edit, units))
  if (lost.length === 0) return null
  return (
    <section>
      <h2>{t('lost')}</h2>
      {lost.map((edit) => (
        <InlineEditor
          key={edit.id}
          edit={edit}
          language={article.targetLanguage}
          type={paragraphType.paragraph ?? ''}
          held
          hint={t('lostWhy')}
        />
      ))}
    </section>
  )
}

function hasPlace(edit: InlineEdit, units: readonly Unit[]): boolean {
  const included = units.filter(({ excluded }) => !excluded)
  return edit.kind === 'insert'
    ? included.some(({ id }) => id === edit.unitId)
    : included.some(({ target }) => target.some(({ id }) => id === edit.paragraphId))
}
