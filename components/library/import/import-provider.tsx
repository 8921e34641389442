'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, type RefObject, use, useEffect, useRef, useState } from 'react'
import { useKeys } from '@/components/use-keys'
import styles from './drop-overlay.module.css'
import { ImportDialog } from './import-dialog'
import { EMPTY_DRAFT, withFiles } from './import-draft'

/** `button`: it gets the focus where nothing had it when a key or files opened the import. */
const ImportContext = createContext<{ open: () => void; button: RefObject<HTMLButtonElement | null> } | null>(null)

export function useImport() {
  const context = use(ImportContext)
  if (!context) throw new Error('outside the library')
  return context
}

/** Opens the import: by a button, by its key, or by files that are dropped on the page. */
export function ImportProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const [over, setOver] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // Kept here: closing the dialog, even by mistake, loses nothing of what was put in.
  const [draft, setDraft] = useState(EMPTY_DRAFT)

  useKeys({ i: () => setOpen(true) })

  useEffect(() => {
    // Left to itself the browser would go to the file, and what was typed would be gone.
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      setDraft((now) => withFiles(now, files))
      setOpen(true)
    }
    document.addEventListener('dragover', drag)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', drag)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])

  return (
    <ImportContext value={{ open: () => setOpen(true), button }}>
      {children}
      {open && (
        <ImportDialog
          draft={draft}
          onChange={setDraft}
          onClose={() => setOpen(false)}
          giveBack={() => button.current?.focus()}
        />
      )}
      {over && !open && <DropOverlay />}
    </ImportContext>
  )
}

/** While files are held over the library: what letting them go will do. The pointer passes through it to the page. */
function DropOverlay() {
  const t = useTranslations('import')
  return (
    <div className={styles.overlay}>
      <div className={styles.words}>
        <p className={styles.title}>{t('dropTitle')}</p>
        <p>{t('dropWhat')}</p>
        <p className={styles.kinds}>{t('kinds')}</p>
      </div>
    </div>
  )
}
