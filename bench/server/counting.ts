import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Stands between a server and its PostgreSQL, and reads along (PostgreSQL's protocol, version 3, chapter 55). */
export async function countingProxy(databaseUrl: string) {
  const upstream = new URL(databaseUrl)
  let sent: string[] = []
  let last = performance.now()
  let isHolding = false
  const held: (() => void)[] = []
  const sockets = new Set<net.Socket>()

  const proxy = net.createServer((client) => {
    const server = net.connect(Number(upstream.port), upstream.hostname)
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(socket)
          client.destroy()
          server.destroy()
        })
    }
    let statement = ''
    const fromClient = messagesOf({ hasStartup: true })
    client.on('data', (bytes) => {
      for (const { type, body } of fromClient(bytes)) {
        // A statement is parsed (P) and executed (E), or sent as it is (Q).
        if (type === 'P') statement = body.subarray(body.indexOf(0) + 1).toString()
        if (type === 'Q') statement = body.toString()
        if (type !== 'Q' && type !== 'E') continue
        sent.push(statement.replace(/\0.*$/s, '').replaceAll(/\s+/g, ' '))
        last = performance.now()
      }
      server.write(bytes)
    })
    const fromServer = messagesOf({ hasStartup: false })
    server.on('data', (bytes) => {
      for (const { type, whole } of fromServer(bytes)) {
        const pass = () => void client.write(whole)
        // NotificationResponse
        if (type === 'A' && isHolding) held.push(pass)
        else pass()
      }
    })
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (typeof address !== 'object' || !address) throw new Error('no port to spare')
  const own = new URL(databaseUrl)
  own.port = String(address.port)
  return {
    url: own.toString(),
    /** Waits until nothing has been sent for a while; from then on notifications are held back, and statements counted. */
    quiet: async () => {
      while (performance.now() - last < 500) await wait(50)
      isHolding = true
      sent = []
    },
    /** The statements sent since; the notifications go on. */
    release: (): string[] => {
      const counted = sent
      sent = []
      isHolding = false
      for (const pass of held.splice(0)) pass()
      return counted
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}

type Message = { readonly type: string; readonly body: Buffer; readonly whole: Buffer }

/** Takes the messages out of a stream of bytes. The first one of a client has no type. */
function messagesOf({ hasStartup }: { hasStartup: boolean }): (bytes: Buffer) => Message[] {
  let rest = Buffer.alloc(0)
  let isStartup = hasStartup
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    const messages: Message[] = []
    for (;;) {
      const head = isStartup ? 0 : 1
      if (rest.length < head + 4) return messages
      const end = head + rest.readUInt32BE(head)
      if (rest.length < end) return messages
      const type = isStartup ? '' : String.fromCharCode(rest[0] ?? 0)
      messages.push({ type, body: rest.subarray(head + 4, end), whole: rest.subarray(0, end) })
      rest = rest.subarray(end)
      isStartup = false
    }
  }
}
