import 'server-only'
import { z } from 'zod'
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameters,
  type ZodOpenApiPathsObject,
  type ZodOpenApiRequestBodyObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi'
import { ArticleDocument, DOCUMENT, DOCUMENT_SCHEMA } from '@/domain/contract/document'
import { EXAMPLES, type JsonRoute } from '@/domain/contract/examples'
import { Problem } from '@/domain/contract/problem'
import type { Route } from '@/domain/contract/route'
import { type RouteName, routes } from '@/domain/contract/routes'
import { TAGGED } from '@/domain/contract/tagged'
import { EVENT_TYPES } from '@/domain/event'
import { nameChecks } from '../checks'
import { INTRODUCTION } from './introduction'
import { GROUPS, groupOf } from './operation-groups'
import { descriptionOf, refusalsOf, titleOf } from './operation-words'
import { refusalResponses } from './refusal-responses'

const EventData = z
  .object(Object.fromEntries(Object.entries(EVENT_TYPES).map(([type, { data }]) => [type, data])))
  .meta({ description: 'What the `data` of an event holds, by the type of the event.' })

let document: ReturnType<typeof createDocument> | undefined

/** The OpenAPI document, from the same schemas that validate requests. */
export function openApi() {
  return (document ??= createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Stet', version: '1', description: INTRODUCTION },
      servers: [{ url: '/api/v1' }],
      security: [{ token: [] }, { session: [] }],
      tags: GROUPS.map(({ name, description }) => ({ name, description })),
      paths: paths(),
      components: {
        schemas: { EventData },
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A personal token: stet_…' },
          session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token', description: 'Of a browser.' },
        },
      },
    },
    { override: nameChecks },
  ))
}

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {}
  for (const name of Object.keys(routes) as RouteName[]) {
    const [method = '', path = ''] = name.split(' ')
    all[path] = { ...all[path], [method.toLowerCase()]: operation(name, path, routes[name]) }
  }
  return all
}

function operation(name: RouteName, path: string, route: Route): ZodOpenApiOperationObject {
  return {
    operationId: operationId(name),
    summary: titleOf(route.summary).title,
    description: descriptionOf(name),
    tags: [groupOf(name)],
    ...(route.open && { security: [] }),
    requestParams: parameters(name, path, route),
    ...(route.body && { requestBody: { required: !isOptional(route.body), content: sent(name, route, route.body) } }),
    responses: {
      [String(route.status ?? 200)]: answered(name, route),
      ...(TAGGED.has(name) && { '304': { description: 'The client has it: it sent its ETag', headers: TAG } }),
      ...refusalResponses(refusalsOf(name)),
      default: FAULT,
    },
  }
}

function parameters(name: RouteName, path: string, route: Route): ZodOpenApiParameters {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, parameter]) => parameter ?? [])
  return {
    ...(names.length > 0 && {
      path: z.object(Object.fromEntries(names.map((parameter) => [parameter, z.string()]))),
    }),
    ...(route.query && { query: route.query }),
    ...(name.startsWith('POST') && { header: z.object({ 'Idempotency-Key': z.string().max(200).optional() }) }),
    ...(TAGGED.has(name) && { header: z.object({ 'If-None-Match': z.string().optional() }) }),
  }
}

function sent(
  name: RouteName,
  { sent, orJson, table }: Route,
  body: z.ZodType,
): ZodOpenApiRequestBodyObject['content'] {
  const example = hasExample(name) ? { example: EXAMPLES[name] } : {}
  return {
    [sent ?? 'application/json']: { schema: body, ...(sent === undefined && example) },
    ...(orJson && { 'application/json': { schema: body } }),
    ...(table && { 'text/csv': { schema: z.string() } }),
  }
}

const hasExample = (name: RouteName): name is JsonRoute => Object.hasOwn(EXAMPLES, name)

/** An object of which nothing needs to be said may be left out. */
const isOptional = (body: z.ZodType) => body.safeParse({}).success

function answered(name: RouteName, { summary, answer, table, produces }: Route): ZodOpenApiResponseObject {
  return {
    description: titleOf(summary).title,
    ...(TAGGED.has(name) && { headers: TAG }),
    ...(answer && {
      content: {
        'application/json': { schema: answer },
        ...(table && { 'text/csv': { schema: z.string() } }),
      },
    }),
    ...(produces && { content: { [produces]: { schema: z.string() } } }),
  }
}

const TAG: NonNullable<ZodOpenApiResponseObject['headers']> = {
  ETag: { description: 'Of the answer: to be sent in If-None-Match.', schema: { type: 'string' } },
}

const FAULT: ZodOpenApiResponseObject = {
  id: 'Fault',
  description: 'Refused, with the reason; 500 for a fault of Stet’s, which is logged under `requestId`',
  content: { 'application/problem+json': { schema: Problem } },
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
