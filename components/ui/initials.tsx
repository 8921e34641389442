import { ceil, floor } from '@/domain/text/grapheme'
import styles from './initials.module.css'

type Props = {
  id: string
  name: string
  /** Is at the article now. */
  present?: boolean
}

/** Six quiet tones, chosen by id, each dark enough for white letters. */
export function Initials({ id, name, present }: Props) {
  const tone = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6
  return (
    <span className={styles.initials} data-tone={tone} data-present={present || undefined} title={name}>
      {lettersOf(name.trim()).toUpperCase()}
    </span>
  )
}

/** Whole characters: half an emoji is no text. */
const lettersOf = (name: string): string =>
  /\p{Script=Hangul}/u.test(name)
    ? name.slice(floor(name, name.length - 2))
    : name
        .split(/\s+/)
        .slice(0, 2)
        .map((word) => word.slice(0, ceil(word, 1)))
        .join('')
