/** How far one has seen what happened, in events. */
export type Seeing = {
  /** When the desk was opened: what is listed happened after it. */
  readonly since: number
  /** What the server knows; null: one is here for the first time. */
  readonly noted: number | null
  /** Everything up to here counts as seen. */
  readonly seenTo: number
  /** And besides, by thread. */
  readonly read: Readonly<Record<string, number>>
}
