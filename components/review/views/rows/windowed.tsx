'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { Unit } from '@/domain/contract/shapes'

type Props = { units: readonly Unit[]; children: (unit: Unit, index: number) => ReactNode }

/** An article of so many units is drawn whole: then the browser's own search and its printer see all of it. */
const SHORT = 80

/** What a short article needs nothing of. */
const Window = dynamic(() => import('./window').then((module) => module.Window))

/** The rows that are on the screen and some around it; beside them those where somebody is, or writes. */
export function Windowed({ units, children }: Props) {
  return units.length <= SHORT ? units.map(children) : <Window units={units}>{children}</Window>
}
