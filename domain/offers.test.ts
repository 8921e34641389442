import { describe, expect, it } from 'vitest'
import type { Decision, GapResolution } from './contract/names'
import type { Policy, Structure } from './contract/shapes'
import { type Offer, type OfferedThread, obstacleTo, offersFor } from './offers'
import { abilities } from './policy'

const POLICY: Policy = { selfApproval: true, signOffs: 1, rejectReason: true }
const STRICT = { ...POLICY, selfApproval: false }
const as = (
  role: 'viewer' | 'translator' | 'reviewer' | 'editor',
  policy = POLICY,
  status: 'in_review' | 'approved' = 'in_review',
) => ({
  abilities: abilities({ role, admin: false, status }),
  policy,
})

const mine = { author: { id: 'me' }, status: 'open' as const }
const suggestion = (decision: Decision, conflict = false, structure?: Structure): OfferedThread => ({
  ...mine,
  suggestion: { decision, conflict, ...(structure && { structure }) },
})
const gap = (resolution: GapResolution): OfferedThread => ({ ...mine, gap: { resolution } })

/** What is offered, by name. */
const offered = (...given: Parameters<typeof offersFor>) =>
  Object.entries(offersFor(...given))
    .filter(([, is]) => is)
    .map(([name]) => name)
    .join(' ')

describe('what is offered', () => {
  const { role, strict } = { role: 'editor', strict: as('editor', STRICT) } as const
  it.each([
    [
      'an editor, of a pending one',
      suggestion('pending'),
      as(role),
      'me',
      'comment accept acceptEdited reject withdraw rebase resolve',
    ],
    [
      '… of somebody else’s',
      suggestion('pending'),
      as(role),
      'other',
      'comment accept acceptEdited reject rebase resolve',
    ],
    [
      '… of their own, where another must accept it',
      suggestion('pending'),
      strict,
      'me',
      'comment reject withdraw rebase resolve',
    ],
    [
      '… of somebody else’s there',
      suggestion('pending'),
      strict,
      'other',
      'comment accept acceptEdited reject rebase resolve',
    ],
    ['… of one in conflict', suggestion('pending', true), as(role), 'me', 'comment reject withdraw rebase resolve'],
    ['… of an accepted one', suggestion('accepted'), as(role), 'me', 'comment undo resolve'],
    ['… of a rejected one', suggestion('rejected'), as(role), 'other', 'comment reopenSuggestion resolve'],
    ['… of somebody else’s withdrawn one', suggestion('withdrawn'), as(role), 'other', 'comment resolve'],
    ['… in an approved article', suggestion('pending'), as(role, POLICY, 'approved'), 'me', 'comment resolve'],
    [
      'a translator, of their own',
      suggestion('pending'),
      as('translator', STRICT),
      'me',
      'comment withdraw rebase resolve',
    ],
    [
      '… of their own withdrawn one',
      suggestion('withdrawn'),
      as('translator'),
      'me',
      'comment reopenSuggestion resolve',
    ],
    ['… of their own rejected one', suggestion('rejected'), as('translator'), 'me', 'comment resolve'],
    ['… of somebody else’s', suggestion('pending', true), as('translator'), 'other', 'comment resolve'],
    ['a viewer', suggestion('pending'), as('viewer'), 'me', ''],
    ['an editor, of an open gap', gap('open'), as(role), 'me', 'comment resolveGap linkGap resolve'],
    ['… of an ended gap', gap('waived'), as(role), 'me', 'comment reopenGap linkGap resolve'],
    ['a reviewer, of an open gap', gap('open'), as('reviewer'), 'me', 'comment linkGap resolve'],
    ['… of somebody else’s gap', gap('open'), as('reviewer'), 'other', 'comment resolve'],
    [
      'anybody, of a remark that was resolved',
      { ...mine, status: 'resolved' },
      as('translator'),
      'other',
      'comment reopen',
    ],
  ] as const)('to %s', (_, thread, terms, viewerId, names) => expect(offered(thread, terms, viewerId)).toBe(names))

  it('other words are accepted for words only', () => {
    const proposing = (structure: Structure) => offersFor(suggestion('pending', false, structure), as('editor'), 'me')
    expect(proposing({ op: 'insert', unitId: 'u', after: null, paragraphKind: 'paragraph' }).acceptEdited).toBe(true)
    expect(proposing({ op: 'remove' })).toMatchObject({ accept: true, acceptEdited: false })
  })
})

/** The server's refusals, in the order in which they are checked. */
describe('what is in the way', () => {
  it.each<[Offer, OfferedThread, ReturnType<typeof as>, string, string | null]>([
    ['accept', suggestion('pending'), as('reviewer'), 'me', 'not-permitted'],
    ['accept', suggestion('rejected', true), as('editor', STRICT), 'me', 'decided'],
    ['accept', suggestion('pending', true), as('editor', STRICT), 'me', 'own'],
    ['accept', suggestion('pending', true), as('editor'), 'me', 'conflict'],
    ['acceptEdited', suggestion('pending', false, { op: 'remove' }), as('editor'), 'me', 'structure'],
    ['withdraw', suggestion('accepted'), as('editor'), 'other', 'not-own'],
    ['withdraw', suggestion('accepted'), as('translator'), 'me', 'decided'],
    ['reopenSuggestion', suggestion('withdrawn'), as('editor'), 'other', 'not-own'],
    ['reopenSuggestion', suggestion('pending'), as('translator'), 'me', 'not-permitted'],
    ['reopenSuggestion', suggestion('pending'), as('editor'), 'me', 'not-rejected'],
    ['undo', suggestion('pending'), as('editor'), 'me', 'not-accepted'],
    ['rebase', suggestion('pending'), as('reviewer'), 'other', 'not-own'],
    ['rebase', suggestion('accepted'), as('editor'), 'other', 'decided'],
    ['resolveGap', mine, as('editor'), 'me', 'no-gap'],
    ['accept', mine, as('editor'), 'me', 'no-suggestion'],
    ['accept', suggestion('pending'), as('editor'), 'me', null],
  ])('%s', (offer, thread, terms, viewerId, obstacle) =>
    expect(obstacleTo(offer, thread, terms, viewerId)).toBe(obstacle),
  )
})
