'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Initials } from '@/components/ui/initials'
import type { Article, Gate, Member } from '@/domain/contract/shapes'
import { useDesk, useDeskState } from '../../state/desk-context'
import { ChecksButton } from '../checks/checks-button'
import { FilterButton } from '../filter/filter-button'
import { ExportMenu } from './export-menu'
import styles from './header.module.css'
import { LookMenu } from './look-menu'
import { Transitions } from './transitions'
import { ViewSwitch } from './view-switch'

type Props = {
  article: Article
  gate: Gate
  members: readonly Member[]
  /** How many are open. */
  findings: number
}

/** The article's name and standing, and what one does to it as a whole. */
export function DeskHeader({ article, gate, members, findings }: Props) {
  const t = useTranslations('desk')
  const format = useFormatter()
  const { store } = useDesk()
  const others = useDeskState((state) => state.others)
  const isHere = (userId: string) => others.some((other) => other.userId === userId)
  const present = members.filter(({ userId }) => isHere(userId))
  const shown = [...present, ...members.filter(({ userId }) => !isHere(userId))]
  const { counts, title, status, dueAt } = article
  const able = (action: string) => article.abilities.includes(action)
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.mark} aria-label={t('header.library')}>
        stet<i>.</i>
      </Link>
      <div className={styles.about}>
        <h1 className={styles.title} lang={article.targetLanguage} title={title.source}>
          {title.target || title.source}
        </h1>
        <p className={styles.state}>
          <span className={styles.status} data-status={status}>
            {t(`status.${status}`)}
          </span>
          <span>{t('header.read', { done: counts.signedOff, all: counts.units })}</span>
          {dueAt && (
            <span>
              {t('header.due', { date: format.dateTime(new Date(dueAt), { dateStyle: 'medium', timeZone: 'UTC' }) })}
            </span>
          )}
        </p>
      </div>
      <ViewSwitch />
      <div className={styles.tools}>
        {status !== 'approved' && (gate.open || gate.blockers.length > 0) && (
          <button
            type="button"
            className={styles.gate}
            data-open={gate.open || undefined}
            onClick={() => store.set({ dialog: 'gate' })}
          >
            {gate.open ? t('gate.open') : t('gate.closed', { count: gate.blockers.length })}
          </button>
        )}
        <FilterButton />
        <ChecksButton checked={article.checked} findings={findings} />
        {able('decide') && counts.suggestions.pending + counts.suggestions.conflict > 0 && (
          <button type="button" className={styles.button} onClick={() => store.set({ dialog: 'bulk' })}>
            {t('bulk.open')} <kbd>B</kbd>
          </button>
        )}
        <button
          type="button"
          className={styles.people}
          onClick={() => store.set({ dialog: 'members' })}
          aria-label={[
            t('members.open', { count: members.length }),
            ...present.map(({ name }) => t('presence.atArticle', { name })),
          ].join('. ')}
        >
          {shown.slice(0, 4).map(({ userId, name }) => (
            <Initials key={userId} id={userId} name={name} present={isHere(userId)} />
          ))}
          {members.length > 4 && <span className={styles.more}>+{members.length - 4}</span>}
        </button>
        <LookMenu />
        <ExportMenu articleId={article.id} />
        {able('edit-article') && (
          <button
            type="button"
            className={styles.icon}
            onClick={() => store.set({ dialog: 'settings' })}
            aria-label={t('settings.open')}
            title={t('settings.open')}
          >
            <svg
              viewBox="0 0 16 16"
              width="16"
              height="16"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
            >
              <path d="M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7" />
              <circle cx="10.7" cy="4.5" r="1.7" />
              <circle cx="5.2" cy="11.5" r="1.7" />
            </svg>
          </button>
        )}
        <button
          type="button"
          className={styles.icon}
          onClick={() => store.set({ dialog: 'palette' })}
          aria-label={t('palette.title')}
          title={`${t('palette.title')} (Ctrl+K, ⌘K)`}
        >
          <svg
            viewBox="0 0 16 16"
            width="16"
            height="16"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          >
            <circle cx="7" cy="7" r="4.3" />
            <path d="m10.3 10.3 3.7 3.7" />
          </svg>
        </button>
        <button
          type="button"
          className={styles.icon}
          onClick={() => store.set({ dialog: 'keys' })}
          aria-label={t('keys.title')}
          title={`${t('keys.title')} (?)`}
        >
          ?
        </button>
        {able('transition') && <Transitions article={article} gate={gate} />}
      </div>
    </header>
  )
}
