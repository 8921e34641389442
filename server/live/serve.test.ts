import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Open, type Send, type Source, serve } from './serve'

const MESSAGE = 10_000
const MANY = 200

afterEach(() => void vi.useRealTimers())

/** A stream that has many messages to send, to a client that reads only when it is told to. */
async function opened({ refuses = false } = {}) {
  const state = { sent: 0, asked: [] as boolean[], over: 0 }
  let open: Open | undefined
  const sendNew: Source['sendNew'] = async (send: Send, checkAccess) => {
    state.asked.push(checkAccess)
    if (checkAccess && refuses) return false
    while (state.sent < MANY) {
      if (!(await send(new Uint8Array(MESSAGE).fill(state.sent)))) return true
      state.sent++
    }
    return true
  }
  const response = serve(new Request('http://127.0.0.1/'), {
    sendNew,
    listen: async (given) => {
      open = given
      return () => {}
    },
    over: () => state.over++,
  })
  const reader = response.body?.getReader()
  if (!reader) throw new Error('a stream has a body')
  expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('retry: 2000\n\n')
  await allThatCanBeDone()
  return { state, reader, open: () => open ?? expect.fail('it listens') }
}

/** Nothing here waits for anything but the client. */
const allThatCanBeDone = () => new Promise((resolve) => setImmediate(resolve))

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<number[]> {
  const read: number[] = []
  for (let size = 0; size < MANY * MESSAGE; ) {
    const { value, done } = await reader.read()
    if (done) return read
    size += value.length
    read.push(value[0] ?? -1)
  }
  return read
}

describe('a client that reads slowly', () => {
  test('keeps no more waiting than fits, and gets everything in order', async () => {
    const { state, reader } = await opened()
    expect(state.sent * MESSAGE).toBeLessThan(128 * 1024)
    expect(await readAll(reader)).toEqual(Array.from({ length: MANY }, (_, at) => at))
    expect(state.over).toBe(0)
    await reader.cancel()
    expect(state.over).toBe(1)
  })

  test('is sent nothing more once it may not listen', async () => {
    const { state, reader, open } = await opened({ refuses: true })
    const before = state.sent
    open().recheck()
    expect(await readAll(reader)).toHaveLength(before)
    expect(state).toEqual({ sent: before, asked: [false, true], over: 1 })
  })

  test('is asked about once it reads on, and goes on', async () => {
    const { state, reader, open } = await opened()
    open().recheck()
    expect(await readAll(reader)).toHaveLength(MANY)
    expect(state.asked).toEqual([false, true])
  })

  test('is ended when it takes nothing from one heartbeat to the next', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { state, reader } = await opened()
    vi.advanceTimersByTime(40_000)
    await expect(readAll(reader)).rejects.toMatchObject({ name: 'AbortError' })
    expect(state.over).toBe(1)
  })
})
