import styles from './card.module.css'

type Props = { open: boolean; onToggle: () => void; children: string }

/** Shows what a card has folded away, and folds it again. */
export const Unfold = ({ open, onToggle, children }: Props) => (
  <button type="button" className={styles.text} aria-expanded={open} onClick={onToggle}>
    {children}
  </button>
)
