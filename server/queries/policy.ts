import 'server-only'
import type { Policy } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { defaultPolicy, type PolicyColumns } from '../manuscript/default-policy'

/** The policy that new articles take; everybody may know it. */
export const getWorkspacePolicy = async (): Promise<Policy> => policyOf(await defaultPolicy(await prisma()))

/** The policy in the columns of an article, or of the workspace. */
export const policyOf = ({ selfApproval, signOffs, rejectReason, checksBlocking }: PolicyColumns): Policy => ({
  selfApproval,
  signOffs: signOffs === 2 ? 2 : 1,
  rejectReason,
  ...(checksBlocking.length > 0 && { checksBlocking }),
})
