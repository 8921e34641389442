import { expect, test } from 'vitest'
import { z } from 'zod'
import { inputIssues } from './input-issues'
import { NewQuery } from './query-routes'

const issuesIn = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input)
  return error ? inputIssues(error).map(({ path, message }) => `${path}: ${message}`) : []
}

test('of a choice between kinds, what is wrong with the one that was meant', () => {
  const [locale, question, ...others] = issuesIn(NewQuery, { guest: { name: 'Park', locale: 'xx' }, question: ' ' })
  expect([locale, question, others]).toEqual([
    expect.stringMatching(/^guest\.locale: .*"en"/),
    'question: must not be blank',
    [],
  ])
})

test('what it may be, where it is none of them', () =>
  expect(issuesIn(NewQuery, { guest: 7, question: 'Who?' })).toEqual([
    'guest: Invalid input: expected string, received number; or Invalid input: expected object, received number',
  ]))

test('within one another, and in lists', () => {
  const one = z.union([z.string(), z.object({ of: z.array(z.union([z.number(), z.object({ at: z.boolean() })])) })])
  expect(issuesIn(z.object({ one }), { one: { of: [1, { at: 'here' }] } })).toEqual([
    'one.of.1.at: Invalid input: expected boolean, received string',
  ])
})

test('of very many the first fifty, each in few words', () => {
  const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, nth) => [`key${nth}`, nth]))
  const issues = issuesIn(z.object({ list: z.array(z.number()), all: z.strictObject({}) }), {
    list: Array.from({ length: 10_000 }, () => 'x'),
    all: keys,
  })
  expect(issues).toHaveLength(50)
  expect(issuesIn(z.strictObject({}), keys).join().length).toBeLessThan(600)
})
