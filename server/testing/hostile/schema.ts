import type { Random } from './random'

/** As much of JSON Schema as the OpenAPI document is written in. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly minLength?: number
  readonly format?: string
  readonly pattern?: string
}

export type Schemas = Readonly<Record<string, Schema>>

/** Says the text of a field by its name: an id of something, mostly. */
export type Texts = (field: string) => string

/** A printer is started for each, which is tested in server/print. */
const HEAVY: readonly unknown[] = ['pdf']

/** Something that a schema takes, more or less: what one left out is left out now and then. */
export function sample(schema: Schema, schemas: Schemas, random: Random, text: Texts, field = '', depth = 0): unknown {
  const inner = (one: Schema, name = field) => sample(one, schemas, random, text, name, depth + 1)
  if (schema.$ref) return inner(schemas[schema.$ref.slice('#/components/schemas/'.length)] ?? {})
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.oneOf(schema.enum.filter((one) => !HEAVY.includes(one)))
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return inner(random.oneOf(choices))
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => inner(one)))
  const type = typeof schema.type === 'string' ? schema.type : schema.type && random.oneOf(schema.type)
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) || (depth < 6 && random.onceIn(2)))
          .map(([name, one]) => [name, inner(one, name)]),
      )
    case 'array':
      return Array.from({ length: (schema.minItems ?? 0) + random.below(2) }, () => inner(schema.items ?? {}))
    case 'integer':
    case 'number':
      return field === 'version' ? 1 : Math.max(schema.minimum ?? 0, random.below(4))
    case 'boolean':
      return random.onceIn(2)
    case 'null':
      return null
    default:
      return stringOf(schema, text, field)
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-11-30T12:00:00.000Z',
  date: '2026-11-30',
  email: 'somebody@stet.test',
  uri: 'http://127.0.0.1:9/',
}

function stringOf({ format, minLength = 0 }: Schema, text: Texts, field: string): string {
  const known = format === undefined ? undefined : FORMATS[format]
  if (known !== undefined) return known
  if (/language/i.test(field)) return /^source/.test(field) ? 'ko' : 'en'
  return text(field).padEnd(minLength, 'x')
}
