import 'server-only'
import { createHash, hkdfSync } from 'node:crypto'
import { z } from 'zod'

/**
 * A backup is text in gzip, one JSON value a line: the header; for each table its name, then its rows (server/db/rows.ts); last
 * a line with the number of rows and the SHA-256 of every line before it. The header's tables are in an order in which each can
 * be filled.
 */
export const Header = z.object({
  stet: z.literal('backup'),
  version: z.literal(1),
  /** When: ISO 8601. */
  at: z.string(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().nonnegative() })),
  /** The one that is kept in the data folder; null where it is a setting, which a backup doesn't hold. */
  secret: z.string().min(16).nullable(),
  /** By which the secret, wherever it is, is told from another. */
  secretMark: z.string(),
})
export type Header = z.infer<typeof Header>

export const TableLine = z.object({ table: z.string() })
export const EndLine = z.object({ end: z.literal(true), rows: z.number(), sha256: z.string() })

/** A backup that can't be made, read or restored: one line says why. */
export class BackupError extends Error {}

export const newHash = () => createHash('sha256')

export const markOf = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'stet backup', 8)).toString('hex')

/** Rows done, of so many. */
export type Progress = (done: number, total: number) => void

export const totalOf = ({ tables }: Header): number => tables.reduce((sum, { rows }) => sum + rows, 0)
