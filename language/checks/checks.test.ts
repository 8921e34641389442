import { describe, expect, test } from 'vitest'
import type { Check, Example, Pair } from './check'
import { CHECKS } from './list'
import { checkArticle, checkPair } from './run'
import { sentence } from './sentence'

/** The findings of one check, all others switched off. */
function findings(check: Check, { pairs, from = 'ko', to = 'en', options, shape, arranged }: Example) {
  const disabled = CHECKS.filter((other) => other !== check).map(({ id }) => id)
  const all = { ...options, languages: { source: from, target: to }, disabled }
  const article = pairs.map(
    ([source, target], index): Pair => ({ key: String(index), source, target, shape, arranged }),
  )
  return { article, found: [...article.flatMap((pair) => checkPair(pair, all)), ...checkArticle(article, all)] }
}

const named = ({ pairs, options, shape, arranged }: Example) =>
  `${pairs.map((pair) => pair.join(' → ')).join(' ¶ ')}${options ? ` ${JSON.stringify(options)}` : ''}${shape ? ` ${JSON.stringify(shape)}` : ''}${arranged ? ' arranged' : ''}`

describe.each(CHECKS)('$id', (check) => {
  test.each(check.examples.map((example) => [named(example), example] as const))('%s', (_, example) => {
    const { article, found } = findings(check, example)
    expect(found.map(({ quote }) => quote)).toEqual(example.finds)
    for (const finding of found) {
      const pair = article.find(({ key }) => key === finding.pair)
      expect(pair?.[finding.side].slice(finding.start, finding.end)).toBe(finding.quote)
      if (finding.counterpart)
        expect(pair?.[finding.counterpart.side].slice(finding.counterpart.start, finding.counterpart.end)).toBe(
          finding.counterpart.quote,
        )
      expect(Object.keys(check.messages)).toContain(finding.message.key)
      for (const language of ['en', 'ko'] as const) expect(sentence(finding.message, language)).not.toMatch(/[{}]/)
    }
  })

  test('has examples of both kinds, fifteen or more', () => {
    expect(check.examples.length).toBeGreaterThanOrEqual(15)
    expect(new Set(check.examples.map(({ finds }) => finds.length > 0)).size).toBe(2)
  })

  test('says everything in both languages, with the same values', () => {
    const { title, summary, why, messages } = check
    const valuesIn = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
    for (const { en, ko } of [title, summary, why, ...Object.values(messages)]) {
      expect(en).toMatch(/[a-z]/)
      expect(ko).toMatch(/[가-힣]/)
      expect(valuesIn(ko)).toEqual(valuesIn(en))
    }
  })

  test('has messages whose keys begin with its id', () => {
    const keys = Object.keys(check.messages)
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.filter((key) => key.split('.')[0] !== check.id)).toEqual([])
  })
})

test('every check has an id of its own', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length)
})
