import 'server-only'
import type { Seen } from '@/domain/finding'
import type { Finding, Options } from '@/language/checks/check'
import { REVISION } from '@/language/checks/list'
import { prisma } from '../db/database'
import type { Tx } from '../db/transaction'
import { heavy } from '../heavy/heavy'
import { CHECKS } from '../live/channels'
import { type Looked, look, optionsOf, seenIn } from './look'
import { saveFindings } from './save'

/** So much is checked between two words on how far it is; in UTF-16 code units of text, and pairs. */
const BATCH = { size: 100_000, pairs: 200 }

/**
 * Runs the checks on an article as it stands, if they haven't seen it so: those of single pairs where a pair has changed,
 * those of the whole article always. No write waits for it. Answers what is to be saved of it; undefined where there was
 * nothing to do.
 */
export async function lookAgain(articleId: string): Promise<((tx: Tx) => Promise<void>) | undefined> {
  const db = await prisma()
  const article = await db.article.findUnique({ where: { id: articleId, deletedAt: null } })
  if (!article || (article.checkedSeq >= article.textSeq && article.checkedBy >= REVISION)) return
  const options = optionsOf(article)
  const units = await look(articleId, options)
  const fresh = units.filter(({ known }) => !known)
  const found = [...(await checkPairs(articleId, fresh, options)), ...(await checkArticle(units, options))]
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const seen = found.flatMap((finding): Seen[] => {
    const unit = byId.get(finding.pair)
    const one = unit && seenIn(unit, finding)
    return one ? [one] : []
  })
  return (tx) => saveFindings(tx, articleId, article.textSeq, units, seen)
}

async function checkPairs(articleId: string, units: readonly Looked[], options: Options): Promise<Finding[]> {
  const found: Finding[] = []
  let done = 0
  for (const batch of inBatches(units)) {
    found.push(...(await heavy({ do: 'check-pairs', pairs: batch.map(({ readable }) => readable.pair), options })))
    done += batch.length
    if (done < units.length) await tell(articleId, done, units.length)
  }
  return found
}

const checkArticle = (units: readonly Looked[], options: Options): Promise<Finding[]> =>
  heavy({ do: 'check-article', pairs: units.map(({ readable }) => readable.pair), options })

function inBatches(units: readonly Looked[]): Looked[][] {
  const batches: Looked[][] = []
  let size = 0
  for (const unit of units) {
    const { source, target } = unit.readable.pair
    const last = batches.at(-1)
    size += source.length + target.length
    if (last && last.length < BATCH.pairs && size <= BATCH.size) last.push(unit)
    else {
      batches.push([unit])
      size = source.length + target.length
    }
  }
  return batches
}

/** How far it is, told to who looks at the article; the last word is told by the transaction that saves. */
async function tell(articleId: string, done: number, total: number) {
  const db = await prisma()
  await db.$queryRaw`SELECT pg_notify(${CHECKS}, ${JSON.stringify({ articleId, done, total })})::text`
}
