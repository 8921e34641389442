import 'server-only'
import net from 'node:net'

/** The connections to a database server that are open. */
export function newSockets() {
  const open = new Set<net.Socket>()
  return {
    /** Makes one, for `pg`. */
    stream: (): net.Socket => {
      const socket = new net.Socket()
      open.add(socket)
      return socket.once('close', () => open.delete(socket))
    },
    /** Whoever waits for an answer is told that there will be none. */
    cut: () => {
      for (const socket of open) socket.destroy()
    },
  }
}
