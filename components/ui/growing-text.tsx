import type { ComponentProps } from 'react'
import styles from './growing-text.module.css'

type Props = Omit<ComponentProps<'textarea'>, 'value'> & { value: string }

/** A text area as tall as its words. The words stand behind it a second time, unseen, and give it their height. */
export function GrowingText({ value, className, lang, ...rest }: Props) {
  return (
    <div className={`${styles.growing} ${className ?? ''}`} data-words={`${value}\n`} lang={lang}>
      <textarea rows={1} value={value} lang={lang} {...rest} />
    </div>
  )
}
