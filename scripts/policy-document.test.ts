import fs from 'node:fs'
import { expect, test } from 'vitest'
import { POLICY_DOCUMENT, policyDocument } from './policy-document'

test('docs/POLICY.md says what the policy is (npm run policy writes it)', () => {
  expect(fs.readFileSync(POLICY_DOCUMENT, 'utf8')).toBe(policyDocument())
})
