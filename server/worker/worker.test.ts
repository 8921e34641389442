import { describe, expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { createArticle } from '../commands/articles'
import { uploadFromText } from '../import/upload'
import { listUnits } from '../queries/units'
import { by, person, refused } from '../testing/people'
import { runTask } from './worker'

const lines = (count: number, line: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => line((k * 37) % 9_973)).join('\n\n')

const long = (count: number) =>
  NewArticle.parse({
    ...{ sourceLanguage: 'ko', targetLanguage: 'en' },
    source: lines(count, (n) => `관계자는 다리 ${n}개가 안전하다고 어제 말했다.`),
    target: lines(count, (n) => `The official said yesterday that the ${n} bridges are safe.`),
  })

/** How often the event loop turns while something runs: hardly ever, where it runs on the same thread. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  const ticking = setInterval(() => turns++, 5)
  await work()
  clearInterval(ticking)
  return turns
}

describe('what takes long', () => {
  test('is done beside, and gives what it would give here', async () => {
    const upload = uploadFromText(long(3_000))
    const turns = await turnsDuring(async () => {
      const imported = await runTask({ do: 'import', upload })
      expect(imported.units).toHaveLength(3_000)
      expect(imported.units.every(({ source, target }) => source.length === 1 && target.length === 1)).toBe(true)
    })
    expect(turns).toBeGreaterThan(20)
  })

  test('is refused there as it would be here', async () => {
    const source = lines(20_001, (n) => `다리 ${n}개.`)
    const upload = uploadFromText(NewArticle.parse({ ...long(1), source }))
    await expect(runTask({ do: 'import', upload })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      extra: { issues: [{ path: 'source' }] },
    })
  })

  test('waits for its turn, and is turned away where too many wait', async () => {
    const upload = uploadFromText(long(500))
    const outcomes = await Promise.all(
      Array.from({ length: 18 }, () => refused(runTask({ do: 'import', upload }).then(({ units }) => units.length))),
    )
    expect(outcomes.filter((one) => one === 500)).toHaveLength(16)
    expect(outcomes.filter((one) => one === 'RATE_LIMITED')).toHaveLength(2)
  })

  test('does not keep the others: small ones are done meanwhile', async () => {
    const editor = await person('Editor')
    const done: string[] = []
    await Promise.all([
      createArticle(by(editor), long(5_000)).then(({ id }) => done.push('long', id)),
      createArticle(by(editor), long(3)).then(() => done.push('short')),
    ])
    expect(done.slice(0, 2)).toEqual(['short', 'long'])
    const { items } = await listUnits(editor, done[2] ?? '', { limit: 200 })
    expect(items).toHaveLength(200)
  })
})
