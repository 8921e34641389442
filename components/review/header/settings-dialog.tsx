'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Article } from '@/domain/contract/shapes'
import { DeskDialog } from '../desk-dialog'
import { useDesk } from '../state/desk-context'
import { useArticleActions } from './article-actions'
import styles from './dialogs.module.css'

/** Title, due date, and what the desk asks of itself. */
export function SettingsDialog({ article }: { article: Article }) {
  const t = useTranslations('desk.settings')
  const id = useId()
  const { store } = useDesk()
  const { patch, busy } = useArticleActions()
  const [title, setTitle] = useState(article.title)
  const [due, setDue] = useState(dayOf(article.dueAt))
  const [policy, setPolicy] = useState(article.policy)
  const close = () => store.set({ dialog: null })
  const save = async () => {
    if (await patch({ title, dueAt: due === '' ? null : endOf(due), policy })) close()
  }
  return (
    <DeskDialog open onClose={close} title={t('title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label className={styles.label} htmlFor={`${id}t`}>
          {t('titleTarget')}
        </label>
        <input
          id={`${id}t`}
          className={styles.field}
          lang={article.targetLanguage}
          value={title.target}
          onChange={(event) => setTitle({ ...title, target: event.target.value })}
        />
        <label className={styles.label} htmlFor={`${id}s`}>
          {t('titleSource')}
        </label>
        <input
          id={`${id}s`}
          className={styles.field}
          lang={article.sourceLanguage}
          value={title.source}
          onChange={(event) => setTitle({ ...title, source: event.target.value })}
        />
        <label className={styles.label} htmlFor={`${id}d`}>
          {t('due')}
        </label>
        <input
          id={`${id}d`}
          className={styles.field}
          type="date"
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
        <fieldset className={styles.policy}>
          <legend>{t('policy')}</legend>
          <label>
            <input
              type="checkbox"
              checked={policy.selfApproval}
              onChange={(event) => setPolicy({ ...policy, selfApproval: event.target.checked })}
            />
            <span>{t('selfApproval')}</span>
          </label>
          <label>
            <input
              type="checkbox"
              checked={policy.signOffs === 2}
              onChange={(event) => setPolicy({ ...policy, signOffs: event.target.checked ? 2 : 1 })}
            />
            <span>{t('twoSignOffs')}</span>
          </label>
          <label>
            <input
              type="checkbox"
              checked={policy.rejectReason}
              onChange={(event) => setPolicy({ ...policy, rejectReason: event.target.checked })}
            />
            <span>{t('rejectReason')}</span>
          </label>
        </fieldset>
        <div className={styles.actions}>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </DeskDialog>
  )
}

/** A due date is a day, the same wherever one reads it: its end in UTC. */
const endOf = (day: string) => `${day}T23:59:59.000Z`

const dayOf = (time: string | undefined) => time?.slice(0, 10) ?? ''
