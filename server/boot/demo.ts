import 'server-only'
import { joinSample } from '../commands/members'
import { transaction } from '../db/transaction'
import { hashPassword } from '../session/credentials'

const PASSWORD = 'stet-demo-2026'

/** The people of a demonstration; the admin is no member of the sample. */
const PEOPLE = [
  { email: 'editor@stet.test', name: 'Yoon Ha-rin', role: 'editor' },
  { email: 'editor2@stet.test', name: 'Daniel Park', role: 'editor' },
  { email: 'reviewer@stet.test', name: '김민준', role: 'reviewer' },
  { email: 'translator@stet.test', name: '서지우', role: 'translator' },
  { email: 'viewer@stet.test', name: 'Clara Jung', role: 'viewer' },
  { email: 'admin@stet.test', name: 'Admin', role: null },
] as const

/** Adds the demo people where there is nobody yet. Answers whether it did. */
export async function addDemoPeople(now: Date): Promise<boolean> {
  const passwordHash = await hashPassword(PASSWORD)
  return transaction(async (tx) => {
    if ((await tx.user.count()) > 0) return false
    for (const { email, name, role } of PEOPLE) {
      const user = await tx.user.create({ data: { email, name, passwordHash, admin: role === null } })
      if (role) await joinSample(tx, user, role, now)
    }
    return true
  })
}
