import { expect, test } from 'vitest'
import { EXAMPLES, type JsonRoute } from './examples'
import type { Route } from './route'
import { routes } from './routes'

test.each(Object.keys(EXAMPLES) as JsonRoute[])('the example of %s is what it takes', (name) => {
  const { body }: Route = routes[name]
  expect(body?.safeParse(EXAMPLES[name]).error).toBeUndefined()
})
