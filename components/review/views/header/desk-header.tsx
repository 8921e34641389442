'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { type Ref, useMemo, useState } from 'react'
import { useTitles } from '@/components/titles'
import { Button } from '@/components/ui/button'
import { Initials } from '@/components/ui/initials'
import { Menu } from '@/components/ui/menu'
import { NEXT_STEP } from '../../commands/article-commands'
import { useCommand } from '../../commands/use-command'
import { isFiltering } from '../../model/filter'
import { blockersToSettle } from '../../model/groups'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useArticle, useGate, useMembers, useOnDesk, useTone } from '../../state/on-desk'
import { VIEWS } from '../../state/slices/focus'
import checks from '../checks/checks.module.css'
import { CommandButton } from '../command-button'
import { BELL, DESK_MENU, Later } from '../later'
import { ExportMenu } from './export-menu'
import styles from './header.module.css'

/**
 * One row of fixed slots: the article's title and state, the views, the commands used most, a menu with the others, and the
 * next step. Nothing that comes and goes with the article moves any of it.
 */
export function DeskHeader({ ref }: { ref: Ref<HTMLElement> }) {
  const t = useTranslations('desk')
  return (
    <header ref={ref} className={styles.header}>
      <LibraryLink />
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

/** The library is fetched once somebody is about to go there: the desk, which begins meanwhile, needs the server and the browser for itself. */
function LibraryLink() {
  const t = useTranslations('desk')
  const [near, setNear] = useState(false)
  const come = () => setNear(true)
  return (
    <Link
      href="/"
      prefetch={near ? null : false}
      onMouseEnter={come}
      onFocus={come}
      className={styles.mark}
      aria-label={t('header.library')}
    >
      stet<i>.</i>
    </Link>
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

/**
 * Opens the list of what the automatic checks found, and shows that they run with a line at its foot, since most of the time
 * they finish before anything else could be read; for a long article it shows their progress.
 */
function ChecksButton() {
  const t = useTranslations('desk.findings')
  const { article, findings } = useOnDesk()
  const progress = useDeskState(({ checking }) => checking)
  const running = article.checked ? null : { value: progress?.done, max: progress?.total }
  return (
    <CommandButton
      command="show:list"
      className={`${styles.button} ${styles.checks} ${checks.button}`}
      aria-busy={!article.checked}
    >
      {running && progress
        ? t('checking', { part: progress.done / progress.total })
        : t('open', { count: findings.length })}
      {running && <progress aria-hidden="true" className={checks.progress} {...running} />}
    </CommandButton>
  )
}

/** Switches between the views of the translation. */
function ViewSwitch() {
  const t = useTranslations('desk.view')
  const { store } = useDesk()
  const view = useDeskState((state) => state.view)
  return (
    <fieldset className={styles.views}>
      <legend className={styles.visuallyHidden}>{t('label')}</legend>
      {VIEWS.map((name) => (
        <label key={name} title={t(`${name}Hint`)} data-chosen={view === name || undefined}>
          <input
            type="radio"
            name="view"
            // What the browser remembers of an earlier visit isn't the view; React keeps what it finds in the page.
            autoComplete="off"
            ref={(radio) => {
              if (radio) radio.checked = view === name
            }}
            className={styles.visuallyHidden}
            checked={view === name}
            onChange={() => store.chooseView(name)}
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  )
}

const NO_PROPS = {}

/** All of the article that has no place of its own in the header; on a narrow screen all of it. */
function DeskMenu() {
  const t = useTranslations('desk.header')
  const { later } = useDesk()
  const [open, setOpen] = useState(false)
  return (
    <Menu
      open={open}
      onOpenChange={(opened) => later.open(() => setOpen(opened))}
      button={{ className: styles.icon, 'aria-label': t('menu'), title: t('menu'), children: <MenuIcon /> }}
    >
      <Later view={DESK_MENU} props={NO_PROPS} />
    </Menu>
  )
}

const MenuIcon = () => (
  <svg aria-hidden="true" viewBox="0 0 16 16" width={16} height={16} stroke="currentColor" strokeWidth={1.4}>
    <path d="M2 4h12M2 8h12M2 12h12" />
  </svg>
)
