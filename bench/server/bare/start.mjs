// Serves the bare route as `scripts/start.mjs` serves Stet: a server of Node's own, and Next behind it.
import http from 'node:http'
import next from 'next'

const port = Number(process.env.PORT)
const hostname = '127.0.0.1'
const server = http.createServer({ keepAliveTimeout: 75_000 })
const app = next({ dev: false, dir: import.meta.dirname, hostname, port, httpServer: server })
await app.prepare()
server.on('request', app.getRequestHandler())
server.listen(port, hostname)
process.on('SIGTERM', () => process.exit(0))
