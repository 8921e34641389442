import type { ReactNode } from 'react'
import styles from './shell.module.css'

type Props = { title: string; narrow?: boolean; children: ReactNode }

/** The room below the bar. */
export function Page({ title, narrow, children }: Props) {
  return (
    <main className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      <h1>{title}</h1>
      {children}
    </main>
  )
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>
}
