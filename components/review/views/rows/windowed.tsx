'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { Unit } from '@/domain/contract/shapes'
import { isShort } from '../../model/rows'

type Props = { units: readonly Unit[]; children: (unit: Unit, index: number) => ReactNode }

/** Not needed for short articles. */
const Window = dynamic(() => import('./window').then((module) => module.Window))

/** Draws all rows of a short article, and only the needed ones of a long article. */
export function Windowed({ units, children }: Props) {
  return isShort(units) ? units.map(children) : <Window units={units}>{children}</Window>
}
