import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Route } from './route'
import { type RouteName, routes } from './routes'

/** Whatever is taken from outside has an end: each text and list says its longest, so that it is refused before anything is done with it. */

type Schema = { readonly [key: string]: unknown }

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/** The places of texts, lists and maps that may be as long as one likes. */
function endless(schema: unknown, at: string): string[] {
  if (!isSchema(schema)) return []
  if (Array.isArray(schema)) return schema.flatMap((one, index) => endless(one, `${at} ${index}`))
  const { type, enum: names, const: only, properties, additionalProperties, $defs } = schema
  const isText = type === 'string' && names === undefined && only === undefined && schema.format !== 'binary'
  return [
    ...(isText && schema.maxLength === undefined ? [at] : []),
    ...(type === 'array' && schema.maxItems === undefined ? [at] : []),
    ...(isSchema(additionalProperties) && schema.maxProperties === undefined ? [at] : []),
    ...[properties, $defs].flatMap((named) =>
      Object.entries(isSchema(named) ? named : {}).flatMap(([name, one]) => endless(one, `${at}.${name}`)),
    ),
    ...INSIDE.flatMap((key) => endless(schema[key], at)),
  ]
}

const INSIDE = ['items', 'prefixItems', 'anyOf', 'oneOf', 'allOf', 'additionalProperties']

test('every text and list that is sent has a longest', () => {
  const sent = (Object.keys(routes) as RouteName[]).flatMap((name) => {
    const route: Route = routes[name]
    return [route.query, route.body].flatMap((schema) =>
      schema ? endless(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), name) : [],
    )
  })
  expect(sent).toEqual([])
})

test('what has no longest is found', () => {
  const schema = z.object({ a: z.string(), b: z.array(z.enum(['c'])), d: z.string().max(1).nullable() })
  expect(endless(z.toJSONSchema(schema), 'here')).toEqual(['here.a', 'here.b'])
})
