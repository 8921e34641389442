import type { ComponentProps } from 'react'
import styles from './button.module.css'

type Props = ComponentProps<'button'> & {
  /** `primary`: the one thing that is most likely to be done here. `quiet`: no frame until it is pointed at. */
  variant?: 'primary' | 'quiet' | undefined
}

export function Button({ variant, type = 'button', className, ...rest }: Props) {
  const classes = [styles.button, variant && styles[variant], className].filter(Boolean).join(' ')
  return <button type={type} className={classes} {...rest} />
}
