import 'server-only'
import type { CheckedFinding } from '@/domain/finding'
import type { Finding, Options } from '@/language/checks/check'
import { REVISION } from '@/language/checks/list'
import { prisma } from '../db/database'
import { CHECKS, notify } from '../db/notify'
import type { Tx } from '../db/transaction'
import { giveWay } from '../give-way'
import { wordsFor } from '../words/words'
import { runTask } from '../worker/worker'
import { type CheckedUnit, optionsOf, readUnits, toSeen } from './read-units'
import { saveFindings } from './save'

/** How much is checked between two progress reports; in UTF-16 code units of text, and pairs. */
const BATCH = { size: 100_000, pairs: 200 }

/**
 * Runs the checks on the present text of an article, unless they already have: those of single pairs for changed pairs,
 * those of the whole article always. With other words of the workspace every pair counts as changed. Writes don't wait for it. Returns what to save; undefined if there was nothing to do.
 */
export async function lookAgain(articleId: string): Promise<((tx: Tx) => Promise<void>) | undefined> {
  await giveWay()
  const db = await prisma()
  const article = await db.article.findUnique({ where: { id: articleId, deletedAt: null } })
  if (!article) return
  const own = optionsOf(article)
  const words = await wordsFor(db, own.languages)
  if (article.checkedSeq >= article.textSeq && article.checkedBy >= REVISION && article.checkedWords === words.print)
    return
  const units = await readUnits(articleId, own, words.print)
  const options = { ...own, ...words.options }
  const standing = units.filter(({ cut }) => !cut)
  const fresh = standing.filter(({ known }) => !known)
  const found = [...(await checkPairs(articleId, fresh, options)), ...(await checkArticle(standing, options))]
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  const seen = found.flatMap((finding): CheckedFinding[] => {
    const unit = byId.get(finding.pair)
    const one = unit && toSeen(unit, finding)
    return one ? [one] : []
  })
  return (tx) => saveFindings(tx, articleId, { textSeq: article.textSeq, words: words.print }, units, seen)
}

async function checkPairs(articleId: string, units: readonly CheckedUnit[], options: Options): Promise<Finding[]> {
  const found: Finding[] = []
  let done = 0
  for (const batch of inBatches(units)) {
    found.push(...(await runTask({ do: 'check-pairs', pairs: batch.map(({ readable }) => readable.pair), options })))
    await giveWay()
    done += batch.length
    if (done < units.length) await announceProgress(articleId, done, units.length)
  }
  return found
}

const checkArticle = (units: readonly CheckedUnit[], options: Options): Promise<Finding[]> =>
  runTask({ do: 'check-article', pairs: units.map(({ readable }) => readable.pair), options })

function inBatches(units: readonly CheckedUnit[]): CheckedUnit[][] {
  const batches: CheckedUnit[][] = []
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

/** Progress for everyone who has the article open; completion is announced by the transaction that saves. */
async function announceProgress(articleId: string, done: number, total: number) {
  await notify(await prisma(), CHECKS, { articleId, done, total })
}
