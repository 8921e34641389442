import { afterAll, beforeAll, expect, test } from 'vitest'
import { ArticleStatus } from '@/domain/contract/names'
import { Problem, STATUS } from '@/domain/contract/problem'
import { type RouteName, routes } from '@/domain/contract/routes'
import { prisma } from '../db/database'
import { useSettings } from '../env'
import { collectGarbage } from '../garbage'
import { LimitsSetting } from '../quotas'
import { randomOf } from '../testing/hostile/random'
import { type Document, type Hostile, hostileRequest, operationsOf } from '../testing/hostile/requests'
import { type HostileScene, hostileScene, SENDERS, type Sender } from '../testing/hostile/senders'
import { eventsOf } from '../testing/record'
import { answer } from './door'

/**
 * Every operation of the OpenAPI document, asked with input that is wrong in some way, by every kind of person. `npm run fuzz:api`
 * asks 20,000 times, with a seed of its own; that what all this leaves behind is valid is verified at the end of each file.
 */

const REQUESTS = Number(process.env.HOSTILE_REQUESTS || 400)
const SEED = Number(process.env.HOSTILE_SEED || 19)
/** What is removed, locked or signed out by a request stays so for those after it: every so many begin anew. */
const IN_A_SCENE = 200
/** A word of the articles that nobody who asks may read. */
const FOREIGN = 'Quetzalcoatl'

/** In bytes. */
const LARGEST_REFUSAL = 64 * 1024
const LARGEST_ANSWER = 2 * 1024 * 1024
/** Of the heap over the second half of the requests: what is compiled, and caches that have a bound of their own. */
const MOST_GROWTH = 32 * 1024 * 1024

beforeAll(() => useSettings({ limits: LimitsSetting.parse('off') }))
afterAll(() => useSettings({}))

test(`${REQUESTS} hostile requests (seed ${SEED}) are answered in kind, and nobody gains anything by them`, async () => {
  const random = randomOf(SEED)
  const said = await answer(new Request('http://127.0.0.1:3000/api/v1/openapi.json'))
  const document = (await said.json()) as Document
  const operations = operationsOf(document)
  expect(operations).toHaveLength(Object.keys(routes).length)
  const faults: string[] = []
  const statuses = new Map<number, number>()
  let heap = 0
  for (let done = 0; done < REQUESTS; ) {
    const scene = await hostileScene(random.oneOf(ArticleStatus.options), FOREIGN)
    const before = await eventsOf(scene.foreign)
    for (const end = Math.min(REQUESTS, done + IN_A_SCENE); done < end; done++) {
      if (done === Math.floor(REQUESTS / 2)) heap = heapUsed()
      // Each operation in its turn, each time by another.
      const operation = operations[done % operations.length]
      if (!operation) throw new Error('the document has operations')
      // Half of them by who may do most in an article, so that much of it is done.
      const sender = random.onceIn(2) ? 'editor' : random.oneOf(SENDERS)
      const request = hostileRequest(operation, document, scene.targets(sender), random)
      const { status, fault } = await outcomeOf(sender, request, scene)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (fault) faults.push(`${fault}: ${told(sender, request)}`)
    }
    expect(await eventsOf(scene.foreign)).toEqual(before)
    // A second factor that all must have would keep the next senders out.
    await (await prisma()).workspace.updateMany({ data: { secondFactor: false } })
  }
  const growth = heapUsed() - heap
  if (process.env.HOSTILE_REQUESTS)
    process.stdout.write(
      `[stet] seed ${SEED}: ${JSON.stringify(Object.fromEntries(statuses))}, heap ${growth >> 10} KB\n`,
    )
  expect(faults).toEqual([])
  // It got past the door, too: what is refused at once proves little.
  expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(REQUESTS / 20)
  expect(growth).toBeLessThan(MOST_GROWTH)
})

function heapUsed(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

async function outcomeOf(sender: Sender, { method, address, headers, body }: Hostile, scene: HostileScene) {
  const authorization = scene.authorization(sender)
  const response = await answer(
    new Request(`http://127.0.0.1:3000/api/v1${address}`, {
      method,
      headers: { ...headers, ...(authorization && { authorization }) },
      ...(body !== undefined && { body }),
    }),
  )
  const { status } = response
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status }
  }
  const text = await response.text()
  return { status, fault: faultOf(sender, method, address, response, text) }
}

function faultOf(sender: Sender, method: string, address: string, { status, ok, headers }: Response, text: string) {
  if (status >= 500) return `${status} ${text}`
  if (sender !== 'admin' && text.includes(FOREIGN)) return 'tells of another’s article'
  if (ok && (sender === 'nobody' || sender === 'guest') && !isOpen(method, address)) return `is done for ${sender}`
  if (ok && sender === 'read' && !['GET', 'HEAD'].includes(method) && !isOpen(method, address))
    return 'is done with a token that may only read'
  if (ok || status === 304) return text.length > LARGEST_ANSWER ? `answers ${text.length} characters` : undefined
  if (text.length > LARGEST_REFUSAL) return `refuses in ${text.length} characters`
  if (headers.get('content-type') !== 'application/problem+json') return `${status} isn’t a problem`
  if (method === 'HEAD') return
  const { code, status: said } = Problem.parse(JSON.parse(text))
  const known = Object.entries(STATUS).find(([name]) => name === code)?.[1]
  return known === status && said === status ? undefined : `${status} says ${code}, ${said}`
}

const OPEN: ReadonlySet<string> = new Set(Object.keys(routes).filter((name) => 'open' in routes[name as RouteName]))

const isOpen = (method: string, address: string) => OPEN.has(`${method} ${address.split('?')[0]}`)

function told(sender: Sender, { method, address, headers, body }: Hostile): string {
  const sent =
    body instanceof FormData
      ? JSON.stringify([...body].map(([name, value]) => [name, value instanceof File ? value.name : value]))
      : body instanceof Uint8Array
        ? new TextDecoder().decode(body)
        : String(body ?? '')
  return `${sender} ${method} ${address.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${sent.slice(0, 400)}`
}
