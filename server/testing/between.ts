import { once } from 'node:events'
import net from 'node:net'

/** What stands between Stet and a server of another program, on loopback. */
export type Between = {
  readonly port: number
  /** Nothing passes any more, and nobody is told. */
  readonly stall: () => void
  /** Connections are cut off and refused. */
  readonly refuse: () => void
  /** What waited passes, and new connections do. */
  readonly resume: () => void
  readonly close: () => Promise<void>
}

export async function startProxy(to: { readonly host: string; readonly port: number }): Promise<Between> {
  let state: 'open' | 'stalled' | 'refusing' = 'open'
  const sockets = new Set<net.Socket>()
  const known = (socket: net.Socket) => {
    sockets.add(socket)
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const proxy = net.createServer((near) => {
    known(near)
    if (state === 'refusing') {
      near.resetAndDestroy()
      return
    }
    const far = known(net.connect(to))
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    if (state === 'stalled') for (const one of [near, far]) hold(one)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const address = proxy.address()
  if (typeof address !== 'object' || !address) throw new Error('the proxy listens')
  return {
    port: address.port,
    stall: () => {
      state = 'stalled'
      for (const socket of sockets) hold(socket)
    },
    refuse: () => {
      state = 'refusing'
      for (const socket of sockets) socket.resetAndDestroy()
    },
    resume: () => {
      state = 'open'
      for (const socket of sockets) socket.uncork()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}

/** What is written to it waits. */
const hold = (socket: net.Socket) => socket.cork()
