'use client'

import type { ComponentProps } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useDesk } from '../../state/desk-context'
import { returnFocus } from '../../state/go-to'
import { Refused } from '../desk/notices'

/** A dialog of the desk, which also shows why something in it was refused. */
export function DeskDialog({ children, ...rest }: Omit<ComponentProps<typeof Dialog>, 'giveBack'>) {
  const desk = useDesk()
  return (
    <Dialog {...rest} giveBack={() => returnFocus(desk)}>
      {children}
      <Refused />
    </Dialog>
  )
}
