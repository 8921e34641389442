import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

type Given = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; className: string | undefined }

type Props = {
  label: string
  hint?: ReactNode
  /** What is wrong with what was put in. */
  error?: string | undefined
  /** Draws the control with the properties that tie it to its label and its lines. */
  children: (given: Given) => ReactNode
}

/** A control with its label, a line that helps, and what is wrong. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId()
  const described = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({
        id,
        className: styles.control,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {hint && (
        <p id={`${id}h`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}e`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
