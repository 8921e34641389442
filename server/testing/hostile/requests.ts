import type { Random } from './random'
import { type Schema, type Schemas, sample } from './schema'
import { fillPath, type Targets, textOf } from './targets'
import { hostileBytes, hostileValue, STRINGS } from './values'

type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Operation = {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: Schema }[]
  readonly requestBody?: { readonly content: Content }
}
/** As much of an OpenAPI document as says what may be asked. */
export type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Schemas }
}

export type Hostile = {
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: BodyInit
}

/** What one round through all operations asks, in the order of the document. */
export function operationsOf({ paths }: Document) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

/** A request of an operation with something wrong about it, mostly: what is right gets further. */
export function hostileRequest(
  { method, path, operation }: ReturnType<typeof operationsOf>[number],
  { components: { schemas } }: Document,
  targets: Targets,
  random: Random,
): Hostile {
  const make = (schema: Schema, field = '') =>
    sample(schema, schemas, random, (name) => textOf(name, targets, random), field)
  const address = fillPath(path, targets, random) + queryOf(operation, make, random)
  const headers = headersOf(random)
  if (random.onceIn(20)) return { method: random.oneOf(METHODS), address, headers }
  if (!operation.requestBody) return { method, address, headers }
  const [type, { schema = {} }] = random.oneOf(Object.entries(operation.requestBody.content))
  return { method, address, ...bodyOf(type, make(schema), headers, random) }
}

const METHODS = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']

type Make = (schema: Schema, field?: string) => unknown

function queryOf({ parameters = [] }: Operation, make: Make, random: Random): string {
  const asked = parameters.flatMap(({ in: where, name, schema = {} }) => {
    if (where !== 'query' || random.onceIn(3)) return []
    const values = [random.onceIn(3) ? random.oneOf([...STRINGS, ...CURSORS]) : make(schema, name)]
    if (random.onceIn(10)) values.push(random.oneOf(STRINGS))
    return values.map((value) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`)
  })
  if (random.onceIn(10))
    asked.push(random.oneOf(['__proto__=1', 'limit=%', 'q=%ed%a0%80', 'x[]=1', '=', '&&', 'a=1&a=2']))
  return asked.length > 0 ? `?${asked.join('&')}` : ''
}

/** Of a page that is no longer there, of another list, or of none. */
const CURSORS = [
  Buffer.from('["2020-01-01T00:00:00.000Z","gone"]').toString('base64url'),
  Buffer.from('{"__proto__":1}').toString('base64url'),
  Buffer.from('[1,2,3]').toString('base64url'),
  'AAAA',
  '-1',
  '0',
]

function headersOf(random: Random): Record<string, string> {
  if (!random.onceIn(3)) return {}
  return random.oneOf<Record<string, string>>([
    { 'idempotency-key': 'x'.repeat(201) },
    { 'idempotency-key': 'a b' },
    { 'idempotency-key': `key-${random.below(40)}` },
    { 'if-none-match': '*' },
    { 'if-none-match': `W/"${'x'.repeat(5_000)}", "` },
    { 'last-event-id': random.oneOf(['-1', '1e99', 'NaN', '99999999999999999999']) },
    { cookie: 'next-auth.session-token=eyJhbGciOiJub25lIn0..; next-auth.session-token=%00' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'x-http-method-override': 'DELETE', 'x-original-url': '/api/v1/users' },
    { accept: 'text/csv;q=9, */*;q=-1' },
    { 'accept-language': 'x'.repeat(5_000) },
    { 'content-length': '5', 'transfer-encoding': 'chunked' },
    { 'content-encoding': 'gzip' },
    { range: 'bytes=0-0,-5' },
    { 'x-stet-address': '::ffff:999.1.1.1' },
  ])
}

const TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/csv',
  'application/x-www-form-urlencoded',
  'message/rfc822',
  'x',
]

function bodyOf(type: string, value: unknown, headers: Record<string, string>, random: Random) {
  const json = JSON.stringify(random.onceIn(2) ? value : spoiled(value, random)) ?? 'null'
  const sent = (contentType: string, body: BodyInit) => ({ headers: { ...headers, 'content-type': contentType }, body })
  if (random.onceIn(10)) return sent(random.oneOf(TYPES), json)
  if (random.onceIn(10)) return sent(type, hostileBytes(random, json))
  if (type !== 'multipart/form-data') return sent(type, type === 'application/json' ? json : random.oneOf(TABLES))
  // A form says its own boundary.
  if (random.onceIn(2)) return { headers, body: formOf(value, random) }
  return sent('multipart/form-data; boundary=b', random.oneOf(PARTS))
}

const TABLES = [
  '',
  'a,b\n1',
  '"',
  'term,translation\n"x""',
  '\ufeffa;b\r\n',
  `${','.repeat(3_000)}\n`,
  'From: a\r\n\r\nb',
]

const PARTS = [
  '--b',
  '--b\r\n\r\n',
  '--b--\r\n',
  '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n',
  '--b\r\nContent-Disposition: form-data; name="file"; filename="../../a\\..\\b.docx"\r\n\r\nPK\u0003\u0004\r\n--b--\r\n',
  '--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n',
  `--b\r\n${'X-Header: y\r\n'.repeat(500)}\r\nx\r\n--b--\r\n`,
  '--c\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n--c--\r\n',
]

const FILES: readonly (readonly [string, string])[] = [
  ['a.txt', '제목\n\n글이다.'],
  ['a.docx', 'PK\u0003\u0004'],
  ['a.xlf', '<xliff version="1.2"><file><body>'],
  ['a.tmx', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><tmx>&b;</tmx>'],
  ['a.html', '<div>'.repeat(3_000)],
  ['a.md', `${'> '.repeat(800)}deep\n\n${'*_'.repeat(800)}`],
  ['a.json', '{"format":"stet","version":1e9}'],
  ['a.csv', '"'],
  ['../../etc/passwd', 'x'],
  ['a.pdf\u202etxt.exe', '%PDF-1.7'],
]

function formOf(value: unknown, random: Random): FormData {
  const form = new FormData()
  const file = () => {
    const [name, text] = random.oneOf(FILES)
    return new File([text], name)
  }
  for (const [name, one] of Object.entries(value ?? {})) {
    const isFile = /^(?:file|source|target)$/.test(name) !== random.onceIn(5)
    if (typeof one === 'string' && !isFile) form.append(name, one)
    else form.append(name, file())
    if (random.onceIn(10)) form.append(name, file())
  }
  if (random.onceIn(2)) form.append('file', file())
  return form
}

/** The same with one thing about it changed, somewhere. */
function spoiled(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && !random.onceIn(3))
    return value.map((one, index) => (index === 0 ? spoiled(one, random) : one))
  if (typeof value !== 'object' || value === null || Array.isArray(value) || random.onceIn(8))
    return random.onceIn(6) ? [value] : hostileValue(random)
  const fields = Object.entries(value)
  if (fields.length === 0 || random.onceIn(4)) return { ...value, [random.oneOf(STRINGS)]: hostileValue(random) }
  const [name, inner] = random.oneOf(fields)
  if (random.onceIn(4)) return Object.fromEntries(fields.filter(([field]) => field !== name))
  return { ...value, [name]: spoiled(inner, random) }
}
