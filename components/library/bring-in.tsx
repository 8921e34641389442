'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { letterOf } from '@/components/letter'
import { Button } from '@/components/ui/button'
import { NOTHING_YET } from './import/brought'
import { ImportDialog } from './import/import-dialog'

const ELSEWHERE = 'input, textarea, select, [contenteditable]'

/** Opens the import. The keys of the library: I brings in, / searches. */
export function BringIn() {
  const t = useTranslations('library')
  const [open, setOpen] = useState(false)
  // Kept here: closing the dialog, even by mistake, loses nothing of what was put in.
  const [brought, setBrought] = useState(NOTHING_YET)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return
      if (document.querySelector('dialog:modal')) return
      const letter = letterOf(event)
      if (letter === 'i') setOpen(true)
      else if (letter === '/') document.getElementById('library-search')?.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <Button variant="primary" aria-keyshortcuts="i" onClick={() => setOpen(true)}>
        {t('import')} <kbd>I</kbd>
      </Button>
      {open && <ImportDialog brought={brought} onChange={setBrought} onClose={() => setOpen(false)} />}
    </>
  )
}
