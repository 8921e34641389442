import styles from './marked.module.css'

/** A text in which the words searched for are marked, in whatever case they stand there. */
export function Marked({ text, words }: { text: string; words: string }) {
  if (words === '') return text
  return text.split(new RegExp(`(${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'iu')).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts have nothing but their order.
      <mark key={index} className={styles.mark}>
        {part}
      </mark>
    ),
  )
}
