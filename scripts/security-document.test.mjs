import fs from 'node:fs'
import { expect, test } from 'vitest'

/** docs/SECURITY.md says where each thing is shown: that must be there, and nothing be said twice. */

const text = fs.readFileSync('docs/SECURITY.md', 'utf8')
const rows = [
  ...text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| .+? \| (met|partly|not met|operator|n\/a) \| (.+) \|$/gm),
]

test('each requirement stands there once, with how it is met or why not', () => {
  const numbers = rows.map(([, number]) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  const lines = text.split('\n').filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  expect(lines).toHaveLength(rows.length)
  const count = (verdict) => rows.filter(([, , , given]) => given === verdict).length
  expect(text).toContain(
    `Of ${rows.length} requirements ${count('met')} are met, ${count('partly')} partly, ${count('not met')} are not; ${count('operator')} are the operator’s, and ${count('n/a')} don’t apply.`,
  )
})

test('every file and folder that it names is there', () => {
  const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map(([, path]) => path)
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => `docs/${path}`)
  const isOfRepository = (path) => fs.existsSync(path.split('/')[0])
  expect(named.length).toBeGreaterThan(50)
  expect([...named.filter(isOfRepository), ...linked].filter((path) => !fs.existsSync(path))).toEqual([])
})
