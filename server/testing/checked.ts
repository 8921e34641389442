import { transaction } from '../db/transaction'
import { lookAgain } from '../findings/run'

/** Runs the checks on an article now, as its follower does. Returns whether there was anything to do. */
export async function runChecks(articleId: string): Promise<boolean> {
  const save = await lookAgain(articleId)
  if (save) await transaction(save)
  return save !== undefined
}
