import 'server-only'
import type { LedgerWords } from '@/domain/contract/findings'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { currentLedger, type Ledger, wordsOf } from '../ledger/ledger'
import type { Actor } from '../session/actor'
import { access } from './access'

type Window = { from?: string | undefined; limit: number }

/** The names and numbers of this many units, from one on. */
export async function ledgerOf(actor: Actor, articleId: string, { from, limit }: Window) {
  const ledger = await readLedger(actor, articleId)
  const first = from === undefined ? 0 : ledger.units.findIndex(({ unit }) => unit.unitId === from)
  if (first < 0) throw new Refusal('NOT_FOUND', 'There is no such unit in the article.')
  return { items: ledger.units.slice(first, first + limit).flatMap((unit) => wordsOf(unit, ledger)) }
}

const MOST_PLACES = 2_000

/** Where a name or a number is written, on either side. */
export async function placesOf(actor: Actor, articleId: string, key: string) {
  const ledger = await readLedger(actor, articleId)
  const places = ledger.units.filter(mayHold(key, ledger)).flatMap((unit) => wordsOf(unit, ledger).filter(isOf(key)))
  return { items: places.slice(0, MOST_PLACES), count: places.length }
}

const isOf = (key: string) => (words: LedgerWords) => words.key === key

/** A quick first test, since not every unit of a long article can be read for its names. */
function mayHold(key: string, { names }: Ledger): (read: Ledger['units'][number]) => boolean {
  if (key.startsWith('country ')) return () => true
  const spellings = [...names].filter(([, one]) => one === key).map(([word]) => word)
  return ({ unit: { readable }, reading }) =>
    reading.numbers.some((one) => one.key === key) ||
    spellings.some((word) => readable.pair.source.includes(word) || readable.pair.target.includes(word))
}

async function readLedger(actor: Actor, articleId: string): Promise<Ledger> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'read')
  return currentLedger(article)
}
