import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ArticleStatus } from '@/domain/contract/names'
import styles from './library.module.css'

type Props = { q: string; status: ArticleStatus | undefined }

/** Search and filter stand in the address: a plain form, which works before any script does. */
export function SearchForm({ q, status }: Props) {
  const t = useTranslations('library')
  const names = useTranslations('desk.status')
  return (
    <search className={styles.search}>
      <form action="/">
        <input
          id="library-search"
          type="search"
          name="q"
          defaultValue={q}
          placeholder={t('search')}
          aria-label={t('search')}
          aria-keyshortcuts="/"
        />
        <select name="status" defaultValue={status ?? ''} aria-label={t('status')}>
          <option value="">{t('anyStatus')}</option>
          {ArticleStatus.options.map((name) => (
            <option key={name} value={name}>
              {names(name)}
            </option>
          ))}
        </select>
        <Button type="submit">{t('find')}</Button>
      </form>
    </search>
  )
}
