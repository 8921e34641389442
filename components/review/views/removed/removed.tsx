'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, useSyncExternalStore } from 'react'
import { Page } from '@/components/shell/page'
import { TopBar } from '@/components/shell/top-bar'
import { autofocus } from '@/components/ui/autofocus'
import { Button } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { useAsk } from '@/components/use-ask'
import type { Person, Removed } from '@/domain/contract/shapes'
import { restoreArticle, restoreFromPage } from '../../commands/acts/article'
import { type Unsent, unsentIn } from '../../model/unsent'
import { useBusy, useDesk, useDeskState } from '../../state/desk-context'
import { itemsOf, keptFor } from '../../state/kept-writing'
import type { SyncState } from '../../state/slices/sync'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './removed.module.css'
import { useRemovedWords } from './removed-words'

type ArticleProps = { articleId: string; removed: Removed; me: Person & { readonly admin: boolean } }

/** In place of the desk of an article that was removed: who did, the way back, and what one was writing there. */
export function RemovedArticle({ articleId, removed, me }: ArticleProps) {
  const t = useTranslations('desk.removed')
  const router = useRouter()
  const { what, next } = useRemovedWords()(removed)
  const { ask, busy, refusal } = useAsk()
  const hydrated = useSyncExternalStore(unchanging, isBrowser, isServer)
  const restore = async () => {
    if (await ask(() => restoreFromPage(articleId))) router.refresh()
  }
  return (
    <>
      <TopBar me={me} here="library" />
      <Page title={what} narrow>
        <p>{next}</p>
        {hydrated && <UnsentList unsent={unsentIn(keptFor(me.id, articleId))} />}
        <div className={styles.actions}>
          {removed.restorable && (
            <Button variant="primary" disabled={busy} onClick={() => void restore()}>
              {t('restore')}
            </Button>
          )}
          <Link href="/">{t('library')}</Link>
        </div>
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
      </Page>
    </>
  )
}

/** Only the browser knows what it keeps. */
const unchanging = () => () => {}
const isBrowser = () => true
const isServer = () => false

type DialogProps = { removed: NonNullable<SyncState['removed']>; onClose: () => void }

/** Says on an open desk that somebody has removed the article, and offers what was being written. */
export function RemovedDialog({ removed, onClose }: DialogProps) {
  const t = useTranslations('desk.removed')
  const desk = useDesk()
  const { what, next } = useRemovedWords()(removed)
  const busy = useBusy(desk.articleId)
  const drafts = useDeskState((state) => state.drafts)
  const inlineEdits = useDeskState((state) => state.inlineEdits)
  const typed = useDeskState((state) => state.typed)
  const unsent = useMemo(() => unsentIn(itemsOf({ drafts, inlineEdits, typed }, [], 0)), [drafts, inlineEdits, typed])
  return (
    <DeskDialog open onClose={onClose} title={what}>
      <p>{next}</p>
      <UnsentList unsent={unsent} gone={removed === 'gone'} />
      <div className={styles.actions}>
        {removed !== 'gone' && removed.restorable && (
          <Button ref={autofocus} variant="primary" disabled={busy} onClick={() => void restoreArticle(desk, null)}>
            {t('restore')}
          </Button>
        )}
        <Link href="/">{t('library')}</Link>
      </div>
    </DeskDialog>
  )
}

/** What was being written, to be taken along. */
function UnsentList({ unsent, gone = false }: { unsent: readonly Unsent[]; gone?: boolean }) {
  const t = useTranslations('desk.removed')
  if (unsent.length === 0) return null
  return (
    <section className={styles.unsent} aria-label={t('unsent')}>
      <p>{t(gone ? 'unsentGone' : 'unsentKept')}</p>
      <ul>
        {unsent.map(({ id, kind, quote, words }) => (
          <li key={id}>
            <p className={styles.what} dir="auto">
              {quote === undefined ? t(`kind.${kind}`) : t('about', { kind: t(`kind.${kind}`), quote })}
            </p>
            <CopyText text={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}
