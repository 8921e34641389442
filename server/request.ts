import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { RouteName } from '@/domain/contract/routes'
import { processState } from './process-state'

/** The request that is being answered: known to whatever is done for it, in the log above all. */
type Asked = {
  readonly id: string
  /** Its operation, once it is known: `GET /articles/{articleId}`, never the address with what is in it. */
  route?: RouteName
  /** Who asks, once it is known: the id of their account. */
  person?: string
}

const running = processState('request', () => new AsyncLocalStorage<Asked>())

/** As a proxy before Stet may give it: nothing that could be read as something else, and no address of a person. */
const WELL_FORMED = /^[\w.-]{1,64}$/

/** Answers a request under its id, which the answer says. */
export async function underId(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const given = request.headers.get('x-request-id')
  const id = given !== null && WELL_FORMED.test(given) ? given : randomUUID()
  const response = await running.run({ id }, answer)
  response.headers.set('x-request-id', id)
  return response
}

export const requestId = (): string | undefined => running.getStore()?.id

export const routeAsked = (): RouteName | undefined => running.getStore()?.route

export const personAsking = (): string | undefined => running.getStore()?.person

export function notePerson(id: string): void {
  const asked = running.getStore()
  if (asked) asked.person = id
}

export function noteRoute(route: RouteName): void {
  const asked = running.getStore()
  if (asked) asked.route = route
}
