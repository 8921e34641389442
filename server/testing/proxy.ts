import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Stands before several instances, and says of each answer by the header `x-served-by` which of them gave it. */
export type ReverseProxy = { readonly url: string; readonly close: () => Promise<void> }

/** To each instance in turn, and to the next one where one can't be reached: what any proxy does, and no more. */
export async function roundRobin(port: number, instances: readonly number[]): Promise<ReverseProxy> {
  let turn = 0
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts)
    const pass = (tries: number) => {
      const instance = instances[turn++ % instances.length]
      const headers = {
        ...request.headers,
        'x-forwarded-for': request.socket.remoteAddress,
        'x-forwarded-proto': 'http',
      }
      const { method, url } = request
      const asked = http.request({ port: instance, host: '127.0.0.1', method, path: url, headers, agent: false })
      asked.on('response', (answer) => {
        // Whoever asks keeps no connection that goes with the proxy.
        const own = { connection: 'close', 'x-served-by': String(instance) }
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...own })
        answer.pipe(response)
        answer.on('error', () => response.destroy())
      })
      asked.on('error', (error) => {
        if (response.headersSent) return void response.destroy()
        // What may have been done isn't sent to another one.
        const isSafe = 'code' in error && error.code === 'ECONNREFUSED'
        if (isSafe && tries < instances.length) pass(tries + 1)
        else response.writeHead(502).end()
      })
      response.on('close', () => asked.destroy())
      asked.end(body)
    }
    pass(1)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export const hasNginx = () => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0

/** By docs/operating/nginx.conf as it stands, but for its certificate, its port and the instances. */
export async function nginx(port: number, instances: readonly number[]): Promise<ReverseProxy> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-nginx-'))
  const [upstream = '', , https = ''] = fs.readFileSync('docs/operating/nginx.conf', 'utf8').split(/^(?=server \{)/m)
  const ours = [
    upstream.replace('server 127.0.0.1:3000;', instances.map((one) => `server 127.0.0.1:${one};`).join(' ')),
    https
      .replace(
        /listen 443.*;/,
        `listen 127.0.0.1:${port}; keepalive_timeout 0; add_header X-Served-By $upstream_addr always;`,
      )
      .replace(/^ *(?:server_name|ssl_\w+) .*\n/gm, ''),
  ]
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const config = path.join(folder, 'nginx.conf')
  fs.writeFileSync(
    config,
    [
      `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;`,
      `events {} http { access_log off; ${temporary.join(' ')}`,
      ...ours,
      '}',
    ].join('\n'),
  )
  const child = spawn('nginx', ['-c', config, '-e', path.join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`)
    await wait(20)
  }
  return {
    url,
    close: async () => {
      child.kill('SIGTERM')
      await ended
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
