'use client'

import { useTranslations } from 'next-intl'
import { PreferenceItems } from '@/components/shell/preferences'
import { SIZES } from '@/components/text-size'
import menu from '@/components/ui/menu.module.css'
import { MenuChoice, MenuItem } from '@/components/ui/menu-items'
import { NEXT_STEP } from '../../commands/article-commands'
import type { CommandName } from '../../commands/commands'
import { useCommand } from '../../commands/use-command'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { VIEWS } from '../../state/slices/focus'
import { chooseTextSize } from '../../state/text-size'
import { Keys } from '../command-button'
import styles from './header.module.css'

/** What stands in the desk's menu. */
export function DeskMenuItems() {
  return (
    <>
      <NarrowItems />
      <ArticleItems />
      <hr className={menu.line} />
      <ReadingItems />
      <PreferenceItems />
    </>
  )
}

/** What has a place of its own in the header where there is room. */
function NarrowItems() {
  const t = useTranslations('desk.view')
  const { store } = useDesk()
  const { status, abilities } = useArticle()
  const view = useDeskState((state) => state.view)
  return (
    <div className={styles.onlyNarrow}>
      {/* biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets. */}
      <div role="group" aria-label={t('label')} className={menu.inline}>
        {VIEWS.map((name) => (
          <MenuChoice key={name} className={menu.short} chosen={name === view} onSelect={() => store.chooseView(name)}>
            {t(name)}
          </MenuChoice>
        ))}
      </div>
      <hr className={menu.line} />
      {abilities.includes('transition') && <CommandItem command={NEXT_STEP[status]} />}
      <CommandItem command="gate" />
      <CommandItem command="filter" />
      <CommandItem command="show:list" />
      <CommandItem command="show:gaps" />
      <CommandItem command="show:history" />
      <CommandItem command="palette" />
      <CommandItem command="export" />
    </div>
  )
}

function ArticleItems() {
  const { abilities, status } = useArticle()
  return (
    <>
      {abilities.includes('transition') && status === 'in_review' && <CommandItem command="backToDraft" />}
      {abilities.includes('decide') && <CommandItem command="bulk" />}
      {abilities.includes('suggest') && <CommandItem command="replace" />}
      {abilities.includes('comment') && <CommandItem command="bringBack" />}
      <CommandItem command="since" />
      <CommandItem command="members" />
      <CommandItem command="assignments" />
      {abilities.includes('ask') && <CommandItem command="links" />}
      {abilities.includes('edit-article') && (
        <>
          <CommandItem command="settings" />
          <CommandItem command="checks" />
        </>
      )}
      <CommandItem command="keys" className={styles.onlyKeys} />
      <CommandItem command="library" />
    </>
  )
}

/** A command as an item: where it can't be run it says why. */
function CommandItem({ command, className = '' }: { command: CommandName; className?: string | undefined }) {
  const { label, keys, reason, title, run } = useCommand(command)
  return (
    <MenuItem
      className={`${menu.choice} ${className}`}
      title={title}
      aria-disabled={reason === null ? undefined : true}
      onSelect={run}
    >
      {label}
      {keys.length > 0 && (
        <span>
          <Keys names={keys.slice(0, 1)} />
        </span>
      )}
    </MenuItem>
  )
}

/** Text size and highlighting. The menu stays open, so that the effect of a choice can be seen. */
function ReadingItems() {
  const t = useTranslations('desk')
  const desk = useDesk()
  const size = useDeskState((state) => state.textSize)
  const terms = useCommand('terms')
  const highlighted = useDeskState((state) => state.terms)
  return (
    <>
      <MenuItem
        role="menuitemcheckbox"
        aria-checked={highlighted}
        aria-disabled={terms.reason === null ? undefined : true}
        className={menu.choice}
        title={terms.title}
        onSelect={terms.run}
      >
        {t('terms.title')}
        <span>{highlighted ? <span className={menu.chosen}>✓</span> : <Keys names={terms.keys} />}</span>
      </MenuItem>
      {/* biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not field sets. */}
      <div role="group" aria-label={t('textSize.title')} className={menu.inline}>
        <span className={menu.label} aria-hidden="true">
          {t('textSize.title')}
        </span>
        {SIZES.map((name) => (
          <MenuChoice
            key={name}
            className={menu.short}
            chosen={name === size}
            stays
            onSelect={() => chooseTextSize(desk, name)}
          >
            {t(`textSize.${name}`)}
          </MenuChoice>
        ))}
      </div>
    </>
  )
}
