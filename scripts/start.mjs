// `npm start`: brings a clone to a built state, then serves. `--dev` serves the sources with reloading instead.
import http from 'node:http'
import path from 'node:path'
import { spawnThread } from '../server/db/spawn.mjs'
import { addressOf } from './address.mjs'
import { compressedFiles } from './compressed.mjs'
import { inTurn, senderOf } from './in-turn.mjs'
import { listenThenPrepare } from './listen.mjs'
import { reportWait, say, seconds } from './progress.mjs'
import { BUILT_THREAD, build, ENV, generate, install, loadSettings, ROOT } from './setup.mjs'

const began = Date.now()
const development = process.argv.includes('--dev')
Object.assign(process.env, ENV, { NODE_ENV: development ? 'development' : 'production' })
process.chdir(ROOT)

const { port, host: hostname, proxies, dataDir, databaseUrl } = await prepare()
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/**
 * Of a crowd that signs in, and of one sender, so many requests are in Next's hands at once, and everybody else's come between them: what a
 * request costs before it is known whose it is can't be limited later. Streams stay open.
 */
const signIns = inTurn(4)
const requests = inTurn(32)
const sockets = new Set()
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
// A request of our own: the first one loads some of Next's modules.
const { ok, status } = await reportWait('the first answer', () => fetch(`http://${reached(hostname)}:${port}/readyz`))
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
  await openEarly()
  const { default: next } = await import('next')
  const app = next({ dev: development, dir: ROOT, hostname, port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  const sendCompressed = development ? () => false : compressedFiles()
  return async (request, response) => {
    if (!METHODS.has(request.method)) return refuseMethod(response)
    if (!isReadable(request.url)) return refuseAddress(response)
    if (isHealthCheck(request)) return answerHealth(request, response)
    if (sendCompressed(request, response)) return
    // Read by server/session/device.ts: what a client sends under this name is replaced.
    request.headers['x-stet-address'] = addressOf(request, proxies)
    const perform = () => answered(handle, request, response)
    if (request.url.startsWith('/api/auth/callback/credentials')) await signIns('', perform)
    else if (/\/events(?:\?|$)/.test(request.url)) await handle(request, response)
    else await requests(senderOf(request, request.headers['x-stet-address']), perform)
  }
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

/** While Next is loaded the embedded database is opened, in its thread; server/db/remote.ts takes it from here. */
async function openEarly() {
  if (databaseUrl) return
  const directory = path.join(dataDir, 'pg')
  const shared = (globalThis.stet ??= new Map())
  shared.set('early-database', {
    directory,
    thread: spawnThread(development ? path.resolve('server/db/entry.mjs') : BUILT_THREAD, directory),
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
  }, 5_000)
  // Set by server/boot; absent if it hasn’t begun.
  const ending = globalThis.stet?.get('ending')
  Promise.resolve(ending?.endStreams?.())
    .then(() => idle)
    .finally(() => clearTimeout(cut))
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
