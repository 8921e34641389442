'use client'

import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'
import { useDeskState } from '../../state/desk-context'
import type { LitLedger } from './lit-ledger'

const Lit = dynamic(() => import('./lit-ledger').then((lit) => lit.LitLedger), { ssr: false })

/** Names and numbers, while they are lit. */
export function Ledger(props: ComponentProps<typeof LitLedger>) {
  const on = useDeskState((state) => state.terms)
  return on ? <Lit {...props} /> : null
}
