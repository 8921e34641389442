import 'server-only'
import type { Policy } from '@/domain/contract/shapes'
import { mustBeChecks } from '../checks'
import { WORKSPACE } from '../manuscript/default-policy'
import { adminOnly } from '../queries/people'
import { policyOf } from '../queries/policy'
import type { Caller } from '../session/actor'
import { once } from './once'

/** Sets the policy that new articles take. Those that there are keep theirs. */
export async function setWorkspacePolicy(caller: Caller, policy: Policy): Promise<Policy> {
  adminOnly(caller.actor)
  const data = policyData('checksBlocking', policy)
  return once(caller, async (tx) =>
    policyOf(await tx.workspace.upsert({ where: WORKSPACE, create: { ...WORKSPACE, ...data }, update: data })),
  )
}

/** The columns to set: which checks block stays as it is where nothing is said of it. `path`: where they were sent. */
export function policyData(path: string, { checksBlocking, ...policy }: Policy) {
  mustBeChecks(path, checksBlocking ?? [])
  return { ...policy, ...(checksBlocking && { checksBlocking }) }
}
