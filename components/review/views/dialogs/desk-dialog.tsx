'use client'

import type { ComponentProps } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Refused } from '../desk/notices'

/** A dialog of the desk, which also shows refusals. */
export function DeskDialog({ children, ...rest }: ComponentProps<typeof Dialog>) {
  return (
    <Dialog {...rest}>
      {children}
      <Refused />
    </Dialog>
  )
}
