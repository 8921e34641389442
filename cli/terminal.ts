/** The terminal that a command is called from. */
export type Terminal = {
  /** Writes the answer, as it is, to stdout. */
  readonly write: (body: string | Uint8Array) => Promise<void>
  /** Writes a line to stderr. */
  readonly warn: (line: string) => void
  /** All of stdin. */
  readonly read: () => Promise<string>
  /** Runs `work` after the command's result is written. */
  readonly atEnd: (work: () => Promise<void>) => void
}
