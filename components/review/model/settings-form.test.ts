import { expect, it } from 'vitest'
import { clashesOf, patchOf, type Settings } from './settings-form'

const begun: Settings = {
  ...{ source: '새 도서관', target: 'A new library', due: '' },
  ...{ selfApproval: true, signOffs: 1, rejectReason: true },
}

it('only what one has set is sent, and nothing set back that somebody else has set', () => {
  const now: Settings = { ...begun, due: '2026-12-01', signOffs: 2 }
  expect(patchOf(now, { target: 'The new library' })).toEqual({
    title: { source: '새 도서관', target: 'The new library' },
  })
  expect(patchOf(now, { rejectReason: false })).toEqual({
    policy: { selfApproval: true, signOffs: 2, rejectReason: false },
  })
  expect(patchOf(now, { due: '' })).toEqual({ dueAt: null })
  expect(patchOf(now, { due: '2026-12-01', target: 'A new library' })).toEqual({})
})

it('what both have set otherwise is told', () => {
  const now: Settings = { ...begun, target: 'The library', due: '2026-12-01' }
  expect(clashesOf(begun, now, { target: 'The new library' })).toEqual(['target'])
  expect(clashesOf(begun, now, { target: 'The library' })).toEqual([])
  expect(clashesOf(begun, now, {})).toEqual([])
})
