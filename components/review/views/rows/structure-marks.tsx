import { useTranslations } from 'next-intl'
import { splitAtBlankLines } from '@/domain/manuscript/paragraph-break'
import type { Proposed } from '../../model/threads'
import { useDesk } from '../../state/desk-context'
import { paragraphKindWords } from '../../state/words'
import text from '../text/text.module.css'
import paragraph from './paragraph.module.css'
import styles from './structure.module.css'

type InsertProps = { insert: Proposed<'insert'>; language: string; focused: string | null }

/** A suggested paragraph at its place. It isn't part of the text yet, so nothing can be selected in it. */
export function InsertedParagraph({ insert: { thread, structure }, language, focused }: InsertProps) {
  const t = useTranslations('desk.structure')
  const { t: say } = useDesk()
  const { paragraphKind: kind, level } = structure
  const highlighted = thread.id === focused || undefined
  return (
    <div className={styles.slot}>
      <p className={styles.kind}>
        <span data-threads={thread.id} data-highlighted={highlighted}>
          <span className={text.visuallyHidden}>{t('suggestedBy', { name: thread.author.name })} </span>
          <span aria-hidden="true">¶ </span>
          {kind === 'paragraph' ? t('newParagraph') : t('newOfKind', { kind: paragraphKindWords(say, kind, level) })}
        </span>
      </p>
      {splitAtBlankLines(thread.suggestion?.replacement ?? '').map((part, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have nothing but their order.
          key={index}
          className={`${paragraph.paragraph} ${paragraph[kind] ?? ''}`}
          lang={language}
          dir="auto"
          data-side="target"
          data-level={level}
        >
          <ins className={text.inserted} data-threads={thread.id} data-highlighted={highlighted}>
            {part}
          </ins>
        </p>
      ))}
    </div>
  )
}

type JoinProps = { join: Proposed<'join-next'>; at: number; focused: string | null }

/** The mark at the end of a paragraph to be joined with the next. `at`: its offset. */
export function JoinMark({ join: { thread }, at, focused }: JoinProps) {
  const t = useTranslations('desk.structure')
  return (
    <span
      className={text.joined}
      data-at={at}
      data-threads={thread.id}
      data-highlighted={thread.id === focused || undefined}
    >
      <span className={text.visuallyHidden}>{t('suggestedBy', { name: thread.author.name })} </span>
      <span aria-hidden="true">⤶ </span>
      {t('joined')}
    </span>
  )
}

type KindProps = { change: Proposed<'kind'>; focused: string | null }

/** The mark above a paragraph whose kind is to change. */
export function KindMark({ change: { thread, structure }, focused }: KindProps) {
  const t = useTranslations('desk.structure')
  const { t: say } = useDesk()
  return (
    <p className={styles.kind}>
      <span data-threads={thread.id} data-highlighted={thread.id === focused || undefined}>
        <span className={text.visuallyHidden}>{t('suggestedBy', { name: thread.author.name })} </span>
        <span aria-hidden="true">→ </span>
        {paragraphKindWords(say, structure.to, structure.level)}
      </span>
    </p>
  )
}
