import type { ComponentProps } from 'react'
import styles from './running.module.css'

/** What is under way, in a line: how far it is, what it is, how to stop it. */
export const Running = (given: Omit<ComponentProps<'div'>, 'className'>) => (
  <div {...given} className={styles.running} />
)
