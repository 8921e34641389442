import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'

/** What was posted to a receiver. */
export type Received = { readonly path: string; readonly headers: http.IncomingHttpHeaders; readonly body: string }

type Answer = (received: Received, response: http.ServerResponse) => void

export type Receiver = {
  readonly url: string
  readonly port: number
  readonly received: Received[]
  readonly close: () => Promise<void>
}

/** An HTTP server on loopback that keeps what it gets, and answers 204 unless it is told otherwise. */
export async function receiver(
  answer: Answer = (_, response) => void response.writeHead(204).end(),
): Promise<Receiver> {
  const received: Received[] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const got = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() }
      received.push(got)
      answer(got, response)
    })
  })
  const port = await listening(server)
  return {
    ...{ url: `http://127.0.0.1:${port}/hook`, port, received },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A server on loopback that speaks as it likes to whoever connects. */
export async function speaker(speak: (socket: net.Socket) => void) {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    speak(socket)
  })
  const port = await listening(server)
  return {
    url: `http://127.0.0.1:${port}/hook`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

async function listening(server: net.Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
