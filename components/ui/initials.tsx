import { ceil, floor } from '@/domain/text/grapheme'
import styles from './initials.module.css'

type Props = {
  name: string
  /** A number below `TONES` (tones.ts). */
  tone: number
  /** Is at the article now. */
  present?: boolean
}

/** A person, in a quiet tone that is dark enough for white letters. */
export function Initials({ name, tone, present }: Props) {
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
