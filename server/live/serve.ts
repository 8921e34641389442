import 'server-only'
import { Refusal } from '@/domain/contract/problem'

/** Proxies close an idle connection; a comment line keeps it open. */
const HEARTBEAT = 20_000

/** What an open stream reacts to. */
export type Open = {
  readonly send: (message: string) => void
  /** Something may have happened: sends what is new. */
  readonly read: () => void
  /** The same, after checking that the client may still listen. */
  readonly recheck: () => void
  readonly end: () => void
}

export type Source = {
  /** Sends what the client doesn't have. False, or a Refusal: the client may not listen any more. */
  readonly sendNew: (send: Open['send'], checkAccess: boolean) => Promise<boolean>
  /** From now on it is told what happens. Returns what ends that. */
  readonly listen: (open: Open) => Promise<() => void>
  /** What the client is told whose access is refused. */
  readonly refused?: string
}

/** A stream of server-sent events, as long as the client listens and may. */
export function serve(request: Request, source: Source): Response {
  return new Response(stream(request, source), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

function stream(request: Request, { sendNew, listen, refused }: Source): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      let ended = false
      let accessChanged = false
      let work = Promise.resolve()
      let leave = () => {}

      stop = () => {
        ended = true
        clearInterval(heartbeat)
        leave()
      }
      const end = () => {
        if (ended) return
        stop()
        controller.close()
      }
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      /** One read at a time; what happens meanwhile is found by the next. Each begins by checking for a change of access. */
      const read = () => {
        work = work
          .then(async () => {
            if (ended) return
            const checkAccess = accessChanged
            accessChanged = false
            if (!(await sendNew(send, checkAccess))) end()
          })
          .catch((error) => {
            if (!(error instanceof Refusal)) console.error('[stet] an event stream broke:', error)
            else if (refused !== undefined) send(refused)
            end()
          })
      }
      const recheck = () => {
        accessChanged = true
        read()
      }
      const heartbeat = setInterval(() => {
        send(': still here\n\n')
        recheck()
      }, HEARTBEAT)
      heartbeat.unref()
      request.signal.addEventListener('abort', () => stop(), { once: true })

      send('retry: 2000\n\n')
      leave = await listen({ send, read, recheck, end })
      if (ended) leave()
      else read()
    },
    cancel: () => stop(),
  })
}

/** Named messages aren't in the record, so a stream can't resume from them: they have no number. */
export const toNamedMessage = (name: string, data: object) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
