import { useTranslations } from 'next-intl'
import styles from './session.module.css'

const PEOPLE = ['editor', 'editor2', 'reviewer', 'translator', 'viewer', 'admin'] as const

/** In a demonstration: who there is. */
export function DemoPeople() {
  const t = useTranslations('session')
  return (
    <div className={styles.demo}>
      {t.rich('demo', { code: (chunks) => <code>{chunks}</code> })}
      <ul>
        {PEOPLE.map((name) => (
          <li key={name}>
            <code>{name}@stet.test</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
