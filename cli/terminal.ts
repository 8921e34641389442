/** Where a command is called from. */
export type Terminal = {
  /** Writes the answer, as it is, to stdout. */
  readonly write: (body: string | Uint8Array) => Promise<void>
  /** Says a line on stderr. */
  readonly warn: (line: string) => void
  /** All that comes in by stdin. */
  readonly read: () => Promise<string>
  /** Does `work` when the command has answered. */
  readonly atEnd: (work: () => Promise<void>) => void
}
