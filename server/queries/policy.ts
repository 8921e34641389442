import 'server-only'
import type { WorkspacePolicy } from '@/domain/contract/quality'
import type { Policy } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { defaultPolicy, type PolicyColumns } from '../manuscript/default-policy'
import { loadWeights } from './score'

/** The policy that new articles take, and what errors weigh; everybody may know it. */
export async function getWorkspacePolicy(): Promise<WorkspacePolicy> {
  const db = await prisma()
  return { ...policyOf(await defaultPolicy(db)), weights: await loadWeights(db) }
}

/** The policy in the columns of an article, or of the workspace. */
export const policyOf = ({ selfApproval, signOffs, rejectReason, checksBlocking }: PolicyColumns): Policy => ({
  selfApproval,
  signOffs: signOffs === 2 ? 2 : 1,
  rejectReason,
  ...(checksBlocking.length > 0 && { checksBlocking }),
})
