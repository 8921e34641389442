import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Bell } from '@/components/notifications/bell'
import { OwnClock } from '@/components/own-clock'
import { PreferencesMenu } from './preferences'
import styles from './shell.module.css'
import { SignOutButton } from './sign-out-button'

type Props = {
  me: { name: string; admin: boolean }
  /** None on a page of an article. */
  here?: 'library' | 'search' | 'mine' | 'account' | 'people' | 'settings' | 'notifications' | 'words' | 'quality'
}

/** Above every page but the desk: where one is and who one is. */
export function TopBar({ me, here }: Props) {
  const t = useTranslations('shell')
  const current = (page: Props['here']) => (page === here ? ('page' as const) : undefined)
  return (
    <header className={styles.bar}>
      <Link href="/" className={styles.mark} aria-label={t('home')}>
        stet<i>.</i>
      </Link>
      <nav className={styles.nav} aria-label={t('pages')}>
        <Link href="/" aria-current={current('library')}>
          {t('library')}
        </Link>
        <Link href="/search" aria-current={current('search')}>
          {t('search')}
        </Link>
        <Link href="/mine" aria-current={current('mine')}>
          {t('mine')}
        </Link>
        <Link href="/style-guide" aria-current={current('words')}>
          {t('words')}
        </Link>
        <Link href="/quality" aria-current={current('quality')}>
          {t('quality')}
        </Link>
        {me.admin && (
          <>
            <Link href="/people" aria-current={current('people')}>
              {t('people')}
            </Link>
            <Link href="/settings" aria-current={current('settings')}>
              {t('settings')}
            </Link>
          </>
        )}
        <Link href="/account" aria-current={current('account')}>
          {me.name}
        </Link>
      </nav>
      <Bell here={here === 'notifications'} />
      <PreferencesMenu />
      <OwnClock redraws />
      <SignOutButton />
    </header>
  )
}
