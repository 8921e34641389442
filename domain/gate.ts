import type { Blocker, Gate, Policy, SignOff, Unit } from './contract/shapes'
import { blockerOf, type Kinded } from './thread-kinds'
import { unitCounter } from './unit-number'

type GateUnit = Pick<Unit, 'id' | 'excluded'> & { readonly signOffs: readonly Pick<SignOff, 'userId' | 'current'>[] }

/**
 * What must hold before an article is approved: nothing pending or in conflict, no open issue or gap that is major or
 * critical, and for every included unit as many valid sign-offs as the policy asks.
 */
export function gate(policy: Policy, units: readonly GateUnit[], threads: readonly Kinded[]): Gate {
  const numberOf = unitCounter()
  const blockers = [
    ...threads.flatMap((thread) => blockerOf(thread) ?? []),
    ...units.flatMap((unit) => unsigned(unit, numberOf(unit), policy) ?? []),
  ]
  return { open: blockers.length === 0, blockers }
}

function unsigned({ id, signOffs }: GateUnit, number: number | undefined, policy: Policy): Blocker | undefined {
  if (number === undefined) return
  const people = new Set(signOffs.filter((signOff) => signOff.current).map((signOff) => signOff.userId)).size
  if (people >= policy.signOffs) return
  const missing = policy.signOffs - people
  return {
    kind: 'sign-off',
    id,
    message: `Unit ${number} needs ${missing === 1 ? 'a sign-off' : `${missing} sign-offs`}.`,
  }
}
