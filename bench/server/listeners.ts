import http from 'node:http'

/** Streams of events, each over a connection of its own; `heard` is called for each event that comes to one. */
export function listen(
  base: string,
  path: string,
  each: readonly Readonly<Record<string, string>>[],
  heard: () => void = () => {},
) {
  let lags: number[] = []
  let open = 0
  const requests: http.ClientRequest[] = []
  const opened = Promise.all(
    each.map(
      (headers) =>
        new Promise<void>((resolve, reject) => {
          const request = http.get(base + path, { agent: false, headers: { ...headers } }, (response) => {
            if (response.statusCode !== 200) return reject(new Error(`${path}: ${response.statusCode}`))
            open++
            let rest = ''
            response.setEncoding('utf8')
            response.on('data', (part: string) => {
              // `retry:` comes first: from then on what happens is sent.
              resolve()
              const messages = (rest + part).split('\n\n')
              rest = messages.pop() ?? ''
              for (const message of messages) {
                const at = madeAt(message)
                if (at === undefined) continue
                lags.push(Date.now() - at)
                heard()
              }
            })
            response.on('close', () => open--)
          })
          request.on('error', reject)
          requests.push(request)
        }),
    ),
  )
  return {
    opened,
    count: () => open,
    taken: () => {
      const taken = lags
      lags = []
      return taken
    },
    leave: () => {
      for (const request of requests) request.destroy()
    },
  }
}

/** When the event of a message was made, which is before its transaction committed; undefined for what is none. */
function madeAt(message: string): number | undefined {
  const at = message.startsWith('id: ') ? /"at":"([^"]+)"/.exec(message)?.[1] : undefined
  return at === undefined ? undefined : Date.parse(at)
}
