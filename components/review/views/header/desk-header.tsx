'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { useTitles } from '@/components/titles'
import { Button } from '@/components/ui/button'
import { Initials } from '@/components/ui/initials'
import { NEXT_STEP } from '../../commands/article-commands'
import { useCommand } from '../../commands/use-command'
import { isFiltering } from '../../model/filter'
import { useDeskState } from '../../state/desk-context'
import { useArticle, useGate, useMembers } from '../../state/on-desk'
import { ChecksButton } from '../checks/checks-button'
import { CommandButton } from '../command-button'
import { ExportMenu } from './export-menu'
import styles from './header.module.css'
import { LookMenu, ViewSwitch } from './reading-menu'

/** The article's title and status, and the commands for the article as a whole. */
export function DeskHeader({ ref }: { ref: Ref<HTMLElement> }) {
  const t = useTranslations('desk')
  const { abilities, counts } = useArticle()
  const able = (action: string) => abilities.includes(action)
  const undecided = counts.suggestions.pending + counts.suggestions.conflict
  return (
    <header ref={ref} className={styles.header}>
      <Link href="/" className={styles.mark} aria-label={t('header.library')}>
        stet<i>.</i>
      </Link>
      <About />
      <ViewSwitch />
      <div className={styles.tools}>
        <GateButton />
        <FilterButton />
        <ChecksButton />
        {able('decide') && undecided > 0 && (
          <CommandButton command="bulk" className={styles.button}>
            {t('bulk.open')}
          </CommandButton>
        )}
        <People />
        <LookMenu />
        <ExportMenu />
        {able('edit-article') && (
          <CommandButton command="settings" className={styles.icon} aria-label={t('settings.open')}>
            <SettingsIcon />
          </CommandButton>
        )}
        <CommandButton command="palette" noKey className={styles.icon} aria-label={t('palette.title')}>
          <PaletteIcon />
        </CommandButton>
        <CommandButton command="keys" noKey className={styles.icon} aria-label={t('keys.title')}>
          ?
        </CommandButton>
        {able('transition') && <NextStep />}
      </div>
    </header>
  )
}

function About() {
  const t = useTranslations('desk')
  const format = useFormatter()
  const article = useArticle()
  const { counts, status, dueAt } = article
  const { lead, other } = useTitles()(article)
  return (
    <div className={styles.about}>
      <h1
        className={styles.title}
        lang={lead.lang}
        dir="auto"
        title={[lead, other]
          .map((one) => one?.text)
          .join('\n')
          .trim()}
      >
        {lead.text}
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
  )
}

/** How many items block approval. */
function GateButton() {
  const t = useTranslations('desk.gate')
  const { status } = useArticle()
  const { open, blockers } = useGate()
  if (status === 'approved' || (!open && blockers.length === 0)) return null
  return (
    <CommandButton command="gate" className={styles.gate} data-open={open || undefined}>
      {open ? t('open') : t('closed', { count: blockers.length })}
    </CommandButton>
  )
}

/** Opens the filter dialog, and shows whether a filter is set. */
function FilterButton() {
  const t = useTranslations('desk.filter')
  const filtering = useDeskState(({ filter }) => isFiltering(filter))
  return (
    <CommandButton
      command="filter"
      noKey
      className={styles.icon}
      data-on={filtering || undefined}
      aria-label={t(filtering ? 'titleOn' : 'title')}
    >
      <FilterIcon filled={filtering} />
    </CommandButton>
  )
}

/** The members of the article, those viewing it first. */
function People() {
  const t = useTranslations('desk')
  const members = useMembers()
  const others = useDeskState((state) => state.others)
  const isHere = (userId: string) => others.some((other) => other.userId === userId)
  const present = members.filter(({ userId }) => isHere(userId))
  const shown = [...present, ...members.filter(({ userId }) => !isHere(userId))]
  return (
    <CommandButton
      command="members"
      className={styles.people}
      aria-label={[
        t('members.open', { count: members.length }),
        ...present.map(({ name }) => t('presence.atArticle', { name })),
      ].join('. ')}
    >
      {shown.slice(0, 4).map(({ userId, name }) => (
        <Initials key={userId} id={userId} name={name} present={isHere(userId)} />
      ))}
      {members.length > 4 && <span className={styles.more}>+{members.length - 4}</span>}
    </CommandButton>
  )
}

/** The button for the article's next status. */
function NextStep() {
  const { status } = useArticle()
  const gate = useGate()
  const { label, reason, title, run } = useCommand(NEXT_STEP[status])
  const ready = status === 'draft' || (status === 'in_review' && gate.open)
  return (
    <Button
      variant={ready ? 'primary' : undefined}
      aria-disabled={reason === null ? undefined : true}
      title={title}
      onClick={run}
    >
      {label}
    </Button>
  )
}

const DRAWING = {
  viewBox: '0 0 16 16',
  width: 16,
  height: 16,
  stroke: 'currentColor',
  strokeWidth: 1.4,
} as const

export const FilterIcon = ({ filled }: { filled: boolean }) => (
  <svg aria-hidden="true" {...DRAWING}>
    <path d="M2.2 3h11.6L9.4 8.3v4.6l-2.8-1.5V8.3z" fill={filled ? 'currentColor' : 'none'} strokeLinejoin="round" />
  </svg>
)

export const SettingsIcon = () => (
  <svg aria-hidden="true" {...DRAWING} fill="none">
    <path d="M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7" />
    <circle cx="10.7" cy="4.5" r="1.7" />
    <circle cx="5.2" cy="11.5" r="1.7" />
  </svg>
)

export const PaletteIcon = () => (
  <svg aria-hidden="true" {...DRAWING} fill="none">
    <circle cx="7" cy="7" r="4.3" />
    <path d="m10.3 10.3 3.7 3.7" />
  </svg>
)
