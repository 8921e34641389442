import fs from 'node:fs'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { ImportForm } from '@/domain/contract/intake'
import type { Unit } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { exportArticle } from '../export/export'
import { getArticle } from '../queries/articles'
import { listUnits } from '../queries/units'
import { by, type Desk, desk, person, refused, suggest } from '../testing/people'
import { createArticle, importArticle, updateArticle } from './articles'
import { acceptSuggestion } from './decisions'
import { openThread, openUnitThread } from './threads'
import { undoAcceptance } from './undo'
import { excludeUnit, includeUnit, mergeUnit, splitUnit } from './units'

type Here = Pick<Desk, 'editor' | 'article'>

/** An article whose headlines are marked up, with a heading farther down. */
async function marked(): Promise<Here> {
  const editor = await person('Editor')
  const input = NewArticle.parse({
    ...{ sourceLanguage: 'ko', targetLanguage: 'en', format: 'markdown' },
    source: '# 항구의 **밤**\n\n크레인은 두 기다.\n\n## 그 뒤\n\n관계자는 말을 아꼈다.',
    target: '# The **port** at night\n\nThere are two cranes.\n\n## Later on\n\nThe official said little.',
  })
  return { editor, article: await createArticle(by(editor), input) }
}

const titles = async ({ editor, article }: Here) => (await getArticle(editor, article.id)).title

const unitsOf = async ({ editor, article }: Here) => (await listUnits(editor, article.id, { limit: 200 })).items

const headline = async (here: Here) => {
  const [unit] = await unitsOf(here)
  const [first] = unit?.target ?? []
  if (!first) throw new Error('the translation has a headline')
  return first
}

async function correct(here: Here, words: string, replacement: string) {
  const { id } = await suggest(here.editor, await headline(here), words, replacement)
  await acceptSuggestion(by(here.editor), id, {})
  return id
}

describe('a title follows its headline', () => {
  test('through an acceptance and its undo, without the marks', async () => {
    const here = await desk()
    expect(await titles(here)).toEqual({ source: '항구의 밤', target: 'The port at night' })
    const id = await correct(here, 'port', '**harbour** [today](https://a.kr)')
    expect((await titles(here)).target).toBe('The harbour today at night')
    await undoAcceptance(by(here.editor), id)
    expect((await titles(here)).target).toBe('The port at night')
  })

  test('on both sides, to the next headline where its unit is left out, and to none', async () => {
    const here = await desk()
    const [first] = here.units
    await excludeUnit(by(here.editor), here.article.id, first?.id ?? '')
    expect(await titles(here)).toEqual({ source: '', target: '' })
    await includeUnit(by(here.editor), here.article.id, first?.id ?? '')
    expect(await titles(here)).toEqual({ source: '항구의 밤', target: 'The port at night' })
  })

  test('until a person sets it; and again when asked to', async () => {
    const here = await desk()
    const { editor, article } = here
    const set = await updateArticle(by(editor), article.id, { title: { source: '항구의 밤', target: ' Cranes ' } })
    expect([set.title.target, set.titleFollows]).toEqual(['Cranes', { source: true, target: false }])
    await correct(here, 'port', 'harbour')
    expect((await titles(here)).target).toBe('Cranes')
    const again = await updateArticle(by(editor), article.id, { title: { target: null } })
    expect([again.title.target, again.titleFollows]).toEqual(['The harbour at night', { source: true, target: true }])
  })

  test('of 500 characters, cut between two of them', async () => {
    const here = await desk()
    await correct(here, 'port', `${'p'.repeat(495)}👩‍👩‍👧`)
    const { target } = await titles(here)
    expect(target).toBe(`The ${'p'.repeat(495)}`)
  })

  test('in an article that comes in again with its review, and a title sent with it is set by hand', async () => {
    const here = await desk()
    await correct(here, 'port', 'harbour')
    const { body } = await exportArticle(
      here.editor,
      here.article.id,
      { format: 'json' },
      { locale: 'en', timeZone: 'UTC' },
    )
    const bytes = new Uint8Array(await buffer(body.read()))
    const bring = (more: object) =>
      importArticle(by(here.editor), ImportForm.parse({ bilingual: new File([bytes], 'a.json'), ...more }))
    const back = await bring({})
    expect([back.title.target, back.titleFollows]).toEqual(['The harbour at night', { source: true, target: true }])
    const named = await bring({ 'title.target': 'Cranes' })
    expect([named.title.target, named.titleFollows]).toEqual(['Cranes', { source: true, target: false }])
  })
})

/** What the migration does with the titles that it finds. */
async function migrateTitles() {
  const sql = fs.readFileSync('prisma/migrations/20261129130600_titles/migration.sql', 'utf8')
  const statements = sql.slice(sql.indexOf('CREATE FUNCTION')).split(/;\n/)
  await (await prisma()).$transaction(async (tx) => {
    for (const statement of statements) if (statement.trim() !== '') await tx.$executeRawUnsafe(statement)
  })
}

describe('an article from before titles followed', () => {
  test.each<[string, { title: string; now: string; follows: boolean }]>([
    ['whose headline was corrected', { title: 'The port at night', now: 'The harbour at night', follows: true }],
    [
      'whose title is the corrected headline',
      { title: 'The harbour at night', now: 'The harbour at night', follows: true },
    ],
    ['without a title', { title: '', now: 'The harbour at night', follows: true }],
    ['whose title somebody had set', { title: 'Cranes', now: 'Cranes', follows: false }],
  ])('%s', async (_, { title, now, follows }) => {
    const here = await marked()
    await correct(here, 'port', 'harbour')
    const data = { titleTarget: title, titlesByHand: [] }
    await (await prisma()).article.update({ where: { id: here.article.id }, data })
    await migrateTitles()
    const after = await getArticle(here.editor, here.article.id)
    expect([after.title, after.titleFollows]).toEqual([
      { source: '항구의 밤', target: now },
      { source: true, target: follows },
    ])
  })
})

/** The first heading of the highest rank among what is in the article: what the title has to say. */
function expectedTitle(units: readonly Unit[], side: 'source' | 'target'): string {
  const headings = units
    .filter(({ excluded }) => !excluded)
    .flatMap((unit) => unit[side])
    .filter(({ kind, text }) => kind === 'heading' && text.trim() !== '')
  const highest = Math.min(...headings.map(({ level = 1 }) => level))
  return (headings.find(({ level = 1 }) => level === highest)?.text ?? '').replaceAll('*', '')
}

test('whatever is done to the text, in whatever order, the titles are the headlines', async () => {
  const action = fc.record({
    what: fc.constantFrom(
      'words',
      'split',
      'join',
      'kind',
      'remove',
      'insert',
      'undo',
      'leave',
      'merge',
      'part',
      'rename',
    ),
    which: fc.nat({ max: 5 }),
    words: fc.constantFrom('night', '*Sea*', 'a **b** c', '밤'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 10 }), async (actions) => {
      const here = await marked()
      const accepted: string[] = []
      for (const one of actions) {
        await refused(perform(here, accepted, one))
        const units = await unitsOf(here)
        const { title, titleFollows } = await getArticle(here.editor, here.article.id)
        for (const side of ['source', 'target'] as const)
          if (titleFollows?.[side]) expect(title[side]).toBe(expectedTitle(units, side))
          else expect(title[side]).toBe('By hand')
      }
    }),
    { numRuns: 10 },
  )
})

type Deed = { what: string; which: number; words: string }

async function perform(here: Here, accepted: string[], { what, which, words }: Deed) {
  const { editor, article } = here
  const units = await unitsOf(here)
  const unit = units[which % units.length]
  const paragraphs = units.flatMap(({ target }) => target)
  const paragraph = paragraphs[which % Math.max(1, paragraphs.length)]
  if (!unit || !paragraph) return
  const accept = async ({ id }: { id: string }) => {
    await acceptSuggestion(by(editor), id, {})
    accepted.push(id)
  }
  const propose = (structure: { op: 'join-next' | 'remove' } | { op: 'kind'; to: 'heading' | 'paragraph' }) =>
    openThread(by(editor), paragraph.id, { kind: 'suggestion', structure })
  switch (what) {
    case 'words':
      return accept(await suggest(editor, paragraph, paragraph.text.split(' ')[1] ?? paragraph.text, words))
    case 'split':
      return paragraph.text.includes(' ') ? accept(await suggest(editor, paragraph, ' ', '\n\n')) : undefined
    case 'join':
      return accept(await propose({ op: 'join-next' }))
    case 'remove':
      return accept(await propose({ op: 'remove' }))
    case 'kind':
      return accept(await propose({ op: 'kind', to: paragraph.kind === 'heading' ? 'paragraph' : 'heading' }))
    case 'insert':
      return accept(
        await openUnitThread(by(editor), unit.id, {
          kind: 'suggestion',
          structure: { op: 'insert', after: null, paragraphKind: 'heading' },
          replacement: words,
        }),
      )
    case 'undo': {
      const id = accepted.pop()
      return id === undefined ? undefined : undoAcceptance(by(editor), id)
    }
    case 'leave':
      return (unit.excluded ? includeUnit : excludeUnit)(by(editor), article.id, unit.id)
    case 'merge':
      return mergeUnit(by(editor), article.id, unit.id)
    case 'part':
      return splitUnit(by(editor), article.id, unit.id, { source: 1, target: 0 })
    default:
      return updateArticle(by(editor), article.id, { title: { target: which % 2 === 0 ? 'By hand' : null } })
  }
}
