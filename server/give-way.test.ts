import { expect, test } from 'vitest'
import { giveWay, goFirst } from './give-way'

test('what nobody waits for is done after what goes first, whether that fails or not', async () => {
  const done: string[] = []
  let fail: (error: Error) => void = () => {}
  const importing = goFirst(() => new Promise<never>((_, reject) => (fail = reject))).catch(() => done.push('import'))
  const checking = giveWay().then(() => done.push('checks'))
  await new Promise((resolve) => setImmediate(resolve))
  fail(new Error('refused'))
  await Promise.all([importing, checking])
  expect(done).toEqual(['import', 'checks'])
  // Nothing is to be waited for any more.
  await giveWay()
})

test('its patience ends', async () => {
  let end = () => {}
  const importing = goFirst(() => new Promise<void>((resolve) => (end = resolve)))
  await giveWay(1)
  end()
  await importing
})
