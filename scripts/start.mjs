// `npm start`: brings a clone to a built state, then serves. `--dev` serves the sources with reloading instead.
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { spawnThread } from '../server/db/spawn.mjs'
import { addressOf } from './address.mjs'
import { compressedFiles } from './compressed.mjs'
import { inTurn, pagesInTurn, senderOf } from './in-turn.mjs'
import { listenThenPrepare } from './listen.mjs'
import { reportWait, say, seconds } from './progress.mjs'
import { BUILT, build, ENV, generate, install, loadSettings, ROOT } from './setup.mjs'

const began = performance.now()
const development = process.argv.includes('--dev')
Object.assign(process.env, ENV, { NODE_ENV: development ? 'development' : 'production' })
process.chdir(ROOT)

const { port, host: hostname, proxies, dataDir, databaseUrl } = await prepare()
/** The API is served without Next (server/api/direct.ts), which loads it for the first request to /readyz. */
const API = /^\/api\/v1(?:\/[^/?]+)+(?:\?|$)/
/** What Next makes of React. */
const PAGE = /^\/(?!api\/|_next\/|readyz(?:\?|$))/
/** Answered where METRICS_TOKEN is set, beside all lines (server/monitor). */
const METRICS = /^\/metrics(?:\?|$)/
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/**
 * Of a crowd that signs in, and of one sender, so many requests are in Next's hands at once, and everybody else's come between them: what a
 * request costs before it is known whose it is can't be limited later. Streams stay open.
 */
const signIns = inTurn(4)
const requests = inTurn(32)
const pages = pagesInTurn()
/** State of the process that the server's modules read and write (server/process-state.ts). */
const shared = (globalThis.stet ??= new Map())
const sockets = new Set()
/** In milliseconds: what a running request is given at the end. A write takes some of them; what takes longer can be asked for again. */
const LAST_ANSWERS = 1_500
let stopping = false
// Longer than proxies and clients keep an idle connection: one that the server ends meets their next request half-way.
const server = http.createServer({ keepAliveTimeout: 75_000 })
server.on('connection', (socket) => {
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)

await listenThenPrepare(server, { port, hostname }, () => reportWait('Next.js and the database', prepareNext)).catch(
  (error) => {
    say(error.syscall === 'listen' ? `cannot listen on ${hostname}:${port}: ${error.message}` : error.stack)
    process.exit(1)
  },
)
const own = `http://${reached(hostname)}:${port}`
const { ok, status } = await reportWait('the first answer', () => fetch(`${own}/readyz`))
if (ok) console.log(`[stet] Ready on http://${bracketed(hostname)}:${port} after ${seconds(began)}`)
else say(`Not ready: /readyz answers ${status}`)

/** Brings the clone to a built state; returns the settings. What whoever starts it can mend is told in a line for each fault. */
async function prepare() {
  try {
    await install()
    // Next would read the same files later.
    const { default: env } = await import('@next/env')
    env.loadEnvConfig(ROOT, development)
    const { readSettings, checkFolder } = await loadSettings()
    const settings = readSettings(process.env)
    if (!settings.databaseUrl || !settings.secret) checkFolder(settings.dataDir)
    await generate()
    if (!development) await build()
    return settings
  } catch (error) {
    for (const line of error.lines ?? [error.message]) say(line)
    process.exit(1)
  }
}

/** Loads Next.js, which opens, migrates and fills the database (server/boot); returns the request handler. */
async function prepareNext() {
  if (!development) {
    shared.set('built', BUILT)
    process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(builtConfig())
  }
  openEarly()
  const { default: next } = await import('next')
  const app = next({ dev: development, dir: ROOT, hostname, port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  await boot(handle)
  const sendCompressed = development ? () => false : compressedFiles()
  // Set by server/boot.
  const handlePage = (request, response) => shared.get('page-guard').serve(handle, request, response)
  return async (request, response) => {
    if (!METHODS.has(request.method)) return refuseMethod(response)
    if (!isReadable(request.url)) return refuseAddress(response)
    if (isHealthCheck(request)) return answerHealth(request, response)
    const monitor = shared.get('monitor')
    if (monitor?.serve && METRICS.test(request.url)) return monitor.serve(request, response)
    if (monitor?.noteRequest && !API.test(request.url)) noteWhenSent(request, response, monitor.noteRequest)
    if (sendCompressed(request, response)) return
    // Read by server/session/device.ts: what a client sends under this name is replaced.
    const address = addressOf(request, proxies)
    request.headers['x-stet-address'] = address
    const serve = (!development && API.test(request.url) && shared.get('api')?.serve) || handlePage
    const perform = () => answered(serve, request, response)
    if (request.url.startsWith('/api/auth/callback/credentials')) await signIns('', perform)
    else if (/\/events(?:\?|$)/.test(request.url)) await serve(request, response)
    else if (PAGE.test(request.url)) await pages(senderOf(request, address), address, perform)
    else await requests(senderOf(request, address), perform)
  }
}

/** Counts what Next answers; requests of the API are counted where their operation is known. */
function noteWhenSent({ url }, response, note) {
  const began = performance.now()
  const kind = url.startsWith('/_next/') ? 'file' : url.startsWith('/api/auth/') ? 'sign-in' : 'page'
  // As nginx calls it where the client left before it was answered.
  response.once('close', () => note(kind, response.headersSent ? response.statusCode : 499, began))
}

/** Until the answer was sent, or the client is gone. */
async function answered(handle, request, response) {
  if (response.closed || request.socket.destroyed) return
  const closed = new Promise((resolve) => response.once('close', resolve))
  await handle(request, response)
  await closed
}

function isHealthCheck({ method, url }) {
  return (method === 'GET' || method === 'HEAD') && url.split('?')[0] === '/healthz'
}

/** Up: the process responds. Here, since whoever asks wants to know nothing of the requests that Next is busy with. */
function answerHealth(request, response) {
  response.writeHead(200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  })
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify({ status: 'up' }))
}

/** The configuration as it was built, by the way that Next's standalone server takes it: reading next.config.js loads a compiler. */
function builtConfig() {
  const { config } = JSON.parse(fs.readFileSync(path.join(ROOT, '.next/required-server-files.json'), 'utf8'))
  return config
}

/**
 * Asks whether it is ready, before anybody else does: that begins server/boot. As a request, and not in Next's own hook, since that
 * has modules of its own, so that most of the server would be loaded twice.
 */
async function boot(handle) {
  const inner = http.createServer(handle).listen(0, '127.0.0.1')
  await once(inner, 'listening')
  // Without a time limit: a migration may take its time.
  const request = http.get({ port: inner.address().port, path: '/readyz', agent: false })
  const [response] = await once(request, 'response')
  response.resume()
  inner.close()
}

/** While Next is loaded the embedded database is opened, in its thread, if there is one; server/db/remote.ts takes it from here. */
function openEarly() {
  const directory = path.join(dataDir, 'pg')
  if (databaseUrl || !fs.existsSync(path.join(directory, 'PG_VERSION'))) return
  shared.set('early-database', {
    directory,
    thread: spawnThread(development ? path.resolve('server/db/entry.mjs') : BUILT.database, directory),
  })
}

/** Next answers other methods with an error of its own. */
function refuseMethod(response) {
  const allow = [...METHODS].join(', ')
  refuse(
    response,
    { title: 'Method Not Allowed', status: 405, code: 'METHOD_NOT_ALLOWED', detail: `Stet takes ${allow}.` },
    { allow },
  )
}

/** And so for an address with a malformed percent-code; of a NUL, which no database takes, it knows nothing. */
function refuseAddress(response) {
  const detail = 'The address holds a malformed percent-code, or a NUL.'
  const issues = [{ path: 'path', message: 'holds a malformed percent-code, or a NUL' }]
  refuse(response, { title: 'Bad Request', status: 400, code: 'INVALID_INPUT', detail, issues })
}

function refuse(response, problem, headers = {}) {
  response.writeHead(problem.status, {
    ...headers,
    'content-type': 'application/problem+json',
    'x-content-type-options': 'nosniff',
  })
  response.end(JSON.stringify({ type: 'about:blank', ...problem }))
}

function isReadable(address) {
  try {
    decodeURIComponent(address.split('?')[0])
    return !address.includes('%00')
  } catch {
    return false
  }
}

/** Accepts no more requests, ends the streams, lets running ones finish, and closes the database last. */
function stop() {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), 12_000).unref()
  const idle = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const cut = setTimeout(() => {
    for (const socket of sockets) socket.destroy()
  }, LAST_ANSWERS)
  // Set by server/boot; absent if it hasn’t begun.
  const ending = shared.get('ending')
  ending?.begin?.()
  idle
    .then(() => clearTimeout(cut))
    .then(() => ending?.close?.())
    .then(
      () => process.exit(0),
      (error) => {
        console.error('[stet] the end was not clean:', error)
        process.exit(1)
      },
    )
}

/** An address at which this server can be reached locally when it listens on all of them. */
function reached(host) {
  return host === '0.0.0.0' ? '127.0.0.1' : bracketed(host === '::' ? '::1' : host)
}

function bracketed(host) {
  return host.includes(':') ? `[${host}]` : host
}
