import 'server-only'
import { notify, WORDS } from '../db/notify'
import type { Tx } from '../db/transaction'
import { WORKSPACE } from '../manuscript/default-policy'

/** A list of the workspace that several admins may be changing: its rules, or its terms. */
export type WordList = 'styleVersion' | 'glossaryVersion'

/** Locks the list for the rest of the transaction. Returns its version. */
export async function lockWords(tx: Tx, list: WordList): Promise<number> {
  await tx.workspace.upsert({ where: WORKSPACE, create: WORKSPACE, update: {} })
  const [row] = await tx.$queryRaw<Record<WordList, number>[]>`
    SELECT "styleVersion", "glossaryVersion" FROM "Workspace" WHERE id = ${WORKSPACE.id} FOR NO KEY UPDATE`
  if (!row) throw new Error('the workspace has a row')
  return row[list]
}

/** Saves that the list has changed; every instance looks which articles are to be checked again. */
export async function bumpWords(tx: Tx, list: WordList, version: number): Promise<void> {
  await tx.workspace.update({ where: WORKSPACE, data: { [list]: version } })
  await notify(tx, WORDS, { [list]: version })
}
