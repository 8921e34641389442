import type { ReactNode } from 'react'
import styles from './file-button.module.css'

type Props = { accept: string; multiple?: boolean; onChoose: (files: readonly File[]) => void; children: ReactNode }

/** Chooses a file, in the page's own language: the browser words its own control in its own. */
export function FileButton({ accept, multiple, onChoose, children }: Props) {
  return (
    <label className={styles.button}>
      {children}
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // Emptied, so that the same file can be chosen again once it has been mended.
          target.value = ''
          if (files.length > 0) onChoose(files)
        }}
      />
    </label>
  )
}
