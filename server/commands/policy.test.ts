import { afterEach, describe, expect, test } from 'vitest'
import { DEFAULT_WEIGHTS, type WorkspacePolicy } from '@/domain/contract/quality'
import { Policy } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { listFindings } from '../queries/findings'
import { getGate } from '../queries/gate'
import { getWorkspacePolicy } from '../queries/policy'
import { runChecks } from '../testing/checked'
import { by, desk, person, refused, suggest } from '../testing/people'
import { transitionArticle, updateArticle } from './articles'
import { acceptSuggestion } from './decisions'
import { dismissFinding } from './findings'
import { setWorkspacePolicy } from './policy'
import { signOff } from './sign-offs'
import { excludeUnit } from './units'

const POLICY: Policy = { selfApproval: true, signOffs: 1, rejectReason: true }
const STRICT = {
  selfApproval: false,
  signOffs: 2 as const,
  rejectReason: false,
  checksBlocking: ['number'],
} satisfies Policy
const weighed = (policy: Policy): WorkspacePolicy => ({ ...policy, weights: DEFAULT_WEIGHTS })

describe('the policy of the workspace', () => {
  // Other files of this database expect what a workspace begins with.
  afterEach(async () => void (await (await prisma()).workspace.deleteMany()))

  test('is taken by articles that are added afterwards, and by no other', async () => {
    expect(await getWorkspacePolicy()).toEqual(weighed(POLICY))
    const before = await desk()
    const admin = by(await person('Admin', { admin: true }))
    expect(await setWorkspacePolicy(admin, STRICT)).toEqual(weighed(STRICT))
    expect(await getWorkspacePolicy()).toEqual(weighed(STRICT))
    expect((await desk()).article.policy).toEqual(STRICT)
    expect((await updateArticle(by(before.editor), before.article.id, {})).policy).toEqual(POLICY)
  })

  test('is set by admins alone, with checks that exist', async () => {
    expect(await refused(setWorkspacePolicy(by(await person('Nobody')), STRICT))).toBe('FORBIDDEN')
    const admin = by(await person('Admin', { admin: true }))
    expect(await refused(setWorkspacePolicy(admin, { ...POLICY, checksBlocking: ['no-such-check'] }))).toBe(
      'INVALID_INPUT',
    )
    expect(await getWorkspacePolicy()).toEqual(weighed(POLICY))
  })

  test('says what errors weigh; where nothing is said of it, they weigh what they did', async () => {
    const admin = by(await person('Admin', { admin: true }))
    const weights = { ...DEFAULT_WEIGHTS, major: 10 }
    expect(await setWorkspacePolicy(admin, { ...POLICY, weights })).toEqual({ ...POLICY, weights })
    expect(await setWorkspacePolicy(admin, STRICT)).toEqual({ ...STRICT, weights })
  })

  test('which checks block stays as it is where nothing is said of it', async () => {
    const admin = by(await person('Admin', { admin: true }))
    await setWorkspacePolicy(admin, STRICT)
    expect(await setWorkspacePolicy(admin, POLICY)).toEqual(weighed({ ...POLICY, checksBlocking: ['number'] }))
    expect(await setWorkspacePolicy(admin, { ...POLICY, checksBlocking: [] })).toEqual(weighed(POLICY))
    expect(Policy.parse({ ...POLICY, checksBlocking: ['date', 'date'] }).checksBlocking).toEqual(['date'])
  })
})

describe('a check that blocks', () => {
  const SOURCE = ['항구의 밤', '크레인 두 기에 143억 달러를 냈다.', '관계자는 말을 아꼈다.']
  const TARGET = ['The port at night', 'It paid $1.43 billion for two cranes.', 'The official said little.']

  async function blocked() {
    const made = await desk(TARGET, SOURCE)
    const { editor, article, units } = made
    const saved = await updateArticle(by(editor), article.id, { policy: { ...POLICY, checksBlocking: ['number'] } })
    expect(saved.policy.checksBlocking).toEqual(['number'])
    await runChecks(article.id)
    for (const { id } of units) await signOff(by(editor), id)
    const { items } = await listFindings(editor, article.id, { limit: 50, check: 'number', status: 'open' }, 'en')
    const [finding] = items
    if (!finding || items.length > 1) throw new Error(`one number is wrong: ${JSON.stringify(items)}`)
    const gate = async () => (await getGate(editor, article.id)).blockers
    return { ...made, finding, gate }
  }

  test('holds the article at the place of its finding, until that is dismissed with a reason', async () => {
    const { editor, article, finding, gate } = await blocked()
    expect(await gate()).toEqual([
      {
        kind: 'finding',
        id: finding.id,
        unitId: finding.unitId,
        link: `/articles/${article.id}?finding=${finding.id}`,
        message: 'A finding of the check “number” is open.',
      },
    ])
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    expect(await refused(transitionArticle(by(editor), article.id, { to: 'approved' }))).toBe('GATE_CLOSED')
    await dismissFinding(by(editor), finding.id, 'The agency corrected it.', 'en')
    expect(await gate()).toEqual([])
    expect((await transitionArticle(by(editor), article.id, { to: 'approved' })).status).toBe('approved')
  })

  test('holds it as well until it has seen the text as it reads now', async () => {
    const { editor, article, target, units, gate } = await blocked()
    const [, paragraph] = target
    if (!paragraph) throw new Error('no paragraph')
    const { id } = await suggest(editor, paragraph, '$1.43 billion', '$14.3 billion')
    await acceptSuggestion(by(editor), id, {})
    for (const unit of units) await signOff(by(editor), unit.id)
    expect(await gate()).toMatchObject([{ kind: 'unchecked', id: article.id, link: `/articles/${article.id}` }])
    await runChecks(article.id)
    expect(await gate()).toEqual([])
  })

  test('holds nothing where it doesn’t run, nor in a unit that is left out', async () => {
    const { editor, article, finding, gate } = await blocked()
    await excludeUnit(by(editor), article.id, finding.unitId)
    await runChecks(article.id)
    expect(await gate()).toEqual([])
    const other = await blocked()
    await updateArticle(by(other.editor), other.article.id, { checksOff: ['number'] })
    expect(await other.gate()).toEqual([])
  })
})

test('what blocks leads to its place', async () => {
  const { editor, article, units, target } = await desk()
  const [, paragraph] = target
  if (!paragraph) throw new Error('no paragraph')
  const { id } = await suggest(editor, paragraph, 'two', 'three')
  const { blockers } = await getGate(editor, article.id)
  expect(blockers.map(({ kind, unitId, link }) => [kind, unitId, link])).toEqual([
    ['pending', paragraph.unitId, `/articles/${article.id}?thread=${id}`],
    ...units.map((unit) => ['sign-off', unit.id, `/articles/${article.id}?unit=${unit.id}`]),
  ])
})
