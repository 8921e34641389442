import { useTranslations } from 'next-intl'
import styles from './session.module.css'

const PEOPLE = ['editor', 'editor2', 'reviewer', 'translator', 'viewer', 'admin'] as const

/** The people of the demonstration sign in with it. */
export const DEMO_PASSWORD = 'stet-demo-2026'

/** In a demonstration: who there is. An address that is chosen fills the form. */
export function DemoPeople({ onChoose }: { onChoose: (email: string) => void }) {
  const t = useTranslations('session')
  return (
    <div className={styles.demo}>
      {t.rich('demo', { code: (chunks) => <code>{chunks}</code> })}
      <ul>
        {PEOPLE.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(`${name}@stet.test`)}>
              {name}@stet.test
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
