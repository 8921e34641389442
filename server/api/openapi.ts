import 'server-only'
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { ArticleDocument, DOCUMENT, DOCUMENT_SCHEMA } from '@/domain/contract/document'
import { Problem } from '@/domain/contract/problem'
import type { Route } from '@/domain/contract/route'
import { routes } from '@/domain/contract/routes'
import { TAGGED } from '@/domain/contract/tagged'
import { EVENT_TYPES } from '@/domain/event'
import { nameChecks } from '../checks'

const EventData = z
  .object(Object.fromEntries(Object.entries(EVENT_TYPES).map(([type, { data }]) => [type, data])))
  .meta({ description: 'What the `data` of an event holds, by the type of the event.' })

let document: ReturnType<typeof createDocument> | undefined

/** The OpenAPI document, from the same schemas that validate requests. */
export function openApi() {
  return (document ??= createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Stet',
        version: '1',
        description:
          'Review a translated article beside its source. Errors are application/problem+json with a `code`. Every POST takes an Idempotency-Key.',
      },
      servers: [{ url: '/api/v1' }],
      security: [{ token: [] }, { session: [] }],
      paths: paths(),
      components: {
        schemas: { EventData },
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A personal token: stet_…' },
          session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
        },
      },
    },
    { override: nameChecks },
  ))
}

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {}
  for (const [name, route] of Object.entries<Route>(routes)) {
    const [method = '', path = ''] = name.split(' ')
    all[path] = { ...all[path], [method.toLowerCase()]: operation(name, path, route) }
  }
  return all
}

function operation(name: string, path: string, route: Route): ZodOpenApiOperationObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, parameter]) => parameter ?? [])
  return {
    operationId: operationId(name),
    summary: route.summary,
    requestParams: {
      ...(names.length > 0 && {
        path: z.object(Object.fromEntries(names.map((parameter) => [parameter, z.string()]))),
      }),
      ...(route.query && { query: route.query }),
      ...(name.startsWith('POST') && { header: z.object({ 'Idempotency-Key': z.string().max(200).optional() }) }),
      ...(TAGGED.has(name) && { header: z.object({ 'If-None-Match': z.string().optional() }) }),
    },
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          [route.sent ?? 'application/json']: { schema: route.body },
          ...(route.orJson && { 'application/json': { schema: route.body } }),
          ...(route.table && { 'text/csv': { schema: z.string() } }),
        },
      },
    }),
    responses: {
      [String(route.status ?? 200)]: {
        description: route.summary,
        ...(route.answer && {
          content: {
            'application/json': { schema: route.answer },
            ...(route.table && { 'text/csv': { schema: z.string() } }),
          },
        }),
        ...(route.produces && { content: { [route.produces]: { schema: z.string() } } }),
      },
      ...(TAGGED.has(name) && { '304': { description: 'The client has it: it sent its ETag' } }),
      default: {
        description: 'Refused, with the reason',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  }
}

/** `POST /articles/{id}/units/{unitId}/merge` → `postArticlesIdUnitsUnitIdMerge`. */
const operationId = (name: string) =>
  name
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')

let schema: object | undefined

/** The JSON Schema (2020-12) of an article exported with its review, from the schemas that read it again. */
export function articleSchema(): object {
  return (schema ??= {
    $id: DOCUMENT_SCHEMA,
    title: `${DOCUMENT.id}, version ${DOCUMENT.version}`,
    ...z.toJSONSchema(ArticleDocument, { target: 'draft-2020-12', io: 'input', override: nameChecks }),
  })
}
