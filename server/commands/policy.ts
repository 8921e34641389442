import 'server-only'
import type { WorkspacePolicy, WorkspacePolicyInput } from '@/domain/contract/quality'
import type { Policy } from '@/domain/contract/shapes'
import { mustBeChecks } from '../checks'
import { WORKSPACE } from '../manuscript/default-policy'
import { adminOnly } from '../queries/people'
import { policyOf } from '../queries/policy'
import { loadWeights } from '../queries/score'
import type { Caller } from '../session/actor'
import { once } from './once'

/** Sets the policy that new articles take, and what errors weigh. Articles that there are keep their policy. */
export async function setWorkspacePolicy(
  caller: Caller,
  { weights, ...policy }: WorkspacePolicyInput,
): Promise<WorkspacePolicy> {
  adminOnly(caller.actor)
  const data = { ...policyData('checksBlocking', policy), ...(weights && { weights }) }
  return once(caller, async (tx) => ({
    ...policyOf(await tx.workspace.upsert({ where: WORKSPACE, create: { ...WORKSPACE, ...data }, update: data })),
    weights: await loadWeights(tx),
  }))
}

/** The columns to set: which checks block stays as it is where nothing is said of it. `path`: where they were sent. */
export function policyData(path: string, { checksBlocking, ...policy }: Policy) {
  mustBeChecks(path, checksBlocking ?? [])
  return { ...policy, ...(checksBlocking && { checksBlocking }) }
}
