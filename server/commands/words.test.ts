import { describe, expect, test } from 'vitest'
import { LIMITS } from '@/domain/contract/limits'
import { StyleRuleInput } from '@/domain/contract/style-guide'
import { TermInput } from '@/domain/contract/term-routes'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { checkedWithOtherWords } from '../findings/other-words'
import { saveProposals } from '../ledger/proposals'
import { listFindings } from '../queries/findings'
import { getGlossary, termsOf } from '../queries/glossary'
import { getStyleGuide } from '../queries/style-guide'
import { tryRules } from '../queries/style-trial'
import { runChecks } from '../testing/checked'
import { by, desk, person, refused } from '../testing/people'
import { transitionArticle, updateArticle } from './articles'
import { changeGlossary, replaceGlossary } from './glossary'
import { proposeTerms } from './propose-terms'
import { purgeArticle, removeArticle } from './removal'
import { signOff } from './sign-offs'
import { changeStyleGuide, replaceStyleGuide } from './style-guide'

/** The workspace has one style guide and one glossary: each test begins with its own. */

const rule = (given: Partial<StyleRuleInput>) =>
  StyleRuleInput.parse({ kind: 'existence', find: 'cranes', why: 'Say which.', language: 'en', ...given })
const term = (given: Partial<TermInput>) =>
  TermInput.parse({ source: '항구', target: 'harbor', sourceLanguage: 'ko', targetLanguage: 'en', ...given })

const admin = async () => by(await person('Admin', { admin: true }))

describe('the style guide', () => {
  test('is read by everybody, and changed by admins', async () => {
    const caller = await admin()
    const { rules } = await replaceStyleGuide(caller, { rules: [rule({}), rule({ find: 'ships' })] })
    expect(rules).toMatchObject([{ find: 'cranes', on: true }, { find: 'ships' }])
    expect((await getStyleGuide()).rules).toEqual(rules)
    const other = by(await person('Other'))
    expect(await refused(replaceStyleGuide(other, { rules: [] }))).toBe('FORBIDDEN')
    expect(await refused(changeStyleGuide(other, { version: 0, put: [], remove: [] }))).toBe('FORBIDDEN')
  })

  test('keeps what is the same, and counts only what has changed', async () => {
    const caller = await admin()
    const first = await replaceStyleGuide(caller, { rules: [rule({}), rule({ find: 'ships' })] })
    const again = await replaceStyleGuide(caller, {
      version: first.version,
      rules: [rule({}), rule({ find: 'ships' })],
    })
    expect(again).toEqual(first)
    const next = await replaceStyleGuide(caller, { rules: [rule({ find: 'ships', why: 'Boats.' })] })
    expect(next.version).toBe(first.version + 1)
    expect(next.rules.map(({ id }) => id)).toEqual([first.rules[1]?.id])
  })

  test('is changed by two at once, where they change other rules', async () => {
    const [one, other] = [await admin(), await admin()]
    const { version, rules } = await replaceStyleGuide(one, { rules: [rule({}), rule({ find: 'ships' })] })
    const [cranes, ships] = rules
    if (!cranes || !ships) throw new Error('two rules')
    const changed = await changeStyleGuide(one, { version, put: [{ ...cranes, why: 'A' }], remove: [] })
    expect(changed).toMatchObject({ before: version, version: version + 1, rules: [{ id: cranes.id, why: 'A' }] })
    const later = await changeStyleGuide(other, {
      version,
      put: [{ ...ships, why: 'B' }, rule({ find: 'new' })],
      remove: [],
    })
    expect(later.before).toBe(version + 1)
    expect((await getStyleGuide()).rules.map(({ find, why }) => [find, why])).toEqual([
      ['cranes', 'A'],
      ['ships', 'B'],
      ['new', 'Say which.'],
    ])
    const stale = { version, put: [{ ...cranes, why: 'C' }], remove: [] }
    await expect(changeStyleGuide(other, stale)).rejects.toMatchObject({
      code: 'STALE_VERSION',
      extra: { changedIds: [cranes.id], removedIds: [] },
    })
    expect(await refused(replaceStyleGuide(other, { version, rules: [] }))).toBe('STALE_VERSION')
    expect(await refused(changeStyleGuide(one, { version: later.version, put: [ships, ships], remove: [] }))).toBe(
      'INVALID_INPUT',
    )
    await changeStyleGuide(one, { version: later.version, put: [], remove: [ships.id] })
    await expect(
      changeStyleGuide(other, { version: later.version, put: [{ ...ships, why: 'D' }], remove: [] }),
    ).rejects.toMatchObject({ code: 'STALE_VERSION', extra: { removedIds: [ships.id] } })
  })

  test('takes no expression that could take for ever, and names it', async () => {
    const bad = rule({ find: '(?=x)y', regex: true })
    await expect(replaceStyleGuide(await admin(), { rules: [rule({}), bad] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      extra: { issues: [{ path: 'rules.1.find' }] },
    })
  })

  test('takes no more and no larger expressions than are looked for in time, with those that it has', async () => {
    const caller = await admin()
    const many = Array.from({ length: 400 }, (_, nth) => rule({ find: `x${nth}+`, regex: true }))
    const { version } = await replaceStyleGuide(caller, { rules: many })
    const others = many.map((one) => ({ ...one, find: `y${one.find}` }))
    expect(await refused(changeStyleGuide(caller, { version, put: others, remove: [] }))).toBe('INVALID_INPUT')
    const large = rule({ find: '\\pL{1000}'.repeat(30), regex: true })
    expect(await refused(changeStyleGuide(caller, { version, put: [large], remove: [] }))).toBe('INVALID_INPUT')
    const { version: next } = await changeStyleGuide(caller, {
      version,
      put: [rule({ find: 'z{20}', regex: true })],
      remove: [],
    })
    expect(next).toBe(version + 1)
  })
})

describe('an article', () => {
  const found = async (editor: Awaited<ReturnType<typeof person>>, articleId: string, check: string) => {
    const { items } = await listFindings(editor, articleId, { limit: 50, check, status: 'open' }, 'en')
    return items.map(({ quote, message }) => [quote, message])
  }

  test('is checked again when the style guide changes, and in its languages only', async () => {
    const caller = await admin()
    await replaceStyleGuide(caller, { rules: [] })
    const { article, editor } = await desk()
    await runChecks(article.id)
    expect(await runChecks(article.id)).toBe(false)
    const { version, rules } = await replaceStyleGuide(caller, {
      rules: [rule({}), rule({ language: 'de', find: 'Kran' })],
    })
    expect(await checkedWithOtherWords()).toContain(article.id)
    expect(await runChecks(article.id)).toBe(true)
    expect(await found(editor, article.id, 'style')).toEqual([['cranes', '“cranes”: Say which.']])
    expect(await checkedWithOtherWords()).not.toContain(article.id)
    const german = rules.filter(({ language }) => language === 'de').map((one) => ({ ...one, find: 'Krane' }))
    const next = await changeStyleGuide(caller, { version, put: german, remove: [] })
    expect(await checkedWithOtherWords()).not.toContain(article.id)
    expect(await runChecks(article.id)).toBe(false)
    const off = rules.filter(({ language }) => language === 'en').map((one) => ({ ...one, on: false }))
    await changeStyleGuide(caller, { version: next.version, put: off, remove: [] })
    expect(await runChecks(article.id)).toBe(true)
    expect(await found(editor, article.id, 'style')).toEqual([])
  })

  test('shows its own terms before the workspace’s', async () => {
    const caller = await admin()
    const { article, editor, units } = await desk()
    await replaceGlossary(caller, {
      terms: [
        term({ forbidden: ['port'], note: 'Not for wine.' }),
        term({ source: '크레인', target: 'gantry' }),
        term({ source: '배', target: 'vessel', status: 'proposed' }),
      ],
    })
    await updateArticle(by(editor), article.id, { glossary: [{ source: '크레인', target: 'crane' }] })
    await runChecks(article.id)
    expect(await found(editor, article.id, 'glossary')).toEqual([
      ['port', 'The glossary has “harbor” for 항구, and forbids “port”. Not for wine.'],
    ])
    const { items } = await termsOf(editor, units[1]?.id ?? '')
    expect(items).toMatchObject([{ quote: '크레인', targets: ['crane'], of: 'article' }])
    expect((await termsOf(editor, units[0]?.id ?? '')).items).toMatchObject([
      { quote: '항구', targets: ['harbor'], forbidden: ['port'], note: 'Not for wine.', of: 'workspace' },
    ])
    expect(await refused(termsOf(await person('Stranger'), units[0]?.id ?? ''))).toBe('NOT_FOUND')
  })
})

const cursorOf = (place: object) => Buffer.from(JSON.stringify(place)).toString('base64url')

test('rules are tried on the articles that one may read, some at a time', async () => {
  const { editor, article } = await desk()
  await desk()
  const rules = [rule({ kind: 'substitution', find: 'cranes', instead: 'gantries' }), rule({ find: 'nowhere' })]
  const trial = await tryRules(editor, { rules })
  expect(trial).toMatchObject({
    ...{ findings: 1, looked: 1, total: 1, nextCursor: null },
    articles: [
      {
        articleId: article.id,
        findings: 1,
        places: [{ ruleId: '0', side: 'target', quote: 'cranes', before: 'There are two ', expected: 'gantries' }],
      },
    ],
  })
  for (const at of ['yesterday', '\u0000'])
    expect(await refused(tryRules(editor, { rules, cursor: cursorOf({ at, id: article.id, looked: 1 }) }))).toBe(
      'INVALID_INPUT',
    )
  const db = await prisma()
  expect(await db.styleRule.count({ where: { find: 'nowhere' } })).toBe(0)
})

test('an approved article proposes its terms; what was declined isn’t proposed again', async () => {
  const caller = await admin()
  await replaceGlossary(caller, { terms: [] })
  const { editor, article, units } = await desk()
  const own = `부두${article.id.slice(0, 4)}`
  await updateArticle(by(editor), article.id, { glossary: [{ source: own, target: 'quay', note: 'Agreed.' }] })
  for (const { id } of units) await signOff(by(editor), id)
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  await transitionArticle(by(editor), article.id, { to: 'approved' })
  expect((await proposeTerms(caller)).proposed).toBeGreaterThan(0)
  const { version, terms } = await getGlossary(caller.actor, 'proposed')
  const proposed = terms.find(({ source }) => source === own)
  if (!proposed) throw new Error('it is proposed')
  expect(proposed).toMatchObject({ target: 'quay', note: 'Agreed.', status: 'proposed' })
  // Whoever may not read the article doesn't learn its names from what it proposes.
  const stranger = await person('Stranger')
  for (const status of [undefined, 'confirmed', 'proposed', 'declined'] as const)
    expect((await getGlossary(stranger, status)).terms).toEqual([])
  await changeGlossary(caller, { version, put: [{ ...proposed, status: 'declined' }], remove: [] })
  await proposeTerms(caller)
  expect((await getGlossary(caller.actor)).terms.filter(({ source }) => source === own)).toEqual([])
  await replaceGlossary(caller, { terms: [term({})] })
  expect((await getGlossary(stranger)).terms).toMatchObject([{ source: '항구' }])
  expect((await getGlossary(caller.actor, 'declined')).terms).toContainEqual({ ...proposed, status: 'declined' })
})

test('what an article proposes goes with it, unless it is confirmed; a full glossary is proposed nothing', async () => {
  const caller = await admin()
  await replaceGlossary(caller, { terms: [] })
  const { article } = await desk()
  const [one = '', other = '', third = ''] = ['갑문', '도선사', '계류장'].map((word) => word + article.id.slice(0, 4))
  const propose = (...sources: string[]) =>
    transaction((tx) =>
      saveProposals(
        tx,
        { id: article.id, sourceLanguage: 'ko', targetLanguage: 'en' },
        sources.map((source) => ({ source, target: 'lock' })),
      ),
    )
  expect(await propose(one, other)).toBe(2)
  const { version, terms } = await getGlossary(caller.actor, 'proposed')
  const confirmed = terms.find(({ source }) => source === one)
  if (!confirmed) throw new Error('it is proposed')
  await changeGlossary(caller, { version, put: [{ ...confirmed, status: 'confirmed' }], remove: [] })
  const db = await prisma()
  await db.$executeRaw`
    INSERT INTO "Term" (id, version, source, target, "sourceLanguage", "targetLanguage", status)
    SELECT 'full-' || n, 1, 'full-' || n, 'x', 'ko', 'en', 'declined' FROM generate_series(1, ${LIMITS.terms - 2}::int) n`
  expect(await propose(third)).toBe(0)
  await db.$executeRaw`DELETE FROM "Term" WHERE id LIKE 'full-%'`
  expect(await propose(third)).toBe(1)
  await removeArticle(caller, article.id)
  await purgeArticle(caller, article.id, article.title.target)
  const left = await db.term.findMany({ where: { source: { in: [one, other, third] } } })
  expect(left.map(({ source }) => source)).toEqual([one])
})

test('the glossary is read in the order of its terms, whatever their case', async () => {
  const caller = await admin()
  const sources = ['부두', 'Quay', 'anchor', '갑문', 'Buoy']
  await replaceGlossary(caller, { terms: sources.map((source) => term({ source })) })
  const { terms } = await getGlossary(caller.actor)
  expect(terms.map(({ source }) => source)).toEqual(['anchor', 'Buoy', 'Quay', '갑문', '부두'])
})
