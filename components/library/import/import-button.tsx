'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useImport } from './import-provider'

/** Opens the import. */
export function ImportButton({ children }: { children: ReactNode }) {
  const { open, button } = useImport()
  return (
    <Button ref={button} variant="primary" aria-keyshortcuts="i" onClick={open}>
      {children} <kbd>I</kbd>
    </Button>
  )
}
