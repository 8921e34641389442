import * as z from 'zod/mini'
import { Id } from './text'

/** What an approval is about, as it is kept in the record. People are named as they were called then. */

const Count = z.int().check(z.minimum(0))
const person = { userId: Id, name: z.string() }

/** How many of the things waived are listed. */
export const WAIVED_LISTED = 200

/** A gap that was waived; or a finding of a check that blocks, dismissed. `what`: the type of the gap, or the check. */
const Waived = z.object({
  kind: z.enum(['gap', 'finding']),
  id: Id,
  what: z.string(),
  reason: z.string(),
  by: z.optional(z.object(person)),
})
export type Waived = z.infer<typeof Waived>

/** Who signed off how many of the units, who decided how much, what was waived and why, and what stays open. */
export const ApprovalSummary = z.object({
  units: Count,
  signOffs: z.array(z.object({ ...person, units: Count })),
  /** What is decided as one counts once. */
  decisions: z.array(z.object({ ...person, accepted: Count, rejected: Count })),
  waived: z.array(Waived),
  /** How many there are, also of those not listed. */
  waivedCount: Count,
  open: z.object({ gaps: Count, issues: Count, comments: Count, findings: Count }),
})
ApprovalSummary.register(z.globalRegistry, { id: 'ApprovalSummary' })
export type ApprovalSummary = z.infer<typeof ApprovalSummary>
