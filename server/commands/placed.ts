import 'server-only'
import type { Placed } from '@/domain/suggestion'
import type { Tx } from '../db/transaction'

/** Everything anchored in a paragraph: threads and the places that gaps link to. Ids of links begin with `link:`. */
export async function placedIn(tx: Tx, paragraphId: string): Promise<Placed[]> {
  const threads = await tx.thread.findMany({
    where: { paragraphId, anchorState: { not: null } },
    include: { suggestion: true },
  })
  const links = await tx.gapLink.findMany({ where: { paragraphId } })
  return [
    ...threads.map(({ id, start, end, quote, prefix, suffix, anchorState, suggestion }) => ({
      id,
      anchor: {
        start: start ?? 0,
        end: end ?? 0,
        quote: quote ?? '',
        prefix: prefix ?? '',
        suffix: suffix ?? '',
        state: anchorState ?? 'exact',
      },
      ...(suggestion && { proposal: { replacement: suggestion.replacement, decision: suggestion.decision } }),
    })),
    ...links.map(({ id, start, end, quote, prefix, suffix, anchorState }) => ({
      id: LINK + id,
      anchor: { start, end, quote, prefix, suffix, state: anchorState },
    })),
  ]
}

/** Saves the places where things stand now, in two statements however many they are. */
export async function movePlaced(tx: Tx, placed: readonly Placed[]): Promise<void> {
  const rows = placed.map(({ id, anchor: { start, end, state } }) => ({ id, start, end, state }))
  const links = rows.filter(({ id }) => id.startsWith(LINK)).map((row) => ({ ...row, id: row.id.slice(LINK.length) }))
  const threads = rows.filter(({ id }) => !id.startsWith(LINK))
  if (threads.length > 0)
    await tx.$executeRaw`
      UPDATE "Thread" t SET "start" = v."start", "end" = v."end", "anchorState" = v.state::"AnchorState"
      FROM jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) AS v(id text, "start" int, "end" int, state text)
      WHERE t.id = v.id`
  if (links.length > 0)
    await tx.$executeRaw`
      UPDATE "GapLink" l SET "start" = v."start", "end" = v."end", "anchorState" = v.state::"AnchorState"
      FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS v(id text, "start" int, "end" int, state text)
      WHERE l.id = v.id`
}

const LINK = 'link:'
