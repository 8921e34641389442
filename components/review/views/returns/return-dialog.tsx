'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { CallError } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Button } from '@/components/ui/button'
import { FileButton } from '@/components/ui/file-button'
import { FileLine } from '@/components/ui/file-line'
import { Running } from '@/components/ui/running'
import { useDropped } from '@/components/ui/use-dropped'
import { LIMITS } from '@/domain/contract/limits'
import type { ReturnPreview as Preview } from '@/domain/contract/returns'
import { useDesk } from '../../state/desk-context'
import { type Returning, returnPreviewQuery, useReturning } from '../../state/returning'
import { DeskDialog } from '../dialogs/desk-dialog'
import { ReturnDone } from './return-done'
import { ReturnPreview } from './return-preview'
import styles from './returns.module.css'

const ACCEPTED = ['.docx', '.md', '.markdown', '.xlf', '.xliff']

/** Brings a reviewed file back: first the file, then what it would bring, then what came. */
export function ReturnDialog() {
  const t = useTranslations('desk.return')
  const { store } = useDesk()
  const [returning, change] = useReturning()
  const [unfit, setUnfit] = useState<string | null>(null)
  const take = ([file]: readonly File[]) => {
    if (!file) return
    const why = whyUnfit(file)
    setUnfit(why && t(`unfit.${why}`, { name: file.name }))
    if (!why) change({ file, key: newKey(), authors: {}, pairs: {} })
  }
  const over = useDropped(take, returning?.brought === undefined)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')}>
      {returning?.brought ? (
        <ReturnDone brought={returning.brought} name={returning.file.name} onAnother={() => change(null)} />
      ) : (
        <div className={styles.drop} data-over={over || undefined}>
          {returning ? (
            <FileLine file={returning.file}>
              <FileButton accept={ACCEPTED.join(',')} onChoose={take}>
                {t('another')}
              </FileButton>
            </FileLine>
          ) : (
            <Choose onTake={take}>
              <p role="alert" className={styles.refusal}>
                {unfit}
              </p>
            </Choose>
          )}
          {returning && unfit !== null && (
            <p role="alert" className={styles.refusal}>
              {unfit}
            </p>
          )}
          {returning && <Looked key={returning.key} returning={returning} onChange={change} />}
        </div>
      )}
    </DeskDialog>
  )
}

function whyUnfit({ name, size }: File) {
  const lower = name.toLowerCase()
  if (!ACCEPTED.some((ending) => lower.endsWith(ending))) return 'otherKind'
  if (size > LIMITS.upload) return 'tooLarge'
  return size === 0 ? 'empty' : null
}

type TakeProps = { onTake: (files: readonly File[]) => void }

function Choose({ onTake, children }: TakeProps & { children: ReactNode }) {
  const t = useTranslations('desk.return')
  return (
    <>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.choose}>
        <FileButton accept={ACCEPTED.join(',')} onChoose={onTake}>
          {t('choose')}
        </FileButton>
        <span className={styles.soft}>{t('drop')}</span>
        <span className={styles.kinds}>{t('kinds')}</span>
      </div>
      {children}
    </>
  )
}

type LookedProps = { returning: Returning; onChange: (returning: Returning | null) => void }

/** What the file would bring, why it can't be read, or that it is being read. */
function Looked({ returning, onChange }: LookedProps) {
  const t = useTranslations('desk.return')
  const { articleId } = useDesk()
  const asked = useQuery({ ...returnPreviewQuery(articleId, returning), placeholderData: keepPreviousData })
  const { data, error, refetch, isFetching, isPlaceholderData } = asked
  // Paragraphs may be paired so that it is refused: what was seen before stays, to choose otherwise.
  const [seen, see] = useState<Preview | null>(null)
  if (data && !isPlaceholderData && data !== seen) see(data)
  const preview = data ?? seen
  const refusal = useRefusal()
  const why = error !== null && !isFetching && (
    <p role="alert" className={styles.refusal}>
      {refusal(error)}
    </p>
  )
  if (preview)
    return (
      <ReturnPreview
        preview={preview}
        isRenewed={!isFetching && error === null}
        why={why}
        returning={returning}
        onChange={onChange}
      />
    )
  if (why)
    return (
      <>
        {why}
        <div className={styles.actions}>
          <Button onClick={() => void refetch()}>{t('again')}</Button>
        </div>
      </>
    )
  return (
    <Running role="status">
      <progress aria-label={t('reading')} /> <span>{t('reading')}</span>
      <Button onClick={() => onChange(null)}>{t('stop')}</Button>
    </Running>
  )
}

/** Why a file can't be brought back, in words for it. */
function useRefusal(): (error: unknown) => string {
  const t = useTranslations('desk.return.refused')
  const { refusalWords } = useDesk()
  return (error) => {
    if (!(error instanceof CallError)) return refusalWords(error)
    const { code, problem } = error
    switch (code) {
      case 'CONFLICT':
        return t('otherArticle')
      case 'UNSUPPORTED_FORMAT':
        return t('unsupported')
      case 'TOO_LARGE':
        return t('tooLarge', { why: problem.detail })
      case 'UNREADABLE_DOCUMENT':
        return problem.detail.startsWith('Hardly') ? t('unlike') : t('unreadable', { why: problem.detail })
      default:
        return refusalWords(error)
    }
  }
}
