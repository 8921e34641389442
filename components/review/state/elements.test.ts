import { describe, expect, it } from 'vitest'
import { createElements } from './elements'

const element = () => ({}) as HTMLElement
const never = new AbortController().signal

describe('elements', () => {
  it('are known while they are drawn', () => {
    const elements = createElements()
    const [card, row] = [element(), element()]
    const leave = elements.register('card', 'a', card)
    elements.register('unit', 'a', row)
    expect([elements.get('card', 'a'), elements.get('unit', 'a')]).toEqual([card, row])
    leave()
    expect([elements.get('card', 'a'), elements.get('unit', 'a')]).toEqual([undefined, row])
  })

  it('that move to another row are drawn there before they go here', () => {
    const elements = createElements()
    const [here, there] = [element(), element()]
    const leave = elements.register('paragraph', 'p', here)
    elements.register('paragraph', 'p', there)
    leave()
    expect(elements.get('paragraph', 'p')).toBe(there)
  })

  it('are waited for, once', () => {
    const elements = createElements()
    const found: HTMLElement[] = []
    elements.whenThere('card', 'a', (one) => found.push(one), never)
    elements.register('unit', 'a', element())
    elements.register('card', 'b', element())
    expect(found).toEqual([])
    const card = element()
    const leave = elements.register('card', 'a', card)
    leave()
    elements.register('card', 'a', element())
    expect(found).toEqual([card])
  })

  it('that are there are found at once', () => {
    const elements = createElements()
    const card = element()
    elements.register('card', 'a', card)
    let found: HTMLElement | undefined
    elements.whenThere(
      'card',
      'a',
      (one) => {
        found = one
      },
      never,
    )
    expect(found).toBe(card)
  })

  it.each(['before it asked', 'while it waited'])('are nothing to who gave up %s', (when) => {
    const elements = createElements()
    const controller = new AbortController()
    let found = false
    if (when === 'before it asked') controller.abort()
    elements.whenThere('card', 'a', () => (found = true), controller.signal)
    controller.abort()
    elements.register('card', 'a', element())
    elements.whenThere('card', 'a', () => (found = true), controller.signal)
    expect(found).toBe(false)
  })

  it('lead to one place at a time, the eye and the focus each for itself', () => {
    const elements = createElements()
    const sight = elements.startMove('sight')
    const focus = elements.startMove('focus')
    const next = elements.startMove('focus')
    expect([sight.aborted, focus.aborted, next.aborted]).toEqual([false, true, false])
  })
})
