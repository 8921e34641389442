'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import { GrowingText } from '@/components/ui/growing-text'
import { usePassageActions } from '../../commands/passage-actions'
import { initialOf, isSendable, type Passage, passageKey } from '../../model/passage'
import { useDesk, useDeskState, useTyped } from '../../state/desk-context'
import { sendingKeys } from '../../state/typing'
import { useElement } from '../../state/use-element'
import styles from './passage.module.css'

type Props = {
  passage: Passage
  language: string
  /** The type of the paragraph that is written: its size, its face. */
  type: string
  /** Something has to be settled first: it can't be sent now. */
  held?: boolean
  /** Between the field and what it comes to. */
  notice?: ReactNode
  /** More to choose, beside the reason. */
  choice?: ReactNode
  /** What the words come to; gets them as they are typed. */
  outcome?: (words: string) => ReactNode
  hint: ReactNode
}

/** A field in the article's own type, at the place of its words in the text, and what becomes of them. */
export function PassageEditor({ passage, language, type, held = false, notice, choice, outcome, hint }: Props) {
  const t = useTranslations('desk')
  const id = useId()
  const { store } = useDesk()
  const { send, leave, busy } = usePassageActions()
  const [words, setWords] = useTyped(passageKey(passage, 'text'), initialOf(passage, 'text'))
  const sendable = useDeskState(({ typed }) => isSendable(passage, typed))
  const ready = sendable && !held && !busy
  const element = useElement('passage', passage.id)
  const go = () => void (ready && send(passage))
  return (
    <section
      ref={element}
      className={styles.passage}
      data-passage={passage.id}
      aria-label={t(`passage.title.${passage.kind}`)}
      onFocus={() => store.focusDraft(null)}
      onKeyDown={sendingKeys({ send: go, leave: () => leave(passage) })}
    >
      <label className={styles.label} htmlFor={id}>
        {t(`passage.title.${passage.kind}`)}
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
      {notice}
      {outcome?.(words)}
      <div className={styles.foot}>
        <Reason passage={passage} />
        {choice}
      </div>
      <div className={styles.actions}>
        <Button variant="primary" disabled={!ready} onClick={go}>
          {t('passage.send')} <kbd>{t('key.send')}</kbd>
        </Button>
        <Button onClick={() => leave(passage)}>
          {t('cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </section>
  )
}

function Reason({ passage }: { passage: Passage }) {
  const t = useTranslations('desk.compose')
  const id = useId()
  const [reason, setReason] = useTyped(passageKey(passage, 'reason'))
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
