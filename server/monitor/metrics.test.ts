import fs from 'node:fs'
import { parser } from '@prometheus-io/lezer-promql'
import yaml from 'js-yaml'
import parseText from 'parse-prometheus-text-format'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '@/domain/contract/routes'
import { answer } from '../api/door'
import { createToken } from '../commands/people'
import { transaction } from '../db/transaction'
import { sendMail } from '../mail/outbox'
import { by, desk } from '../testing/people'
import { metricsAnswer } from './offer'

const TOKEN = 'a token for tests and nothing else'
const tell = metricsAnswer(TOKEN, async () => null)

const ask = (authorization?: string, method = 'GET') =>
  tell(new Request('http://stet/metrics', { method, headers: authorization === undefined ? {} : { authorization } }))
const text = async () => (await ask(`Bearer ${TOKEN}`)).text()

const Labels = z.record(z.string(), z.string())
const Families = z.array(
  z.object({
    name: z.string(),
    help: z.string().min(1),
    type: z.enum(['COUNTER', 'GAUGE', 'HISTOGRAM']),
    metrics: z.array(z.object({ value: z.string().optional(), labels: Labels.optional() })),
  }),
)
const families = async () => Families.parse(parseText(await text()))

const NO_ROUTE = ['other', 'page', 'file', 'sign-in']

let seen: Awaited<ReturnType<typeof desk>>
beforeAll(async () => {
  seen = await desk()
})

test.each([
  ['nobody', undefined],
  ['another token', 'Bearer another'],
  ['the token alone', TOKEN],
  ['one as long', `Bearer ${TOKEN.replace('a', 'b')}`],
])('%s is told nothing', async (_, authorization) => {
  const refused = await ask(authorization)
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Bearer/)])
  expect(await refused.text()).not.toContain('stet_')
})

test('the metrics are told and not written', async () => {
  const refused = await ask(`Bearer ${TOKEN}`, 'POST')
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('what the database knows is asked for: followers that are behind, mails that are due', async () => {
  await transaction((tx) => sendMail(tx, { to: 'x@stet.test', subject: 'S', text: 'T' }, true))
  const all = await families()
  const valueFor = (name: string, labels: object) =>
    Number(all.find((one) => one.name === name)?.metrics.find((one) => matches(one.labels ?? {}, labels))?.value)
  expect(valueFor('stet_mails_waiting', {})).toBe(1)
  expect(valueFor('stet_follower_events_behind', { follower: 'search' })).toBeGreaterThan(0)
  expect(valueFor('stet_follower_articles_failing', { follower: 'search' })).toBe(0)
  expect(valueFor('stet_ready', {})).toBe(1)
})

const matches = (given: object, wanted: object) => JSON.stringify(given) === JSON.stringify(wanted)

test('whatever is asked, by whomever, labels are names of ours and hold no words of people', async () => {
  const { token } = await createToken(by(seen.editor), { name: 'test' })
  const send = (path: string, init: RequestInit = {}) =>
    answer(new Request(`http://127.0.0.1:3000/api/v1${path}`, init))
  const own = { authorization: `Bearer ${token}` }
  const hostile = async () => {
    for (let time = 0; time < 30; time++) {
      const odd = crypto.randomUUID()
      await send(`/articles/${odd}/units?x=${odd}`, { headers: { authorization: `Bearer ${odd}` } })
      await send(`/${odd}/at/all`, { headers: { 'x-request-id': odd } })
      await send(`/articles/${odd}`, { method: 'PATCH', headers: own, body: '{' })
    }
    const lines = (await text()).split('\n').filter((line) => line.startsWith('stet_'))
    return lines.map((line) => line.replace(/ \S+$/, ''))
  }
  await send(`/articles/${seen.article.id}/units`, { headers: own })
  const before = await hostile()
  expect(before).toContain('stet_requests_total{operation="PATCH /articles/{id}",status="404"}')
  expect(await hostile()).toEqual(before)
  const told = await families()
  const known = new Set([...Object.keys(routes), ...NO_ROUTE])
  const labels = told.flatMap(({ metrics }) => metrics.map((one) => one.labels ?? {}))
  expect(labels.flatMap(({ operation = 'other' }) => (known.has(operation) ? [] : [operation]))).toEqual([])
  const words = JSON.stringify(labels)
  for (const personal of [seen.editor.id, seen.editor.name, seen.article.id, token])
    expect(words).not.toContain(personal)
})

describe('the files for others', () => {
  const read = (file: string) => fs.readFileSync(`docs/operating/${file}`, 'utf8')
  const Dashboard = z.object({
    panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })).default([]) })),
    templating: z.object({ list: z.array(z.object({ type: z.string(), query: z.unknown() })) }),
  })
  const Alerts = z.object({
    groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
  })

  const { panels, templating } = Dashboard.parse(JSON.parse(read('dashboard.json')))
  const rules = Alerts.parse(yaml.load(read('alerts.yml'))).groups.flatMap((group) => group.rules)

  test.each([
    ['the dashboard', panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))],
    ['the alerts', rules.map(({ expr }) => expr)],
  ])('%s: PromQL over the metrics that there are', async (_, expressions) => {
    // A histogram has three names; `up` is Prometheus' own.
    const names = new Set(['up'])
    for (const { name, type } of await families())
      for (const ending of type === 'HISTOGRAM' ? ['_bucket', '_sum', '_count'] : ['']) names.add(name + ending)
    expect(expressions.length).toBeGreaterThan(10)
    const missing = expressions.flatMap((expr) => metricsIn(expr).filter((name) => !names.has(name)))
    expect(missing).toEqual([])
  })

  test('the dashboard asks which data source it is', () => {
    expect(templating.list).toContainEqual({ type: 'datasource', query: 'prometheus' })
  })
})

/** The names of metrics in an expression, which must be one. Grafana's variables stand for a duration, or words in quotes. */
function metricsIn(expr: string): string[] {
  const promql = expr.replaceAll('$__rate_interval', '5m')
  const names: string[] = []
  parser.parse(promql).iterate({
    enter: ({ name, type, from, to }) => {
      if (type.isError) throw new Error(`no PromQL: ${expr}`)
      if (name === 'Identifier') names.push(promql.slice(from, to))
    },
  })
  return names
}
