import styles from './presence.module.css'

type Props = {
  id: string
  name: string
  /** Is at the article now. */
  present?: boolean
}

/** Six quiet tones, chosen by id, each dark enough for white letters. */
export function Initials({ id, name, present }: Props) {
  const tone = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6
  const words = name.trim().split(/\s+/)
  const letters = /\p{Script=Hangul}/u.test(name)
    ? name.trim().slice(-2)
    : words
        .map((word) => word.charAt(0))
        .slice(0, 2)
        .join('')
  return (
    <span className={styles.initials} data-tone={tone} data-present={present || undefined} title={name}>
      {letters.toUpperCase()}
    </span>
  )
}
