'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { type Ref, useMemo } from 'react'
import { useTitles } from '@/components/titles'
import { Button } from '@/components/ui/button'
import { Initials } from '@/components/ui/initials'
import { NEXT_STEP } from '../../commands/article-commands'
import { useCommand } from '../../commands/use-command'
import { isFiltering } from '../../model/filter'
import { blockersToSettle } from '../../model/groups'
import { useDeskState } from '../../state/desk-context'
import { useArticle, useGate, useMembers, useTone } from '../../state/on-desk'
import { ChecksButton } from '../checks/checks-button'
import { CommandButton } from '../command-button'
import { BELL, Later } from '../later'
import { DeskMenu } from './desk-menu'
import { ExportMenu } from './export-menu'
import styles from './header.module.css'
import { ViewSwitch } from './view-switch'

/**
 * One row of fixed slots: the article's title and state, the views, the commands used most, a menu with the others, and the
 * next step. Nothing that comes and goes with the article moves any of it.
 */
export function DeskHeader({ ref }: { ref: Ref<HTMLElement> }) {
  const t = useTranslations('desk')
  return (
    <header ref={ref} className={styles.header}>
      <Link href="/" className={styles.mark} aria-label={t('header.library')}>
        stet<i>.</i>
      </Link>
      <About />
      <ViewSwitch />
      <div className={styles.tools}>
        <FilterButton />
        <ChecksButton />
        <People />
        <ExportMenu />
        <CommandButton command="palette" noKey className={styles.icon} aria-label={t('palette.title')}>
          <PaletteIcon />
        </CommandButton>
      </div>
      <span className={styles.bell}>
        <Later view={BELL} props={{}} />
      </span>
      <DeskMenu />
      <div className={styles.step}>
        <NextStep />
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
      <div
        className={styles.titles}
        title={[lead, other]
          .map((one) => one?.text)
          .join('\n')
          .trim()}
      >
        <h1 className={styles.title} lang={lead.lang} dir="auto">
          {lead.text}
        </h1>
        {other && (
          <p className={styles.other} lang={other.lang} dir="auto">
            {other.text}
          </p>
        )}
      </div>
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

/** How many people have room in the header. */
const FACES = 2

/** The members of the article, those viewing it first. */
function People() {
  const t = useTranslations('desk')
  const members = useMembers()
  const tone = useTone()
  const others = useDeskState((state) => state.others)
  const isHere = (userId: string) => others.some((other) => other.userId === userId)
  const present = members.filter(({ userId }) => isHere(userId))
  const shown = [...present, ...members.filter(({ userId }) => !isHere(userId))]
  return (
    <CommandButton
      command="members"
      noKey
      className={styles.people}
      aria-label={[
        t('members.open', { count: members.length }),
        ...present.map(({ name }) => t('presence.atArticle', { name })),
      ].join('. ')}
    >
      {shown.slice(0, FACES).map(({ userId, name }) => (
        <Initials key={userId} name={name} tone={tone(userId)} present={isHere(userId)} />
      ))}
      {members.length > FACES && <span className={styles.more}>+{Math.min(members.length - FACES, 99)}</span>}
    </CommandButton>
  )
}

/** The button for the article's next status, with what blocks it; for who can't take it, what blocks it alone. */
function NextStep() {
  const t = useTranslations('desk.gate')
  const { status, abilities } = useArticle()
  const gate = useGate()
  const { open } = gate
  const blocking = useMemo(() => blockersToSettle(gate.blockers).length, [gate])
  const { label, reason, title, run } = useCommand(NEXT_STEP[status])
  const words = open ? t('open') : t('closed', { count: blocking })
  if (!abilities.includes('transition'))
    return status === 'approved' ? null : (
      <CommandButton command="gate" noKey className={styles.gate} data-open={open || undefined} aria-label={words}>
        {open ? t('readyShort') : t('closedShort', { count: blocking })}
      </CommandButton>
    )
  const blocked = status === 'in_review' && blocking > 0
  return (
    <Button
      variant={status === 'draft' || (status === 'in_review' && open) ? 'primary' : undefined}
      aria-disabled={reason === null ? undefined : true}
      aria-label={blocked ? `${label}, ${words}` : undefined}
      title={blocked ? `${title} · ${words}` : title}
      onClick={run}
    >
      {label}
      {blocked && <span className={styles.count}>{blocking}</span>}
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

const FilterIcon = ({ filled }: { filled: boolean }) => (
  <svg aria-hidden="true" {...DRAWING}>
    <path d="M2.2 3h11.6L9.4 8.3v4.6l-2.8-1.5V8.3z" fill={filled ? 'currentColor' : 'none'} strokeLinejoin="round" />
  </svg>
)

const PaletteIcon = () => (
  <svg aria-hidden="true" {...DRAWING} fill="none">
    <circle cx="7" cy="7" r="4.3" />
    <path d="m10.3 10.3 3.7 3.7" />
  </svg>
)
