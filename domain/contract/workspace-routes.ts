import { WorkspacePolicy, WorkspacePolicyInput } from './quality'
import type { Routes } from './route'

/** The operations about the workspace as a whole. */
export const workspaceRoutes = {
  'GET /workspace/policy': {
    summary: 'The policy that new articles take, and what errors weigh',
    answer: WorkspacePolicy,
  },
  'PUT /workspace/policy': {
    summary: 'Set the policy that new articles take, and what errors weigh (admin)',
    body: WorkspacePolicyInput,
    answer: WorkspacePolicy,
  },
} as const satisfies Routes
