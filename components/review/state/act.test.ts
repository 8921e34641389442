import { describe, expect, it } from 'vitest'
import { CallError } from '@/components/call'
import type { ProblemCode } from '@/domain/contract/problem'
import { type Act, type ActSpec, defineAct, redoAct, undoAct } from './act'
import { newDesk } from './desk.fixture'

type Input = { readonly id: string; readonly words?: string }

/** An act whose calls are answered by the test. */
function listening(over: Partial<ActSpec<Input, string>> = {}) {
  const calls: { key: string; answer: (words: string) => void; fail: (error: unknown) => void }[] = []
  const act = defineAct<Input, string>({
    subject: ({ id }) => id,
    body: ({ words }) => words,
    call: (_, key) => new Promise((answer, fail) => calls.push({ key, answer, fail })),
    said: (_, answer) => answer,
    ...over,
  })
  return { act, calls }
}

const refusal = (code: ProblemCode) =>
  new CallError({ type: 'about:blank', title: code, status: 409, code, detail: `Refused: ${code}` })

describe('an act', () => {
  it('isn’t done twice to the same thing at once, but to another it is', async () => {
    const desk = newDesk()
    const { act, calls } = listening()
    const first = act(desk, { id: 'a' })
    expect(await act(desk, { id: 'a' })).toBe(false)
    const other = act(desk, { id: 'b' })
    expect([...desk.store.get().underWay.keys()]).toEqual(['a', 'b'])
    for (const { answer } of calls) answer('Done.')
    expect(await Promise.all([first, other])).toEqual([true, true])
    expect(calls).toHaveLength(2)
    expect(desk.store.get().underWay.size).toBe(0)
    void act(desk, { id: 'a' })
    expect(calls).toHaveLength(3)
  })

  it('puts its answer on the screen, says what was done, and goes on', async () => {
    const desk = newDesk()
    const order: string[] = []
    const { act, calls } = listening({
      put: (_, answer) => order.push(`put ${answer}`),
      done: ({ store }, { id }) =>
        order.push(`done ${id}, said ${store.get().said.text}, free ${!store.get().underWay.has(id)}`),
    })
    const done = act(desk, { id: 'a' })
    calls[0]?.answer('Resolved.')
    await done
    expect(order).toEqual(['put Resolved.', 'done a, said Resolved., free true'])
    expect(desk.store.get().toast).toBeNull()
  })

  it('that is refused says why and remembers nothing', async () => {
    const desk = newDesk()
    const { act, calls } = listening({ undo: () => ({ label: 'back', run: async () => true }) })
    const done = act(desk, { id: 'a' })
    calls[0]?.fail(refusal('CONFLICT'))
    expect(await done).toBe(false)
    expect(desk.store.get()).toMatchObject({ notice: { text: 'Refused: CONFLICT' }, undo: [], said: { text: '' } })
    expect(desk.store.get().underWay.size).toBe(0)
  })

  it('that deals with its refusal says nothing', async () => {
    const desk = newDesk()
    const { act, calls } = listening({ refused: (_, { code }) => code === 'STALE_VERSION' })
    const done = act(desk, { id: 'a' })
    calls[0]?.fail(refusal('STALE_VERSION'))
    expect(await done).toBe(false)
    expect(desk.store.get().notice).toBeNull()
  })

  it('tried again with the same words shares a key, so that it happens once', async () => {
    const desk = newDesk()
    const { act, calls } = listening()
    const tries: Input[] = [
      { id: 'a', words: 'So.' },
      { id: 'a', words: 'So.' },
      { id: 'a', words: 'Not so.' },
      { id: 'b', words: 'So.' },
    ]
    for (const input of tries) {
      const done = act(desk, input)
      calls.at(-1)?.fail(CallError.offline())
      await done
    }
    const [first, again, otherWords, otherThing] = calls.map(({ key }) => key)
    expect(again).toBe(first)
    expect(new Set([first, otherWords, otherThing]).size).toBe(3)
    const done = act(desk, { id: 'a', words: 'So.' })
    expect(calls.at(-1)?.key).toBe(first)
    calls.at(-1)?.answer('Done.')
    await done
    // It was answered: the same words are another reply now.
    void act(desk, { id: 'a', words: 'So.' })
    expect(calls.at(-1)?.key).not.toBe(first)
  })
})

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** Two acts that undo one another, answered at once. */
function switches() {
  const did: string[] = []
  const on: Act<string> = defineAct({
    subject: (id) => id,
    call: async (id) => did.push(`on ${id}`),
    said: () => 'On.',
    undo: (desk, _, id) => ({ label: 'off', run: (how) => off(desk, id, how) }),
    toast: (id) => id !== 'quiet',
  })
  const off: Act<string> = defineAct({
    subject: (id) => id,
    call: async (id) => did.push(`off ${id}`),
    said: () => 'Off.',
    undo: (desk, _, id) => ({ label: 'on', run: (how) => on(desk, id, how) }),
    toast: true,
  })
  return { on, off, did }
}

describe('undoing', () => {
  it('goes one act further back with each press, and keeps no way back itself', async () => {
    const desk = newDesk()
    const { on, did } = switches()
    for (const id of ['a', 'b', 'c']) await on(desk, id)
    for (let press = 0; press < 5; press++) undoAct(desk)
    expect(did.slice(3)).toEqual(['off c', 'off b', 'off a'])
    await Promise.resolve()
    expect(desk.store.get().undo).toEqual([])
  })

  it('undoes what the screen tells of, though more was done since', async () => {
    const desk = newDesk()
    const { on, did } = switches()
    await on(desk, 'a')
    const shown = desk.store.get().toast?.undo ?? undefined
    await on(desk, 'b')
    undoAct(desk, shown)
    undoAct(desk)
    expect(did.slice(2)).toEqual(['off a', 'off b'])
  })

  it('is what the line on the screen offers, or there is no line', async () => {
    const desk = newDesk()
    const { on } = switches()
    await on(desk, 'a')
    expect(desk.store.get().toast).toMatchObject({ text: 'On.', undo: { label: 'off' } })
    await on(desk, 'quiet')
    expect(desk.store.get().toast).toBeNull()
    await on(desk, 'b')
    undoAct(desk)
    expect(desk.store.get().toast).toBeNull()
  })

  it('is said, with the way forward again', async () => {
    const desk = newDesk()
    const { on, did } = switches()
    await on(desk, 'quiet')
    undoAct(desk)
    await settled()
    expect(desk.store.get().toast).toMatchObject({ text: 'off', undo: null, redo: { label: 'off' } })
    redoAct(desk)
    await settled()
    expect(did).toEqual(['on quiet', 'off quiet', 'on quiet'])
    expect(desk.store.get()).toMatchObject({ toast: { text: 'On.', undo: { label: 'off' } }, redo: [] })
  })

  it('reaches back over no more than one remembers', async () => {
    const desk = newDesk()
    const { on, did } = switches()
    for (let n = 0; n < 25; n++) await on(desk, String(n))
    expect(desk.store.get().undo).toHaveLength(20)
    for (let press = 0; press < 30; press++) undoAct(desk)
    expect(did.at(-1)).toBe('off 5')
  })
})

describe('redoing', () => {
  it('does again what was undone, the last first, and can be undone in turn', async () => {
    const desk = newDesk()
    const { on, did } = switches()
    for (const id of ['a', 'b', 'c']) await on(desk, id)
    for (let press = 0; press < 2; press++) {
      undoAct(desk)
      await settled()
    }
    for (let press = 0; press < 3; press++) {
      redoAct(desk)
      await settled()
    }
    undoAct(desk)
    expect(did.slice(3)).toEqual(['off c', 'off b', 'on b', 'on c', 'off c'])
  })

  it('is over as soon as something else is done', async () => {
    const desk = newDesk()
    const { on } = switches()
    await on(desk, 'a')
    undoAct(desk)
    await settled()
    expect(desk.store.get().redo).toHaveLength(1)
    await on(desk, 'b')
    expect(desk.store.get().redo).toEqual([])
  })

  it('that is refused, because others changed it since, says so', async () => {
    const desk = newDesk()
    const { act, calls } = listening({ undo: () => ({ label: 'Undone.', run: async () => true }) })
    const done = act(desk, { id: 'a' })
    calls[0]?.answer('Done.')
    await done
    undoAct(desk)
    await settled()
    redoAct(desk)
    calls[1]?.fail(refusal('ALREADY_DECIDED'))
    await settled()
    expect(desk.store.get()).toMatchObject({ notice: { text: 'Refused: ALREADY_DECIDED' }, undo: [], redo: [] })
  })
})

describe('a refusal', () => {
  const refused = async (desk: ReturnType<typeof newDesk>, error: CallError, meanwhile: () => void = () => {}) => {
    const { act, calls } = listening()
    const done = act(desk, { id: 'a' })
    meanwhile()
    calls[0]?.fail(error)
    await done
    return { act }
  }

  it('in a dialog goes with the dialog, and is never shown in another', async () => {
    const desk = newDesk()
    desk.store.openDialog('members')
    await refused(desk, refusal('CONFLICT'))
    expect(desk.store.get().notice?.dialog).toBe('members')
    desk.store.openDialog('keys')
    expect(desk.store.get().notice).toBeNull()
    await refused(desk, refusal('CONFLICT'), desk.store.closeDialog)
    expect(desk.store.get().notice?.dialog).toBeNull()
  })

  it('for want of a connection goes when there is one', async () => {
    const desk = newDesk()
    await refused(desk, CallError.offline())
    desk.store.setConnection('lost')
    expect(desk.store.get().notice).not.toBeNull()
    desk.store.setConnection('live')
    expect(desk.store.get().notice).toBeNull()
    await refused(desk, refusal('CONFLICT'))
    desk.store.setConnection('live')
    expect(desk.store.get().notice).not.toBeNull()
  })

  it('goes as soon as something is tried again', async () => {
    const desk = newDesk()
    const { act } = await refused(desk, refusal('CONFLICT'))
    void act(desk, { id: 'a' })
    expect(desk.store.get().notice).toBeNull()
  })
})
