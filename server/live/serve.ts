import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import { logger } from '../log'
import { noteFailure } from '../outage'

const log = logger('streams')

/** Proxies close an idle connection; a comment line keeps it open. */
const HEARTBEAT = 20_000

/** How much may wait for a client, in bytes, before no more is read for it: what it misses is read once it takes this. */
const WAITING = 64 * 1024

/**
 * Sends a message once the client has room for it. False, and nothing is sent: it has left, or isn't known any more to be
 * allowed to listen; then what is new is asked for again.
 */
export type Send = (message: Uint8Array) => Promise<boolean>

/** What an open stream reacts to. */
export type Open = {
  /** Something may have happened: sends what is new. */
  readonly read: () => void
  /** The same, after checking that the client may still listen. */
  readonly recheck: () => void
  readonly end: () => void
}

export type Source = {
  /** Sends what the client doesn't have. False, or a Refusal: the client may not listen any more. */
  readonly sendNew: (send: Send, checkAccess: boolean) => Promise<boolean>
  /** From now on it is told what happens. Returns what ends that. */
  readonly listen: (open: Open) => Promise<() => void>
  /** What the client is told whose access is refused. */
  readonly refused?: Uint8Array
  /** Called once, when it is over. */
  readonly over: () => void
}

/** A stream of server-sent events, as long as the client listens and may. */
export function serve(request: Request, source: Source): Response {
  return new Response(stream(request, source), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

function stream(request: Request, { sendNew, listen, refused, over }: Source): ReadableStream<Uint8Array> {
  let stop = () => {}
  /** Waits for the client to take something, where it has too much to take. */
  let room: { readonly promise: Promise<void>; readonly made: () => void } | undefined
  const makeRoom = () => {
    room?.made()
    room = undefined
  }
  return new ReadableStream<Uint8Array>(
    {
      start: async (controller) => {
        let isEnded = false
        let accessChanged = false
        let isDue = false
        let isReading = false
        let leave = () => {}

        stop = () => {
          if (isEnded) return
          isEnded = true
          clearInterval(heartbeat)
          makeRoom()
          leave()
          over()
        }
        const end = () => {
          if (isEnded) return
          stop()
          controller.close()
        }
        const send: Send = async (message) => {
          while (!isEnded && (controller.desiredSize ?? 0) <= 0) await (room ??= newRoom()).promise
          if (isEnded || accessChanged) return false
          controller.enqueue(message)
          return true
        }
        /** One reading at a time; what happens meanwhile is found by the next. Each begins by checking for a change of access. */
        const readAll = async () => {
          try {
            while (isDue && !isEnded) {
              isDue = false
              const checkAccess = accessChanged
              accessChanged = false
              if (!(await sendNew(send, checkAccess))) end()
            }
          } finally {
            isReading = false
          }
        }
        const read = () => {
          isDue = true
          if (isReading || isEnded) return
          isReading = true
          readAll().catch((error) => {
            if (!(error instanceof Refusal)) noteFailure(log, error, 'an event stream broke')
            else if (refused && !isEnded) controller.enqueue(refused)
            end()
          })
        }
        const recheck = () => {
          accessChanged = true
          read()
        }
        /** Of a client that has taken nothing since the last heartbeat: it may connect again, and go on where it was. */
        let wasFull = false
        const heartbeat = setInterval(() => {
          const isFull = room !== undefined
          if (isFull && wasFull) {
            stop()
            controller.error(new DOMException('The client takes nothing.', 'AbortError'))
            return
          }
          wasFull = isFull
          if (!isFull) controller.enqueue(STILL_HERE)
          recheck()
        }, HEARTBEAT)
        heartbeat.unref()
        request.signal.addEventListener('abort', () => stop(), { once: true })

        controller.enqueue(RETRY)
        try {
          const left = await listen({ read, recheck, end })
          if (isEnded) left()
          else leave = left
        } catch (error) {
          stop()
          throw error
        }
        read()
      },
      pull: makeRoom,
      cancel: () => stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: WAITING }),
  )
}

function newRoom() {
  let made = () => {}
  const promise = new Promise<void>((resolve) => {
    made = resolve
  })
  return { promise, made }
}

const encoder = new TextEncoder()
const RETRY = encoder.encode('retry: 2000\n\n')
const STILL_HERE = encoder.encode(': still here\n\n')

/** Named messages aren't in the record, so a stream can't resume from them: they have no number. */
export const toNamedMessage = (name: string, data: object): Uint8Array =>
  encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
