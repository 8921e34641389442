import fs from 'node:fs'
import { expect, test } from 'vitest'
import { openApi } from '../server/api/openapi'
import { CLIENT_TYPES, clientTypes } from './client-types'

test('the types of the example client are those of the contract: if not, `npm run client:types`', async () => {
  expect(fs.readFileSync(CLIENT_TYPES, 'utf8') === (await clientTypes())).toBe(true)
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
