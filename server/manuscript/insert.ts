import 'server-only'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { inChunks } from '../db/chunks'
import type { Reader } from '../db/transaction'

export type Tables = {
  Unit: Row.Unit
  SignOff: Row.SignOff
  Paragraph: Row.Paragraph
  ParagraphVersion: Row.ParagraphVersion
  Thread: Row.Thread
  Suggestion: Row.Suggestion
  Issue: Row.Issue
  Gap: Row.Gap
  GapLink: Row.GapLink
  Comment: Row.Comment
  Mention: Row.Mention
}

/** Rows of a table in dependency order; each has all of its columns. */
export async function insert<T extends keyof Tables>(db: Reader, table: T, rows: readonly Tables[T][]): Promise<void> {
  const name = Prisma.raw(`"${table}"`)
  await inChunks(
    rows,
    (json) => db.$executeRaw`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${json}::jsonb)`,
  )
}
