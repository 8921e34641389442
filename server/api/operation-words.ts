import 'server-only'
import { MEGABYTE, mostBytes } from '@/domain/contract/body-limits'
import { EXPORT_FORMATS } from '@/domain/contract/export-formats'
import { type ArticleStatus, Role } from '@/domain/contract/names'
import type { ProblemCode } from '@/domain/contract/problem'
import { RIGHTS, type Right } from '@/domain/contract/rights'
import type { Route } from '@/domain/contract/route'
import { type RouteName, routes } from '@/domain/contract/routes'
import { TAGGED } from '@/domain/contract/tagged'
import { type Action, can } from '@/domain/policy'
import { scopeNeeded } from '@/domain/token-scope'
import { workOf } from './work'

/** What the OpenAPI document says of an operation besides its schemas: by the tables that the server itself goes by. */

/** A title and, where the summary goes on behind a colon or a semicolon, what it says there. */
export function titleOf(summary: string): { readonly title: string; readonly rest: string } {
  const [, title = summary, rest = ''] = /^([^:;]+)[:;] (.*)$/s.exec(summary) ?? []
  return {
    title: title.replace(/ \((?:admin|[^)]*editors[^)]*)\)/g, ''),
    rest: rest && `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`,
  }
}

/** In Markdown: who may, with which token, how often, and what a client may count on. */
export function descriptionOf(name: RouteName): string {
  const route: Route = routes[name]
  const { rest } = titleOf(route.summary)
  const lines = [
    `**Who** ${whoMay(RIGHTS[name])}`,
    ...(route.open
      ? []
      : [`**Token** scope \`${scopeNeeded(name)}\`${scopeNeeded(name) === 'admin' ? '' : ' or wider'}`]),
    ...limitOf(name),
    ...(isRepeatable(name, route) ? ['**Repeats** with an `Idempotency-Key` the first answer is given again'] : []),
    ...(TAGGED.has(name) ? ['**Cache** has an `ETag`; `If-None-Match` is answered with 304'] : []),
    ...(name === 'GET /articles/{id}/export'
      ? [
          `**Formats** ${Object.keys(EXPORT_FORMATS)
            .map((format) => `\`${format}\``)
            .join(', ')}`,
        ]
      : []),
    ...(route.body && route.sent !== 'message/rfc822' ? [`**Body** ${bodyWords(name, route)}`] : []),
  ]
  return [...(rest === '' ? [] : [rest]), lines.map((line) => `- ${line}.`).join('\n')].join('\n\n')
}

function whoMay(right: Right): string {
  if (right === 'anyone') return 'everybody, without signing in'
  if (right === 'signed-in') return 'whoever is signed in'
  if (right === 'admin') return 'the admins of the workspace'
  if (typeof right === 'string') return `${whoMayIn(right)} (\`${right}\`)`
  const others = right.others === undefined ? '' : `; others: ${whoMayIn(right.others)} (\`${right.others}\`)`
  return `its author, as ${whoMayIn(right.author)} (\`${right.author}\`)${others}`
}

function whoMayIn(action: Action): string {
  const may = (role: Role | null, admin: boolean, status: ArticleStatus = 'in_review') =>
    can(action, { role, admin, status }) === 'yes'
  const [lowest] = Role.options.filter((role) => may(role, false))
  const roles = lowest === undefined ? [] : [lowest === 'editor' ? 'editors' : `${lowest}s and above`]
  const admins = may(null, true) ? ['admins of the workspace'] : []
  return [...roles, ...admins].join(', ') + (isLocking(action) ? ', not while the article is approved' : '')
}

const isLocking = (action: Action) => can(action, { role: 'editor', admin: false, status: 'approved' }) === 'locked'

function limitOf(name: RouteName): string[] {
  const work = RIGHTS[name] === 'anyone' ? 'strangers' : workOf(name)
  return work === 'reads' ? [] : [`**Limit** counts towards the quota \`${work}\``]
}

const isRepeatable = (name: RouteName, { open }: Route) => name.startsWith('POST ') && !open

function bodyWords(name: RouteName, { sent, orJson, table }: Route): string {
  const most = sent === 'multipart/form-data' ? 20 : mostBytes(name) / MEGABYTE
  const kinds = [
    ...(sent === 'multipart/form-data' ? ['a form with files'] : ['JSON']),
    ...(orJson ? ['JSON where there is no file'] : []),
    ...(table ? ['`text/csv`'] : []),
  ]
  return `${kinds.join(', or ')}, of up to ${most} MB`
}

/** The refusals that a client of an operation has to reckon with, besides faults of ours. */
export function refusalsOf(name: RouteName): ProblemCode[] {
  const route: Route = routes[name]
  const right = RIGHTS[name]
  const isWrite = !name.startsWith('GET ')
  const action = typeof right === 'object' ? right.author : right
  const isOfArticle = action !== 'anyone' && action !== 'signed-in' && action !== 'admin'
  return [
    ...(route.query || route.body || isRepeatable(name, route) ? (['INVALID_INPUT'] as const) : []),
    ...(route.open ? [] : (['UNAUTHENTICATED', 'FORBIDDEN'] as const)),
    ...(name.includes('{') || route.open ? (['NOT_FOUND'] as const) : []),
    ...(isWrite && !route.open ? (['CONFLICT'] as const) : []),
    ...(isWrite && isOfArticle ? (['STALE_VERSION'] as const) : []),
    ...(isWrite && isOfArticle && isLocking(action) ? (['ARTICLE_LOCKED'] as const) : []),
    ...(isWrite && /\/(?:suggestions|gaps)\//.test(name) ? (['ALREADY_DECIDED'] as const) : []),
    ...(name === 'POST /articles/{id}/transition' ? (['GATE_CLOSED'] as const) : []),
    ...(route.body ? (['TOO_LARGE', 'UNSUPPORTED_FORMAT'] as const) : []),
    ...(route.sent === 'multipart/form-data' ? (['UNREADABLE_DOCUMENT'] as const) : []),
    ...(['RATE_LIMITED', 'UNAVAILABLE'] as const),
  ]
}
