'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Page } from '@/components/shell/page'
import { TopBar } from '@/components/shell/top-bar'
import { Button } from '@/components/ui/button'
import { useAsk } from '@/components/use-ask'
import type { Person, Removed } from '@/domain/contract/shapes'
import { restoreFromPage } from '../../commands/acts/article'
import { unsentIn } from '../../model/unsent'
import { keptFor } from '../../state/kept-writing'
import styles from './removed.module.css'
import { useRemovedWords } from './removed-words'
import { UnsentList } from './unsent-list'

type Props = { articleId: string; removed: Removed; me: Person & { readonly admin: boolean } }

/** In place of the desk of an article that was removed: who did, the way back, and what one was writing there. */
export function RemovedArticle({ articleId, removed, me }: Props) {
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
