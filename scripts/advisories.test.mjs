import { expect, test } from 'vitest'
import { advisoriesIn, faultsOf, judge } from './advisories.mjs'

const advisory = {
  ...{ source: 1_100_001, name: 'left', severity: 'high', title: 'Reads too far' },
  url: 'https://github.com/advisories/GHSA-abcd-1234-wxyz',
}
const report = {
  auditReportVersion: 2,
  vulnerabilities: { left: { via: [advisory] }, uses: { via: ['left'] }, also: { via: [advisory] } },
}
const exception = { id: 'GHSA-abcd-1234-wxyz', why: 'is never called', since: '2026-12-01', until: '2026-12-31' }

test('an advisory is one, however many packages have it', () => {
  expect(advisoriesIn(report)).toEqual([
    { id: 'GHSA-abcd-1234-wxyz', name: 'left', severity: 'high', title: 'Reads too far' },
  ])
})

test.each([null, {}, { message: 'request failed' }, { error: { code: 'ENOAUDIT' } }])('%j is no report', (given) => {
  expect(advisoriesIn(given)).toBeNull()
})

test.each([
  ['without an exception', [], '2026-12-01', 1],
  ['with one', [exception], '2026-12-31', 0],
  ['with one for too long', [{ ...exception, until: '2027-01-01' }], '2026-12-31', 1],
  ['with one that has ended', [exception], '2027-01-01', 1],
])('%s', (_, exceptions, today, failures) => {
  expect(judge(advisoriesIn(report), exceptions, today).failures).toHaveLength(failures)
})

test('an exception that nothing needs is told, and fails nothing', () => {
  expect(judge([], [exception], '2027-01-01')).toEqual({ failures: [], notes: [expect.stringContaining('remove')] })
})

test('an exception says which, why, since and until when', () => {
  expect(faultsOf([exception])).toEqual([])
  expect(faultsOf([{ id: 'GHSA-x' }])).toHaveLength(3)
})
