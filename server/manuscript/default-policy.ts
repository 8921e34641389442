import 'server-only'
import type { Article } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

export type PolicyColumns = Pick<Article, 'selfApproval' | 'signOffs' | 'rejectReason' | 'checksBlocking'>

export const WORKSPACE = { id: 1 } as const

/** The policy that new articles take: what an admin has set, or as the workspace begins. */
export async function defaultPolicy(db: Reader): Promise<PolicyColumns> {
  const set = await db.workspace.findUnique({
    where: WORKSPACE,
    select: { selfApproval: true, signOffs: true, rejectReason: true, checksBlocking: true },
  })
  return set ?? { selfApproval: true, signOffs: 1, rejectReason: true, checksBlocking: [] }
}
