'use client'

import { useState } from 'react'
import { FactorSetup } from './factor-setup'
import { RecoveryCodes } from './recovery-codes'

/** Sets a second factor up because the workspace asks for one, and goes on to where one wanted to go. */
export function FactorPage({ email, next }: { email: string; next: string }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  return codes ? (
    <RecoveryCodes codes={codes} onDone={() => location.assign(next)} />
  ) : (
    <FactorSetup email={email} onDone={setCodes} />
  )
}
