import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openApi } from '../server/api/openapi'
import { writeClientTypes } from './client-types'
import { bin, ROOT } from './setup.mjs'

test('the example client is right by the types that are made of the contract', async () => {
  await writeClientTypes()
  const { status, stdout } = spawnSync(process.execPath, [bin('typescript/bin/tsc'), '-p', 'examples/client'], {
    ...{ cwd: ROOT, encoding: 'utf8' },
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

test('each operation has a short title, a group, who may, and the refusals that a client waits out', () => {
  const { paths = {}, tags = [] } = openApi()
  const groups = new Set(tags.map(({ name }) => name))
  for (const path of Object.values(paths))
    for (const { summary = '', description, tags: [group] = [], responses } of Object.values(path)) {
      expect(summary.length, summary).toBeLessThan(80)
      expect(description).toContain('**Who** ')
      expect(groups).toContain(group)
      for (const status of ['429', '503']) expect(responses).toHaveProperty(status)
    }
})
