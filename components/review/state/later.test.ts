import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createLater, type Press } from './later'
import type { Awaited } from './slices/dialogs'

const press = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...over,
})

class FakeElement {
  readonly localName: string
  readonly typed: string[] = []
  constructor(localName: string) {
    this.localName = localName
  }
  /** A field, where it isn’t a button. */
  closest() {
    return this.localName === 'button' ? null : this
  }
  matches(selector: string) {
    return selector === this.localName
  }
  click() {
    this.typed.push('click')
  }
  dispatchEvent({ key }: { key: string }) {
    this.typed.push(key)
    return true
  }
}

/** A page whose frames and scripts come when the test says so. */
function page() {
  const [body, row, field, button] = ['body', 'div', 'textarea', 'button'].map((name) => new FakeElement(name))
  const browser = { body, activeElement: row, execCommand: () => true }
  const frames: (() => void)[] = []
  vi.stubGlobal('document', browser)
  vi.stubGlobal('HTMLElement', FakeElement)
  vi.stubGlobal(
    'KeyboardEvent',
    class {
      readonly key: string
      constructor(_: string, { key }: Press) {
        this.key = key
      }
    },
  )
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
  const seen: Awaited[] = []
  const scripts = { here: false, come: () => {}, fail: () => {} }
  const later = createLater(
    {
      areHere: () => scripts.here,
      fetch: () =>
        new Promise<void>((resolve, reject) => {
          scripts.come = () => {
            scripts.here = true
            resolve()
          }
          scripts.fail = () => reject(new Error('offline'))
        }),
    },
    { noteAwaited: (awaited) => seen.push(awaited) },
  )
  return {
    later,
    seen,
    scripts,
    row,
    field,
    button,
    focus: (element: FakeElement | undefined) => {
      browser.activeElement = element
    },
    frame: () => {
      for (const run of frames.splice(0)) run()
    },
    /** Lets promises go on. */
    settle: () => new Promise((resolve) => setTimeout(resolve)),
    /** What the desk would act on. */
    type: (words: string) => [...words].filter((key) => !later.take(press(key))).join(''),
  }
}

let at: ReturnType<typeof page>
beforeEach(() => {
  at = page()
})

describe('what is asked for before its scripts are here', () => {
  it('opens once they are, and the keys pressed meanwhile are typed into it in order', async () => {
    at.later.open(() => at.focus(at.field))
    expect(at.type('Nach')).toBe('')
    at.scripts.come()
    await at.settle()
    // Until what was drawn listens to what is typed.
    at.frame()
    expect(at.field?.typed.join('')).toBe('Nach')
    expect([at.row?.typed, at.seen.at(-1)]).toEqual([[], null])
    expect(at.type('j')).toBe('j')
  })

  it('may take some frames until it has the focus', async () => {
    at.later.open(() => {})
    at.type('a')
    at.scripts.come()
    await at.settle()
    at.frame()
    expect(at.type('b')).toBe('')
    at.focus(at.field)
    at.frame()
    at.frame()
    expect(at.field?.typed).toEqual(['a', 'b'])
  })

  it('may be a choice of a card: its button is pressed, and other keys are not the desk’s', async () => {
    at.later.open(() => at.focus(at.button))
    at.later.take(press('x'))
    at.later.take(press('Enter'))
    at.scripts.come()
    await at.settle()
    at.frame()
    expect([at.button?.typed, at.row?.typed]).toEqual([['click'], []])
  })

  it('leaves the keys to the desk again if nothing takes the focus, and plays none of them there', async () => {
    at.later.open(() => {})
    at.type('a')
    at.scripts.come()
    await at.settle()
    for (let frame = 0; frame <= 30; frame++) at.frame()
    expect(at.type('j')).toBe('j')
    expect(at.row?.typed).toEqual([])
  })

  it('is given up with Esc: it doesn’t open, and the keys act', async () => {
    const opens = vi.fn()
    at.later.open(opens)
    at.type('ab')
    expect(at.later.take(press('Escape'))).toBe(true)
    expect(at.type('j')).toBe('j')
    at.scripts.come()
    await at.settle()
    expect(opens).not.toHaveBeenCalled()
    expect(at.seen).toEqual(['coming', null])
  })

  it('can be asked for again where the scripts don’t come; what was typed is dropped', async () => {
    const opens = vi.fn(() => at.focus(at.field))
    at.later.open(opens)
    at.type('ab')
    at.scripts.fail()
    await at.settle()
    expect([at.seen.at(-1), at.type('j')]).toEqual(['failed', 'j'])
    at.later.again()
    at.scripts.come()
    await at.settle()
    expect(opens).toHaveBeenCalledOnce()
    expect(at.field?.typed).toEqual([])
  })

  it('gives way to what is asked for after it', async () => {
    const first = vi.fn()
    at.later.open(first)
    at.type('a')
    const comeFirst = at.scripts.come
    at.later.open(() => at.focus(at.field))
    at.type('b')
    comeFirst()
    at.scripts.come()
    await at.settle()
    at.frame()
    expect(first).not.toHaveBeenCalled()
    expect(at.field?.typed).toEqual(['b'])
  })
})

it('what has its scripts opens at once, and keeps no key', () => {
  at.scripts.here = true
  const opens = vi.fn()
  at.later.open(opens)
  expect(opens).toHaveBeenCalledOnce()
  expect(at.type('j')).toBe('j')
  expect(at.seen).toEqual([])
})

it('keys are kept until a field that is being drawn has the focus', () => {
  at.scripts.here = true
  at.later.keepKeys()
  expect(at.type('new')).toBe('')
  at.focus(at.field)
  at.frame()
  at.frame()
  expect(at.field?.typed.join('')).toBe('new')
})

it.each<[string, Press, boolean]>([
  ['a letter', press('ㄱ'), true],
  ['a letter with AltGr', press('@', { ctrlKey: true, altKey: true }), true],
  ['Enter, and what sends', press('Enter', { ctrlKey: true }), true],
  ['what deletes', press('Backspace'), true],
  ['a key of the browser', press('r', { ctrlKey: true }), false],
  ['a letter in a menu of the browser', press('d', { altKey: true }), false],
  ['a key of its own', press('F5'), false],
])('of what is pressed meanwhile %s is kept or not', (_, key, kept) => {
  at.later.open(() => {})
  expect(at.later.take(key)).toBe(kept)
})
