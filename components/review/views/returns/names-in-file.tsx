import { useTranslations } from 'next-intl'
import select from '@/components/ui/select.module.css'
import type { ReturnPreview } from '@/domain/contract/returns'
import { useOnDesk } from '../../state/on-desk'
import styles from './returns.module.css'

type Props = {
  authors: ReturnPreview['authors']
  memberOf: (author: ReturnPreview['authors'][number]) => string
  onGive: (name: string, userId: string) => void
}

/** Each name in the file, and the member whose it is. */
export function NamesInFile({ authors, memberOf, onGive }: Props) {
  const t = useTranslations('desk.return')
  const { members } = useOnDesk()
  return (
    <section aria-label={t('names')}>
      <h3 className={styles.subtitle}>{t('names')}</h3>
      <p className={styles.soft}>{t('namesWhy')}</p>
      <ul className={styles.names}>
        {authors.map((author) => (
          <li key={author.name}>
            <label>
              <bdi>{author.name}</bdi>
              <select
                className={select.select}
                data-wide=""
                aria-label={t('nameOf', { name: author.name })}
                value={memberOf(author)}
                onChange={({ target }) => onGive(author.name, target.value)}
              >
                <option value="">{t('keepName')}</option>
                {members.map(({ userId, name }) => (
                  <option key={userId} value={userId}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
