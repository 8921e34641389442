import type { ReactNode } from 'react'
import styles from './file-button.module.css'

type Props = { accept: string; onChoose: (file: File) => void; children: ReactNode }

/** Chooses a file, in the page's own language: the browser words its own control in its own. */
export function FileButton({ accept, onChoose, children }: Props) {
  return (
    <label className={styles.button}>
      {children}
      <input
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // Emptied, so that the same file can be chosen again once it has been mended.
          target.value = ''
          if (file) onChoose(file)
        }}
      />
    </label>
  )
}
