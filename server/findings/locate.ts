import 'server-only'
import type { StoredFinding } from '@/domain/finding'
import { followAnchor } from '@/domain/manuscript/anchors'
import type { Histories, Step } from '@/domain/manuscript/step'
import type { Anchor } from '@/domain/text/anchor'
import type * as Row from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { historiesOf } from '../manuscript/load'

/** Where the words of findings are now, in the present paragraphs: null if they were changed. */
export async function locateFindings(
  tx: Tx,
  articleId: string,
  rows: readonly Row.Finding[],
  versions: ReadonlyMap<string, { readonly version: number }>,
): Promise<(row: Row.Finding) => StoredFinding['at']> {
  const isBehind = ({ paragraphId, version }: Row.Finding) => version < (versions.get(paragraphId)?.version ?? 0)
  // Words may have moved into any changed paragraph of the article.
  const histories: Histories = rows.some(isBehind)
    ? await historiesOf(tx, { paragraph: { articleId, version: { gt: 1 } } })
    : new Map()
  return (row) => {
    const { paragraphId, start, status, check } = row
    // A fixed finding reappears where it was or not at all; the structure check reads how paragraphs are divided, not their words.
    if (status === 'fixed' || check === 'structure' || !isBehind(row)) return { paragraphId, start }
    return followWords(row, histories)
  }
}

function followWords(
  { paragraphId, version, start, end, quote }: Row.Finding,
  histories: Histories,
): StoredFinding['at'] {
  const after = (id: string, from: number): readonly Step[] =>
    (histories.get(id) ?? []).filter((step) => step.version > from)
  const anchor: Anchor = { start, end, quote, prefix: '', suffix: '', state: 'exact' }
  let id = paragraphId
  let now = followAnchor(anchor, after(id, version), 'remark')
  while (now.movedTo) {
    id = now.movedTo.id
    now = followAnchor(now.anchor, after(id, now.movedTo.version), 'remark')
  }
  return now.anchor.state === 'exact' ? { paragraphId: id, start: now.anchor.start } : null
}
