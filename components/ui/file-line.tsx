'use client'

import type { ReactNode } from 'react'
import styles from './file-line.module.css'
import { useFileSize } from './use-file-size'

/** A file that was chosen: its name and size, and a button for another or none. */
export function FileLine({ file: { name, size }, children }: { file: File; children: ReactNode }) {
  const sizeOf = useFileSize()
  return (
    <div className={styles.file}>
      <p className={styles.name}>
        <bdi>{name}</bdi> <span className={styles.size}>{sizeOf(size)}</span>
      </p>
      {children}
    </div>
  )
}
