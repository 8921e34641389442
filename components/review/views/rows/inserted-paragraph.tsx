import { useTranslations } from 'next-intl'
import { splitAtBlankLines } from '@/domain/manuscript/paragraph-break'
import type { Proposed } from '../../model/structure'
import { useParagraphKindWords } from '../../state/paragraph-kinds'
import text from '../text/text.module.css'
import paragraph from './paragraph.module.css'
import styles from './structure.module.css'

type Props = { insert: Proposed<'insert'>; language: string; focused: string | null }

/** A paragraph that is proposed, at its place. It is no part of the text yet: nothing can be selected in it. */
export function InsertedParagraph({ insert: { thread, structure }, language, focused }: Props) {
  const t = useTranslations('desk.structure')
  const words = useParagraphKindWords()
  const { paragraphKind: kind, level } = structure
  const lit = thread.id === focused || undefined
  return (
    <div className={styles.slot}>
      <p className={styles.kind}>
        <span data-threads={thread.id} data-lit={lit}>
          <span className={text.spoken}>{t('suggestedBy', { name: thread.author.name })} </span>
          <span aria-hidden="true">¶ </span>
          {kind === 'paragraph' ? t('newParagraph') : t('newOfKind', { kind: words(kind, level) })}
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
          <ins className={text.inserted} data-threads={thread.id} data-lit={lit}>
            {part}
          </ins>
        </p>
      ))}
    </div>
  )
}
