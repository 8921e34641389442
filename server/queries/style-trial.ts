import 'server-only'
import { z } from 'zod'
import type { BodyOf } from '@/domain/contract/routes'
import type { Trial, TrialPlace } from '@/domain/contract/style-guide'
import { Id, Time } from '@/domain/contract/text'
import { addressOfTarget } from '@/domain/link-target'
import { contextIn } from '@/domain/text/context'
import type { Prisma } from '@/generated/prisma/client'
import type { HouseRule } from '@/language/checks/check'
import { covers } from '@/language/checks/style/prepare'
import { prisma } from '../db/database'
import { type CheckedUnit, optionsOf, readUnits } from '../findings/read-units'
import type { Actor } from '../session/actor'
import type { RuleHit } from '../worker/tasks'
import { runTask } from '../worker/worker'
import { placeIn } from './page'
import { mustBeRules } from './style-guide'

/** An answer ends after so many articles, or after so long (in milliseconds): the next one goes on. */
const MOST_ARTICLES = 50
const LONGEST = 3_000

/** So many places of an article are shown; all are counted. */
const MOST_PLACES = 50
const CONTEXT = 40

const Cursor = z.object({ at: Time, id: Id, looked: z.int().nonnegative() })

/** What rules would say about the articles that the actor may read. The texts are looked through in a thread of their own. */
export async function tryRules(actor: Actor, { rules, cursor }: BodyOf<'POST /style-guide/try'>): Promise<Trial> {
  mustBeRules(rules, 'rules')
  const tried = rules.map((rule, at): HouseRule => ({ ...defined(rule), id: rule.id ?? String(at) }))
  const begun = performance.now()
  const after = cursor === undefined ? undefined : placeIn(Cursor, Buffer.from(cursor, 'base64url').toString())
  const db = await prisma()
  const readable = readableBy(actor)
  const total = await db.article.count({ where: readable })
  const next = await db.article.findMany({
    where: {
      ...readable,
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_ARTICLES + 1,
  })
  const articles: Trial['articles'] = []
  let looked = after?.looked ?? 0
  let last: (typeof next)[number] | undefined
  for (const article of next.slice(0, MOST_ARTICLES)) {
    if (last && performance.now() - begun > LONGEST) break
    last = article
    looked++
    const languages = { source: article.sourceLanguage, target: article.targetLanguage }
    const fitting = tried.filter(
      ({ language }) => covers(language, languages.source) || covers(language, languages.target),
    )
    if (fitting.length === 0) continue
    const units = await readUnits(article.id, optionsOf(article))
    const pairs = units.map((unit) => unit.readable.pair)
    const hits = await runTask({ do: 'try-rules', pairs, languages, rules: fitting })
    if (hits.length > 0)
      articles.push({
        articleId: article.id,
        title: article.titleTarget || article.titleSource,
        findings: hits.length,
        places: placesOf(article.id, units, hits),
      })
  }
  const isOver = !last || last === next.at(-1)
  return {
    findings: articles.reduce((sum, { findings }) => sum + findings, 0),
    articles,
    ...{ looked, total },
    nextCursor: isOver || !last ? null : encode({ at: last.createdAt.toISOString(), id: last.id, looked }),
  }
}

const encode = (cursor: z.infer<typeof Cursor>) => Buffer.from(JSON.stringify(cursor)).toString('base64url')

const readableBy = (actor: Actor): Prisma.ArticleWhereInput => ({
  deletedAt: null,
  ...(!actor.admin && { members: { some: { userId: actor.id } } }),
})

/** Without what is undefined. */
function defined<T extends object>(rule: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function placesOf(articleId: string, units: readonly CheckedUnit[], hits: readonly RuleHit[]): TrialPlace[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  return hits.slice(0, MOST_PLACES).flatMap(({ pair, side, start, end, ruleId, expected }): TrialPlace[] => {
    const unit = byId.get(pair)
    const words = unit?.readable.wordsIn({ side, start, end })[0]
    if (!unit || !words) return []
    return [
      {
        ...{ ruleId, unitId: unit.unitId, paragraphId: words.id, side, quote: words.quote },
        ...contextIn(unit.readable.pair[side], { start, end }, CONTEXT),
        ...(expected !== undefined && { expected }),
        link: addressOfTarget(articleId, { at: 'unit', id: unit.unitId }),
      },
    ]
  })
}
