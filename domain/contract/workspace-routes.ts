import type { Routes } from './route'
import { Policy } from './shapes'

/** The operations about the workspace as a whole. */
export const workspaceRoutes = {
  'GET /workspace/policy': { summary: 'The policy that new articles take', answer: Policy },
  'PUT /workspace/policy': {
    summary: 'Set the policy that new articles take (admin)',
    body: Policy,
    answer: Policy,
  },
} as const satisfies Routes
