'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Running } from '@/components/ui/running'
import { DAY_AND_TIME } from '@/components/use-moment'
import type { ReturnPreview as Preview } from '@/domain/contract/returns'
import { bringBack, newIn, returnIn } from '../../commands/acts/returns'
import { useBusy, useDesk } from '../../state/desk-context'
import type { Returning } from '../../state/returning'
import { NamesInFile } from './names-in-file'
import styles from './returns.module.css'
import { UnsureParagraphs } from './unsure-paragraphs'

type Props = {
  preview: Preview
  /** Whether it is of what is chosen now. */
  isRenewed: boolean
  /** Why what is chosen now is refused. */
  why: ReactNode
  returning: Returning
  onChange: (returning: Returning | null) => void
}

/** What a file would bring: how it was found, how much comes of what, whose names are in it. */
export function ReturnPreview({ preview, isRenewed, why, returning, onChange }: Props) {
  const t = useTranslations('desk.return')
  const desk = useDesk()
  const busy = useBusy(returnIn(desk.articleId))
  const isEmpty = newIn(preview).length === 0
  const memberOf = ({ name, userId }: Preview['authors'][number]) => returning.authors[name] ?? userId ?? ''
  const bring = () => {
    const authors = preview.authors.map((author) => ({ name: author.name, userId: memberOf(author) }))
    void bringBack(desk, {
      returning,
      authors: authors.filter(({ userId }) => userId !== ''),
      onBrought: (brought) => onChange({ ...returning, brought }),
    })
  }
  return (
    <>
      <p ref={focus} tabIndex={-1} className={styles.how}>
        <How preview={preview} />
      </p>
      <UnsureParagraphs
        preview={preview}
        pairs={returning.pairs}
        onPair={(index, paragraphId) => onChange({ ...returning, pairs: { ...returning.pairs, [index]: paragraphId } })}
      />
      {why}
      {isEmpty ? (
        <p>{t('nothing')}</p>
      ) : (
        <section aria-label={t('what')}>
          <h3 className={styles.subtitle}>{t('what')}</h3>
          <What preview={preview} />
        </section>
      )}
      {preview.already > 0 && <p className={styles.soft}>{t('already', { count: preview.already })}</p>}
      {preview.sourceEdits > 0 && <p className={styles.soft}>{t('sourceEdits', { count: preview.sourceEdits })}</p>}
      {preview.notes > 0 && <p className={styles.soft}>{t('notes', { count: preview.notes })}</p>}
      {preview.deletedComments > 0 && (
        <p className={styles.soft}>{t('deletedComments', { count: preview.deletedComments })}</p>
      )}
      {preview.spacing > 0 && <p className={styles.soft}>{t('spacing', { count: preview.spacing })}</p>}
      {preview.authors.length > 0 && !isEmpty && (
        <NamesInFile
          authors={preview.authors}
          memberOf={memberOf}
          onGive={(name, userId) => onChange({ ...returning, authors: { ...returning.authors, [name]: userId } })}
        />
      )}
      <div className={styles.actions}>
        {!isEmpty && (
          <Button variant="primary" disabled={busy || !isRenewed} aria-busy={busy} onClick={bring}>
            {t('bring')}
          </Button>
        )}
        <Button onClick={desk.store.closeDialog}>{t(isEmpty ? 'close' : 'cancel')}</Button>
        <Running role="status">
          {(busy || (!isRenewed && !why)) && (
            <>
              <progress aria-hidden="true" /> {t(busy ? 'bringing' : 'reading')}
            </>
          )}
        </Running>
      </div>
    </>
  )
}

/** What was waited for is here: the focus goes on to it, and a screen reader reads from there. */
const focus = (line: HTMLElement | null) => line?.focus()

/** Of what the file is an export, or how much of the text was found again in it. */
function How({ preview: { matchedBy, baseSeq, baseAt, likeness } }: Pick<Props, 'preview'>) {
  const t = useTranslations('desk.return')
  const format = useFormatter()
  if (baseSeq === null) return t('byWords', { likeness })
  const date = baseAt === null ? '' : format.dateTime(new Date(baseAt), DAY_AND_TIME)
  if (matchedBy === 'words') return t('byLikeliest', { seq: baseSeq, date, likeness })
  return (
    <>
      {t('byMarks', { seq: baseSeq, date })} {likeness < MUCH && t('likeness', { likeness })}
    </>
  )
}

/** So much of a text that was only reviewed is always there. */
const MUCH = 0.75

function What({ preview }: Pick<Props, 'preview'>) {
  const t = useTranslations('desk.return')
  const { untracked, conflicts } = preview
  return (
    <ul className={styles.what}>
      {newIn(preview).map(({ of, count }) => (
        <li key={of}>
          <span>{t(`new.${of}`, { count })}</span>
          {of === 'suggestions' && untracked > 0 && <Besides>{t('untracked', { count: untracked })}</Besides>}
          {of === 'suggestions' && conflicts > 0 && <Besides>{t('conflicts', { count: conflicts })}</Besides>}
          {of === 'decisions' && <Besides>{t('decisionsWhy')}</Besides>}
          {of === 'inWords' && <Besides>{t('inWordsWhy')}</Besides>}
        </li>
      ))}
    </ul>
  )
}

const Besides = ({ children }: { children: ReactNode }) => <span className={styles.besides}>{children}</span>
