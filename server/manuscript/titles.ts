import 'server-only'
import { Side } from '@/domain/contract/names'
import { headlineOf, titleOf } from '@/domain/title'
import type { Reader } from '../db/transaction'

type HeadingRow = { readonly side: Side; readonly level: number | null; readonly text: string | null }

/** The titles of an article that follow its headlines, as these read now; of a side whose title was set by hand, none. */
export async function followingTitles(
  db: Reader,
  articleId: string,
): Promise<{ titleSource?: string; titleTarget?: string }> {
  const rows = await db.$queryRaw<HeadingRow[]>`
    SELECT s.side, p.level, p.text
    FROM "Article" a CROSS JOIN unnest(enum_range(NULL::"Side")) AS s(side)
      LEFT JOIN ("Paragraph" p JOIN "Unit" u ON u.id = p."unitId" AND NOT u.excluded)
        ON p."articleId" = a.id AND p.kind = 'heading' AND p.side = s.side AND p."removedAt" IS NULL
    WHERE a.id = ${articleId} AND NOT s.side = ANY(a."titlesByHand")
    ORDER BY u.position, p.position`
  const title = (side: Side) =>
    titleOf(
      headlineOf(
        rows.flatMap(({ text, level, side: own }) =>
          own === side && text !== null ? { kind: 'heading', level, text } : [],
        ),
      ),
    )
  const follows = (side: Side) => rows.some((row) => row.side === side)
  return {
    ...(follows('source') && { titleSource: title('source') }),
    ...(follows('target') && { titleTarget: title('target') }),
  }
}

/** What an article says of its titles: which of them follow. */
export const followsOf = ({ titlesByHand }: { readonly titlesByHand: readonly Side[] }) => ({
  source: !titlesByHand.includes('source'),
  target: !titlesByHand.includes('target'),
})

/** The sides that don't follow. */
export const byHand = (follows: { readonly [S in Side]: boolean }): Side[] =>
  Side.options.filter((side) => !follows[side])
