import type { Blocker, Gate, Policy, SignOff, Unit } from './contract/shapes'
import { blockerOf, type Kinded } from './thread-kinds'
import { unitCounter } from './unit-number'

type GateUnit = Pick<Unit, 'id' | 'excluded'> & { readonly signOffs: readonly Pick<SignOff, 'userId' | 'current'>[] }

type GateFinding = { readonly id: string; readonly check: string; readonly unitId: string }

/** What the checks say that block approval; `unchecked`: the article that they have not seen as it is now. */
export type Checked = { readonly findings: readonly GateFinding[]; readonly unchecked?: string | undefined }

/** The checks that block approval in an article: one that doesn't run there can't. */
export const blockingChecks = ({ checksBlocking = [] }: Policy, checksOff: readonly string[]): string[] =>
  checksBlocking.filter((check) => !checksOff.includes(check))

/**
 * What must hold before an article is approved: not every unit excluded, nothing pending or in conflict, no open issue or gap that is major or
 * critical, no open finding of a check that blocks, and for every included unit as many valid sign-offs as the policy asks.
 */
export function gate(
  policy: Policy,
  units: readonly GateUnit[],
  threads: readonly Kinded[],
  { findings, unchecked }: Checked = { findings: [] },
): Gate {
  const numberOf = unitCounter()
  const blockers = [
    ...threads.flatMap((thread) => blockerOf(thread) ?? []),
    ...(unchecked === undefined ? [] : [unseen(unchecked)]),
    ...findings.map(found),
    ...(units.length > 0 && units.every(({ excluded }) => excluded) ? [nothingLeft(units)] : []),
    ...units.flatMap((unit) => unsigned(unit, numberOf(unit), policy) ?? []),
  ]
  return { open: blockers.length === 0, blockers }
}

/** Every unit was left out: there is nothing that an approval could be about. */
const nothingLeft = ([first]: readonly GateUnit[]): Blocker => ({
  kind: 'empty',
  id: first?.id ?? '',
  ...(first && { unitId: first.id }),
  message: 'Every unit is excluded: there is nothing to approve.',
})

const unseen = (articleId: string): Blocker => ({
  kind: 'unchecked',
  id: articleId,
  message: 'The automatic checks have not seen the current text yet.',
})

const found = ({ id, check, unitId }: GateFinding): Blocker => ({
  kind: 'finding',
  id,
  message: `A finding of the check “${check}” is open.`,
  unitId,
})

function unsigned({ id, signOffs }: GateUnit, number: number | undefined, policy: Policy): Blocker | undefined {
  if (number === undefined) return
  const people = new Set(signOffs.filter((signOff) => signOff.current).map((signOff) => signOff.userId)).size
  if (people >= policy.signOffs) return
  const missing = policy.signOffs - people
  return {
    kind: 'sign-off',
    id,
    unitId: id,
    message: `Unit ${number} needs ${missing === 1 ? 'a sign-off' : `${missing} sign-offs`}.`,
  }
}
