import 'server-only'
import { Locale } from '@/domain/contract/names'
import { ProofContent } from '@/domain/contract/query-routes'
import type { ProofPage, ProofParagraph } from '@/domain/proof-page'
import { plainText } from '@/domain/text/inline'
import { toTrackedText } from '@/domain/tracked/tracked-text'
import type { TrackedUnit } from '@/formats/write/review'
import { type RenderedLine, renderLines } from '@/formats/write/tracked/render-lines'
import { prisma } from '../db/database'
import { trackedUnits } from '../queries/tracked-units'
import { guestOfToken } from '../session/guest-link'
import { withSnapshot } from './snapshot'

/** Null: the link doesn't work, or the article is a draft again. Looking changes nothing. */
export async function readProofPage(token: string): Promise<ProofPage | null> {
  const guest = await guestOfToken(await prisma(), token, 'proof', new Date())
  if (!guest || guest.article.status === 'draft') return null
  const { article, expiresAt } = guest
  const content = ProofContent.parse(guest.content)
  const units = await withSnapshot(article.id, async (snapshot) => {
    const read: TrackedUnit[] = []
    for await (const one of trackedUnits(snapshot)) if (!one.unit.excluded) read.push(one)
    return read
  })
  return {
    title: article.titleTarget || article.titleSource,
    byline: article.byline,
    language: article.targetLanguage,
    locale: Locale.parse(guest.locale),
    ...{ content, expiresAt, status: guest.article.status },
    paragraphs: content === 'clean' ? cleanOf(units) : changedOf(units),
  }
}

const cleanOf = (units: readonly TrackedUnit[]): ProofParagraph[] =>
  units.flatMap(({ unit }) =>
    unit.target.map(({ kind, level, text }) => ({
      ...{ kind, level },
      runs: [{ words: kind === 'code' ? text : plainText(text) }],
    })),
  )

/** What was accepted, against what was imported. What is still proposed is nobody's outside. */
function changedOf(units: readonly TrackedUnit[]): ProofParagraph[] {
  const { lines } = toTrackedText(
    units.flatMap(({ paragraphs }) => [...paragraphs]),
    [],
    units.map(({ unit }) => unit.id),
  )
  return renderLines(lines).map(({ kind, content, end }: RenderedLine) => ({
    ...kind,
    runs: [
      ...content.flatMap((run) =>
        run.type === 'words' ? { words: run.words, ...(run.change && { change: run.change.is }) } : [],
      ),
      // A paragraph that was joined to the next, or parted from it.
      ...(end ? [{ words: '¶', change: end.is }] : []),
    ],
  }))
}
