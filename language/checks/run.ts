import type { ArticleContext, Check, CheckFinding, CheckSentence, Finding, Options, Pair } from './check'
import { CHECKS } from './list'

/**
 * Milliseconds that a check may take for one pair: a hundred times what the longest paragraphs need. An article check gets
 * as long for all.
 */
export const BOUND = 2000

type Clock = () => number

/**
 * All findings of an article, in the order of its pairs; `checkPair` and `checkArticle` are the parts that can be run
 * separately.
 */
export function checkAll(
  pairs: readonly Pair[],
  options: Options,
  now: Clock = performance.now.bind(performance),
): Finding[] {
  const found = [...pairs.flatMap((pair) => checkPair(pair, options, now)), ...checkArticle(pairs, options, now)]
  const order = new Map(pairs.map(({ key }, index) => [key, index]))
  const rank = new Map(CHECKS.map(({ id }, index) => [id, index]))
  return found.sort(
    (a, b) =>
      (order.get(a.pair) ?? 0) - (order.get(b.pair) ?? 0) ||
      (rank.get(a.check) ?? 0) - (rank.get(b.check) ?? 0) ||
      a.start - b.start,
  )
}

/** The findings of pair checks: to be run again only if a word of the pair has changed. */
export function checkPair(pair: Pair, options: Options, now: Clock = performance.now.bind(performance)): Finding[] {
  return enabled(options).flatMap((check) => {
    if (check.scope !== 'pair') return []
    const found = inTime(BOUND, now, options, (context) => check.run(pair, context))
    return found ? found.map((one) => toFinding(check, pair.key, one)) : [skipped(check, pair)]
  })
}

/** The findings of article checks: names and terms, compared across pairs. */
export function checkArticle(
  pairs: readonly Pair[],
  options: Options,
  now: Clock = performance.now.bind(performance),
): Finding[] {
  const [first] = pairs
  if (!first) return []
  return enabled(options).flatMap((check) => {
    if (check.scope !== 'article') return []
    const found = inTime(BOUND + 2 * pairs.length, now, options, (context) => check.run(pairs, context))
    if (!found) return [skipped(check, first)]
    return [...found].flatMap(([key, list]) => list.map((one) => toFinding(check, key, one)))
  })
}

const enabled = ({ disabled = [] }: Options) => CHECKS.filter(({ id }) => !disabled.includes(id))

function toFinding({ id, messages }: Check, pair: string, found: CheckFinding): Finding {
  const sentence = messages[found.message.key]
  if (!sentence) throw new Error(`the check ${id} has no sentence ${found.message.key}`)
  return { check: id, pair, severity: sentence.severity, ...found }
}

class OutOfTime extends Error {}

/** The result of `work`, or null if it took longer than `bound` milliseconds. */
function inTime<T>(bound: number, now: Clock, options: Options, work: (context: ArticleContext) => T): T | null {
  const end = now() + bound
  let calls = 0
  const tick = () => {
    if (++calls % 32 === 0 && now() > end) throw new OutOfTime()
  }
  try {
    return work({ options, tick })
  } catch (error) {
    if (error instanceof OutOfTime) return null
    throw error
  }
}

/** The runner's own message, for any check. */
export const RUNNER_MESSAGES = {
  skipped: {
    severity: 'neutral',
    en: 'This check took too long here and was skipped.',
    ko: '이 점검은 시간이 너무 오래 걸려 여기서는 건너뛰었습니다.',
  },
} as const satisfies Record<string, CheckSentence>

const skipped = ({ id }: Check, pair: Pair): Finding => ({
  check: id,
  pair: pair.key,
  side: 'target',
  start: 0,
  end: 0,
  quote: '',
  severity: RUNNER_MESSAGES.skipped.severity,
  message: { key: 'skipped', values: {} },
  confidence: 1,
})
