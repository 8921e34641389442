import { placesOf, searchParts } from '@/domain/search'
import styles from './marked.module.css'

/** A text in which the words searched for are marked, as a search finds them. */
export function Marked({ text, words }: { text: string; words: string }) {
  const places = placesOf(text, searchParts(words))
  return <MarkedRanges text={text} ranges={places.map(({ start, end }) => [start, end])} />
}

/** A text with marks on ranges of it, in order and apart. */
export function MarkedRanges({ text, ranges }: { text: string; ranges: readonly (readonly [number, number])[] }) {
  const behind = (index: number) => text.slice(ranges[index]?.[1], ranges[index + 1]?.[0])
  return (
    <>
      {text.slice(0, ranges[0]?.[0])}
      {ranges.map(([start, end], index) => (
        <span key={start}>
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
          {behind(index)}
        </span>
      ))}
    </>
  )
}
