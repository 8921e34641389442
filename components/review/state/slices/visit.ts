/** What the person has seen of the article's events, by `seq`. */
export type VisitState = {
  /** When the desk was opened: what is listed happened after it. */
  readonly since: number
  /** What the server has recorded; null on the first visit. */
  readonly noted: number | null
  /** Everything up to here counts as seen. */
  readonly seenTo: number
  /** Seen later than that, by thread. */
  readonly read: Readonly<Record<string, number>>
}

export const visitFrom = (since: number, noted: number | null): VisitState => ({
  since,
  noted,
  seenTo: since,
  read: {},
})

export const visitTransitions = {
  noteVisit: (_: VisitState, noted: number | null) => ({ noted }),
  markRead: ({ read }: VisitState, threadIds: readonly string[], seq: number) => ({
    read: { ...read, ...Object.fromEntries(threadIds.map((id) => [id, seq])) },
  }),
  markAllSeen: (_: VisitState, seq: number) => ({ seenTo: seq, noted: seq }),
}
